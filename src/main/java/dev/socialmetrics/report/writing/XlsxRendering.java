package dev.socialmetrics.report.writing;

import dev.socialmetrics.report.model.ReportLine;
import dev.socialmetrics.report.model.ReportModel;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import org.dhatim.fastexcel.Workbook;

/**
 * A workbook with one sheet, and more where a million lines are not enough: numbers are numbers,
 * days are days, the header stays in sight and filters. Lines are written as they come, so memory
 * does not grow with them. The same model gives the same bytes.
 */
final class XlsxRendering implements Rendering {
  private final int linesOfSheet;

  XlsxRendering() {
    this(XlsxSheetWriter.MOST_LINES);
  }

  XlsxRendering(int linesOfSheet) {
    this.linesOfSheet = linesOfSheet;
  }

  @Override
  public String format() {
    return "xlsx";
  }

  @Override
  public void write(ReportModel model, OutputStream out) throws IOException {
    DeterministicZip.write(out, draft -> writeDraft(model, draft));
  }

  private void writeDraft(ReportModel model, OutputStream out) throws IOException {
    try (Workbook workbook = new Workbook(out, "social-metrics", null)) {
      workbook.setCompressionLevel(Deflater.NO_COMPRESSION); // it is packed afterwards
      Book book = new Book(workbook, model);
      model.eachLine(book);
      book.sheet.finish();
    }
  }

  /** Begins another sheet whenever one is full. */
  private final class Book implements ReportLine.Taker {
    private final Workbook workbook;
    private final ReportModel model;
    private XlsxSheetWriter sheet;
    private int sheets = 1;

    Book(Workbook workbook, ReportModel model) {
      this.workbook = workbook;
      this.model = model;
      this.sheet = new XlsxSheetWriter(workbook, model, sheets);
    }

    @Override
    public void take(ReportLine line) throws IOException {
      if (sheet.lines() == linesOfSheet) {
        sheet.finish();
        sheets++;
        sheet = new XlsxSheetWriter(workbook, model, sheets);
      }
      sheet.add(line);
    }
  }
}
