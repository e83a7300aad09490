package dev.socialmetrics.report.table;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Quantity;
import dev.socialmetrics.store.query.ReportQueries;
import dev.socialmetrics.store.query.ReportScope;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Channels that no report of a date has, because all of their data is later.
 *
 * @param latest the latest day of each
 */
public record LaterChannels(LocalDate reportDate, SortedMap<Channel, LocalDate> latest) {
  public LaterChannels {
    Objects.requireNonNull(reportDate);
    latest = Collections.unmodifiableSortedMap(new TreeMap<>(latest));
  }

  /** None where the data itself goes further than the date. */
  public static LaterChannels of(ReportQueries queries, ReportScope scope, LocalDate reportDate) {
    return new LaterChannels(
        reportDate,
        queries.channelsAfter(scope, reportDate, reportDate.plusDays(AudienceReport.LATER_DAYS)));
  }

  /** That there are some, and the command that shows them; empty where there are none. */
  public Optional<String> sentence() {
    return latest.values().stream().max(Comparator.naturalOrder()).map(this::sentence);
  }

  private String sentence(LocalDate last) {
    boolean isOne = latest.size() == 1;
    return Quantity.of(latest.size(), "channel")
        + (isOne ? " has" : " have")
        + " data only after the report date "
        + reportDate
        + " (latest "
        + last
        + "): metrics report --as-of "
        + last
        + (isOne ? " shows it" : " shows them");
  }
}
