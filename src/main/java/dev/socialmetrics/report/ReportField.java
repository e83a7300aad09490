package dev.socialmetrics.report;

import java.util.Objects;

/** A column of a report's table form. */
record ReportField(String name, Sort sort) {
  ReportField {
    Objects.requireNonNull(name);
    Objects.requireNonNull(sort);
  }

  /** What its values are; a workbook types its cells by it. */
  enum Sort {
    /** Text that people wrote: neutralised where a spreadsheet would run it. */
    TEXT,
    /** Whole or decimal, already rounded; or a truth value. Never altered. */
    NUMBER,
    /** A day, {@code 2025-10-23}. */
    DATE
  }

  /** Whether it holds text that people may have written. */
  boolean isText() {
    return sort == Sort.TEXT;
  }

  static ReportField text(String name) {
    return new ReportField(name, Sort.TEXT);
  }

  static ReportField number(String name) {
    return new ReportField(name, Sort.NUMBER);
  }

  static ReportField date(String name) {
    return new ReportField(name, Sort.DATE);
  }
}
