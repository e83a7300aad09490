package dev.socialmetrics.report;

import java.util.Objects;

/**
 * A column of a report's table form.
 *
 * @param text whether it holds text that people wrote; anything else is never altered
 */
record ReportField(String name, boolean text) {
  ReportField {
    Objects.requireNonNull(name);
  }

  static ReportField text(String name) {
    return new ReportField(name, true);
  }

  static ReportField number(String name) {
    return new ReportField(name, false);
  }
}
