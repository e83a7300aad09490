package dev.socialmetrics.source.workbook;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.fault.WorkbookProblems;
import dev.socialmetrics.source.table.Limits;
import dev.socialmetrics.source.table.Sheet;
import dev.socialmetrics.source.table.SheetCell;
import dev.socialmetrics.source.table.SheetRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.StringRecord;

/** The rows of one sheet of an .xls workbook, read record by record. */
final class XlsSheet implements Sheet {
  private final RecordFactoryInputStream records;
  private final XlsCells reader;
  private final SheetRecords rows;
  private final long mostCells;
  private List<SheetCell> cells = new ArrayList<>();
  private int row = -1;
  private int column;
  private int depth = 1;
  private long cellsRead;

  XlsSheet(RecordFactoryInputStream records, XlsCells reader, Limits limits, long mostCells) {
    this.records = records;
    this.reader = reader;
    this.rows = new SheetRecords(limits);
    this.mostCells = mostCells;
  }

  /** Passes over that many sheets and the start of the next; charts lie inside sheets. */
  void passOver(int sheets) throws FileRefused {
    int left = sheets;
    int inside = 0;
    while (true) {
      Record record = next();
      if (record == null) {
        throw XlsWorkbook.damaged();
      }
      if (record instanceof BOFRecord) {
        inside++;
        if (left == 0) {
          return;
        }
      } else if (record instanceof EOFRecord) {
        inside--;
        left -= inside == 0 ? 1 : 0;
      }
    }
  }

  @Override
  public Optional<SheetRecord> read() throws FileRefused {
    Optional<SheetRecord> ready = rows.poll();
    while (ready.isEmpty() && depth > 0) {
      Record record = next();
      if (record == null) {
        throw XlsWorkbook.damaged();
      }
      take(record);
      ready = rows.poll();
    }
    return ready;
  }

  private void take(Record record) throws FileRefused {
    if (record instanceof BOFRecord) {
      depth++;
    } else if (record instanceof EOFRecord) {
      depth--;
      endRow(depth > 0);
    } else if (depth == 1 && record instanceof CellValueRecordInterface value) {
      startRow(value.getRow());
      put(value.getColumn() + 1, cell(value));
    } else if (depth == 1 && record instanceof StringRecord result) {
      put(column, SheetCell.of(result.getString()));
    }
  }

  private SheetCell cell(CellValueRecordInterface value) throws FileRefused {
    try {
      return reader.read(value);
    } catch (RuntimeException damaged) {
      throw XlsWorkbook.damaged();
    }
  }

  private void put(int at, SheetCell cell) throws FileRefused {
    cellsRead++;
    if (cellsRead > mostCells) {
      throw new FileRefused(WorkbookProblems.bomb("a sheet of more cells", mostCells));
    }
    if (at < column || at <= cells.size() && !cell.isBlank()) {
      throw XlsWorkbook.damaged();
    }
    column = at;
    rows.put(cells, at, cell, row + 1L);
  }

  private void startRow(int next) throws FileRefused {
    if (next < row) {
      throw XlsWorkbook.damaged();
    }
    if (next > row) {
      endRow(row < 0);
      row = next;
    }
  }

  private void endRow(boolean isNone) {
    if (!isNone && row >= 0) {
      rows.add(row + 1L, cells);
    }
    cells = new ArrayList<>();
    column = 0;
  }

  private Record next() throws FileRefused {
    try {
      return records.nextRecord();
    } catch (RuntimeException damaged) {
      throw XlsWorkbook.damaged();
    }
  }

  @Override
  public void close() {
    // the workbook lies in memory
  }
}
