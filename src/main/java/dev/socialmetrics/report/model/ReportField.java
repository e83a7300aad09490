package dev.socialmetrics.report.model;

import dev.socialmetrics.metric.figure.FigureType;
import java.util.Objects;

/** A column of a report's table form. */
public record ReportField(String name, Sort sort) {
  public ReportField {
    Objects.requireNonNull(name);
    Objects.requireNonNull(sort);
  }

  /** What its values are; a workbook types its cells by it. */
  public enum Sort {
    /** Text that people wrote: neutralised where a spreadsheet would run it. */
    TEXT,
    /** Whole or decimal, already rounded; or a truth value. Never altered. */
    NUMBER,
    /** A day, {@code 2025-10-23}. */
    DATE
  }

  /** Whether it holds text that people may have written. */
  public boolean isText() {
    return sort == Sort.TEXT;
  }

  /** A column of a figure. */
  public static ReportField of(String name, FigureType type) {
    return switch (type) {
      case COUNT, PERCENT, POINTS, MONEY, RATIO, FLAG -> number(name);
      case DAY -> date(name);
      case TEXT -> text(name);
    };
  }

  public static ReportField text(String name) {
    return new ReportField(name, Sort.TEXT);
  }

  public static ReportField number(String name) {
    return new ReportField(name, Sort.NUMBER);
  }

  public static ReportField date(String name) {
    return new ReportField(name, Sort.DATE);
  }
}
