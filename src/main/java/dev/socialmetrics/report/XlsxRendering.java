package dev.socialmetrics.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;

/**
 * A workbook with one sheet, and more where a million lines are not enough: numbers are numbers,
 * days are days, the header stays in sight and filters. Lines are written as they come, so memory
 * does not grow with them. The same model gives the same bytes.
 */
final class XlsxRendering implements Rendering {
  private final int linesOfSheet;

  XlsxRendering() {
    this(XlsxSheet.MOST_LINES);
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
    SteadyZip.write(out, draft -> writeDraft(model, draft));
  }

  private void writeDraft(ReportModel model, OutputStream out) throws IOException {
    try (Workbook workbook = new Workbook(out, "social-metrics", null)) {
      workbook.setCompressionLevel(1); // it is packed once more
      XlsxSheet sheet = new XlsxSheet(workbook, model, 1);
      int sheets = 1;
      for (Iterator<Map<String, Object>> lines = model.lines().iterator(); lines.hasNext(); ) {
        if (sheet.lines() == linesOfSheet) {
          sheet.finish();
          sheet = new XlsxSheet(workbook, model, ++sheets);
        }
        sheet.add(lines.next());
      }
      sheet.finish();
    }
  }
}
