package dev.socialmetrics.store.query;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A published report that the data has left behind.
 *
 * @param date its report date
 * @param report its name, that of its files without their ending: {@code summary}
 * @param restatedValues numbers in its reach that were replaced since, computed ones included
 * @param changedRows rows in its reach that came or changed since
 */
public record StaleReport(LocalDate date, String report, long restatedValues, long changedRows)
    implements Comparable<StaleReport> {
  public StaleReport {
    Objects.requireNonNull(date);
    Objects.requireNonNull(report);
  }

  @Override
  public int compareTo(StaleReport other) {
    int byDate = date.compareTo(other.date);
    return byDate != 0 ? byDate : report.compareTo(other.report);
  }
}
