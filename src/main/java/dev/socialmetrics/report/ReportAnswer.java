package dev.socialmetrics.report;

import java.nio.charset.StandardCharsets;

/**
 * What to print.
 *
 * @param found false when there is nothing to report, and {@code text} says so
 * @param bytes UTF-8 text, but for workbooks
 */
@SuppressWarnings("ArrayRecordComponent")
public record ReportAnswer(boolean found, byte[] bytes) {
  public ReportAnswer(boolean found, String text) {
    this(found, text.getBytes(StandardCharsets.UTF_8));
  }

  public String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
