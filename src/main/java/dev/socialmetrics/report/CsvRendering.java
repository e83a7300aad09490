package dev.socialmetrics.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Map;
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
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(
        model.fields().stream().map(ReportField::name).collect(Collectors.joining(",")) + "\r\n");
    for (Iterator<Map<String, Object>> lines = model.lines().iterator(); lines.hasNext(); ) {
      writer.write(line(model, lines.next()));
    }
    writer.flush();
  }

  private static String line(ReportModel model, Map<String, Object> values) {
    return model.fields().stream()
        .map(field -> cell(field, values.get(field.name())))
        .collect(Collectors.joining(",", "", "\r\n"));
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
