package dev.socialmetrics.report.writing;

import dev.socialmetrics.report.model.ReportField;
import dev.socialmetrics.report.model.ReportLine;
import dev.socialmetrics.report.model.ReportModel;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * RFC 4180, UTF-8, a header, CRLF. Text is always quoted, and neutralised where a spreadsheet would
 * run it; numbers are neither; unknown is empty.
 */
final class CsvRendering implements Rendering {
  @Override
  public String format() {
    return "csv";
  }

  @Override
  public void write(ReportModel model, OutputStream out) throws IOException {
    Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    writer.write(
        model.fields().stream().map(ReportField::name).collect(Collectors.joining(",")) + "\r\n");
    model.eachLine(line -> write(model.fields(), line, writer));
    writer.flush();
  }

  private static void write(List<ReportField> fields, ReportLine line, Writer writer)
      throws IOException {
    String separator = "";
    for (ReportField field : fields) {
      writer.write(separator);
      writer.write(cell(field, line.get(field.name())));
      separator = ",";
    }
    writer.write("\r\n");
  }

  private static String cell(ReportField field, Object value) {
    if (value == null) {
      return "";
    }
    if (!field.isText()) {
      return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }
    return '"' + FormulaGuard.neutral(value.toString()).replace("\"", "\"\"") + '"';
  }
}
