package dev.socialmetrics.http.report;

import dev.socialmetrics.http.answer.PeriodParameters;
import dev.socialmetrics.http.answer.QueryParameters;
import dev.socialmetrics.job.reporting.AskedReport;
import dev.socialmetrics.report.model.ReportFilters;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The filters of {@code metrics report} as query parameters. */
final class ReportParameters {
  /** All that an address of a report takes. */
  static final List<String> NAMES =
      List.of(
          "account_id",
          "platform",
          "as_of",
          "days",
          "limit",
          "from",
          "until",
          "month",
          "quarter",
          "compare",
          "post_type",
          "hashtag",
          "campaign",
          "min_reach",
          "order_by",
          "format",
          "page");

  /** Of whatever length, a ranking is made in memory. */
  private static final int MOST_POSTS = 10_000;

  private ReportParameters() {}

  /**
   * What is asked for.
   *
   * @param onlyAccount the account that it is about where none is named
   */
  static AskedReport read(QueryParameters query, Optional<String> onlyAccount) {
    List<String> accounts = query.all("account_id");
    return new AskedReport(
        accounts.isEmpty() ? onlyAccount.stream().toList() : accounts,
        query.all("platform"),
        query.day("as_of"),
        query.whole("days"),
        query.count("limit", MOST_POSTS),
        filters(query),
        PeriodParameters.read(query));
  }

  private static ReportFilters filters(QueryParameters query) {
    return new ReportFilters(
        query.all("post_type"),
        query.all("hashtag"),
        query.all("campaign"),
        query.wholeLong("min_reach").map(OptionalLong::of).orElse(OptionalLong.empty()),
        query.one("order_by"));
  }
}
