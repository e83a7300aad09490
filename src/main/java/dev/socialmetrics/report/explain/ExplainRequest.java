package dev.socialmetrics.report.explain;

import dev.socialmetrics.metric.window.AskedPeriod;
import dev.socialmetrics.report.model.ReportRequest;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Which figure is to be explained.
 *
 * @param metric name of a column or of a figure of the summary
 * @param account id as stored
 * @param platform key
 * @param asOf the report date; empty means the data's own
 * @param days length of the window
 * @param period that the report was asked about, in the place of a report date and days
 * @param post a post's id, for the figures of a post
 * @param campaign a campaign's id, for the figures of a campaign
 * @param date a day, for the figures of one daily row
 */
public record ExplainRequest(
    String metric,
    String account,
    String platform,
    Optional<LocalDate> asOf,
    int days,
    Optional<AskedPeriod> period,
    Optional<String> post,
    Optional<String> campaign,
    Optional<LocalDate> date) {
  /** The report date where none is asked for; empty where the period begins after the data end. */
  Optional<LocalDate> reportDate(LocalDate latest) {
    return period.map(asked -> asked.reportDate(latest)).orElse(Optional.of(latest));
  }

  public ExplainRequest {
    Objects.requireNonNull(metric);
    Objects.requireNonNull(account);
    Objects.requireNonNull(platform);
    Objects.requireNonNull(asOf);
    Objects.requireNonNull(period);
    Objects.requireNonNull(post);
    Objects.requireNonNull(campaign);
    Objects.requireNonNull(date);
    if (days < 1 || days > ReportRequest.MAX_DAYS) {
      throw new IllegalArgumentException(
          "days is 1 to " + ReportRequest.MAX_DAYS + ", was " + days);
    }
    if (period.isPresent() && (asOf.isPresent() || date.isPresent())) {
      throw new IllegalArgumentException(
          "a period has its own report date and days; ask for it or for a day, not for both");
    }
    if ((post.isPresent() ? 1 : 0) + (campaign.isPresent() ? 1 : 0) + (date.isPresent() ? 1 : 0)
        > 1) {
      throw new IllegalArgumentException("a post, a campaign or a day, only one of them");
    }
  }

  /** The same of another figure. */
  ExplainRequest of(String other) {
    return new ExplainRequest(other, account, platform, asOf, days, period, post, campaign, date);
  }
}
