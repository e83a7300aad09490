package dev.socialmetrics.report;

import dev.socialmetrics.report.model.NotMade;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What to print.
 *
 * @param found false when there is nothing to report, and {@code text} says so
 * @param bytes UTF-8 text, but for workbooks
 * @param notMade what of it could not be made
 */
@SuppressWarnings("ArrayRecordComponent")
public record ReportAnswer(boolean found, byte[] bytes, List<NotMade> notMade) {
  public ReportAnswer {
    notMade = List.copyOf(notMade);
  }

  public ReportAnswer(boolean found, String text) {
    this(found, text.getBytes(StandardCharsets.UTF_8), List.of());
  }

  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
