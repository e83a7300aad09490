package dev.socialmetrics.source.workbook;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.container.ContainerLimits;
import dev.socialmetrics.source.fault.WorkbookProblems;
import dev.socialmetrics.source.table.Limits;
import dev.socialmetrics.source.table.Sheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * An old binary workbook (.xls, BIFF8): what is before its sheets. Read record by record; none of
 * its formulas, macros or links is looked at.
 */
public final class XlsWorkbook {
  private static final String STREAM = "Workbook";
  private static final int MOST_SHEETS = 256;

  private final List<String> hidden = new ArrayList<>();
  private final RecordFactoryInputStream records;
  private final Map<String, Integer> indexBySheet = new LinkedHashMap<>();
  private final Map<Integer, CellFormat> own = new LinkedHashMap<>();
  private final List<Integer> styles = new ArrayList<>();
  private boolean countsFrom1904;
  private SSTRecord texts = new SSTRecord();

  private XlsWorkbook(RecordFactoryInputStream records) {
    this.records = records;
  }

  /** Reads as far as the first sheet. */
  public static XlsWorkbook open(byte[] bytes) throws FileRefused {
    try {
      XlsWorkbook workbook = new XlsWorkbook(new RecordFactoryInputStream(stream(bytes), false));
      workbook.readGlobals();
      return workbook;
    } catch (EncryptedDocumentException locked) {
      throw new FileRefused(WorkbookProblems.password());
    } catch (IOException | RuntimeException damaged) {
      throw damaged();
    }
  }

  /** The library stumbles over damaged files in many ways. */
  static FileRefused damaged() {
    return new FileRefused(WorkbookProblems.corrupt("an old workbook that is damaged"));
  }

  private static InputStream stream(byte[] bytes) throws IOException, FileRefused {
    DirectoryNode root = new POIFSFileSystem(new ByteArrayInputStream(bytes)).getRoot();
    Set<String> names = root.getEntryNames();
    if (names.contains("EncryptedPackage")) {
      throw new FileRefused(WorkbookProblems.password());
    }
    for (String name : names) {
      if (name.equalsIgnoreCase(STREAM)) {
        return root.createDocumentInputStream(name);
      }
    }
    throw new FileRefused(
        WorkbookProblems.unreadable(
            "an old office document that is no workbook of Excel 97 or later"));
  }

  /** In the workbook's order. */
  public List<String> sheets() {
    return List.copyOf(indexBySheet.keySet());
  }

  /** The hidden ones of them. */
  public List<String> hidden() {
    return List.copyOf(hidden);
  }

  /** Opens a sheet of {@link #sheets()}; a workbook can be read from once only. */
  public Sheet read(String sheet, Limits limits, ContainerLimits containers) throws FileRefused {
    XlsCells cells = new XlsCells(texts, this::format, new WorkbookNumber(countsFrom1904));
    XlsSheet rows = new XlsSheet(records, cells, limits, containers.cells());
    rows.passOver(indexBySheet.get(sheet));
    return rows;
  }

  private CellFormat format(int style) {
    int number = style < styles.size() ? styles.get(style) : 0;
    return own.getOrDefault(number, CellFormat.ofBuiltIn(number));
  }

  private void readGlobals() throws FileRefused {
    Record record = records.nextRecord();
    if (!(record instanceof BOFRecord start) || start.getVersion() != BOFRecord.VERSION) {
      throw new FileRefused(WorkbookProblems.unreadable("a workbook older than Excel 97"));
    }
    record = records.nextRecord();
    while (record != null && !(record instanceof EOFRecord)) {
      take(record);
      record = records.nextRecord();
    }
    if (indexBySheet.size() > MOST_SHEETS) {
      throw new FileRefused(WorkbookProblems.bomb("more sheets", MOST_SHEETS));
    }
  }

  private void take(Record record) {
    if (record instanceof BoundSheetRecord sheet) {
      indexBySheet.put(sheet.getSheetname(), indexBySheet.size());
      if (sheet.isHidden() || sheet.isVeryHidden()) {
        hidden.add(sheet.getSheetname());
      }
    } else if (record instanceof SSTRecord all) {
      texts = all;
    } else if (record instanceof DateWindow1904Record window) {
      countsFrom1904 = window.getWindowing() == 1;
    } else if (record instanceof FormatRecord format) {
      own.put(format.getIndexCode(), CellFormat.of(format.getFormatString()));
    } else if (record instanceof ExtendedFormatRecord style) {
      styles.add((int) style.getFormatIndex());
    }
  }
}
