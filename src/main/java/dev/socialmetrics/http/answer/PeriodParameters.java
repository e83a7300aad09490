package dev.socialmetrics.http.answer;

import dev.socialmetrics.report.PeriodArguments;
import java.util.List;

/** The query parameters that ask about a period. */
public final class PeriodParameters {
  /** All of them. */
  public static final List<String> NAMES = List.of("from", "until", "month", "quarter", "compare");

  private PeriodParameters() {}

  /** The period that a query asks about. */
  public static PeriodArguments read(QueryParameters query) {
    return new PeriodArguments(
        query.day("from"),
        query.day("until"),
        query.one("month"),
        query.one("quarter"),
        query.one("compare"));
  }
}
