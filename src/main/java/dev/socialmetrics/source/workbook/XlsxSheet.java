package dev.socialmetrics.source.workbook;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.fault.WorkbookProblems;
import dev.socialmetrics.source.table.Limits;
import dev.socialmetrics.source.table.Sheet;
import dev.socialmetrics.source.table.SheetCell;
import dev.socialmetrics.source.table.SheetRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of one sheet of an .xlsx workbook, read as a stream. */
final class XlsxSheet implements Sheet {
  private final XmlEvents xml;
  private final XlsxCells reader;
  private final SheetRecords rows;
  private final long mostCells;
  private long cellsRead;
  private int row;

  XlsxSheet(XmlEvents xml, XlsxCells reader, Limits limits, long mostCells) {
    this.xml = xml;
    this.reader = reader;
    this.rows = new SheetRecords(limits);
    this.mostCells = mostCells;
  }

  @Override
  public Optional<SheetRecord> read() throws IOException, FileRefused {
    Optional<SheetRecord> waiting = rows.poll();
    if (waiting.isPresent()) {
      return waiting;
    }
    while (xml.nextStart()) {
      if (xml.isStart("row")) {
        readRow();
        return rows.poll();
      }
    }
    return Optional.empty();
  }

  private void readRow() throws FileRefused {
    row = CellAddress.row(xml.attribute("r"), row + 1);
    List<SheetCell> cells = new ArrayList<>();
    int column = 0;
    while (xml.next() && !xml.isEnd("row")) {
      if (xml.isStart("c")) {
        column = CellAddress.column(xml.attribute("r"), column + 1);
        rows.put(cells, column, reader.read(xml), row);
        refuseTooMany();
      }
    }
    rows.add(row, cells);
  }

  private void refuseTooMany() throws FileRefused {
    cellsRead++;
    if (cellsRead > mostCells) {
      throw new FileRefused(WorkbookProblems.bomb("a sheet of more cells", mostCells));
    }
  }

  @Override
  public void close() throws IOException {
    xml.close();
  }
}
