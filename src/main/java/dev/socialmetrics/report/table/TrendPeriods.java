package dev.socialmetrics.report.table;

import dev.socialmetrics.metric.window.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The windows that trends tell of. */
final class TrendPeriods {
  /** The running month and a year of months before it. */
  static final int MANY_MONTHS = 13;

  /** The running month and the last one that was over. */
  static final int FEW_MONTHS = 2;

  private static final int WEEK = 7;
  private static final int MONTH = 30;

  private TrendPeriods() {}

  /**
   * The last 7 and 30 days and {@code days}, against those before them; months, newest first,
   * against the month before; the 30 days and the months against a year before.
   */
  static List<Period> of(LocalDate asOf, int days, int months) {
    List<Period> periods = new ArrayList<>();
    IntStream.of(WEEK, MONTH, days)
        .distinct()
        .sorted()
        .forEach(length -> periods.add(Period.last(length, asOf)));
    periods.add(Period.last(MONTH, asOf).againstYearBefore());
    for (int back = 0; back < months; back++) {
      Period month = Period.month(YearMonth.from(asOf).minusMonths(back), asOf);
      periods.add(month);
      periods.add(month.againstYearBefore());
    }
    return periods;
  }
}
