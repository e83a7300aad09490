package dev.socialmetrics.store.query;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which reports were published by whom, and on which days each of them rests. */
final class PublishedReports {
  private static final int SECONDS = "2025-10-23T10:30:00".length();

  private final JdbcTemplate jdbc;
  private final NavigableMap<String, Map<String, Edition>> byDate = new TreeMap<>();
  private final Map<Channel, Map<String, LocalDate>> latest = new HashMap<>();
  private final Map<String, LookBack> lookBacks;
  private final Map<Made, List<Window>> spans = new HashMap<>();

  /**
   * @param lookBacks of each report that may have been published, by the start of its files' names
   */
  PublishedReports(JdbcTemplate jdbc, Map<String, LookBack> lookBacks) {
    this.jdbc = jdbc;
    this.lookBacks = Map.copyOf(lookBacks);
    jdbc.query(
        "SELECT report_date, name, run_id, published_at FROM report_file",
        row -> {
          byDate
              .computeIfAbsent(row.getString(1), date -> new TreeMap<>())
              .put(stem(row.getString(2)), new Edition(row.getLong(3), row.getString(4)));
        });
  }

  /** By which run a report was published, and when. */
  record Edition(long runId, String publishedAt) {
    /** Whether a change came too late for it; within one second the runs' order decides. */
    boolean isOlderThan(long run, String at) {
      int byTime = second(at).compareTo(second(publishedAt));
      return byTime > 0 || byTime == 0 && run > runId;
    }

    private static String second(String moment) {
      return moment.substring(0, SECONDS);
    }
  }

  /** A report and how old it is. */
  record Published(String date, String report, Edition edition) {}

  /** Told once, before asking where daily rows of these channels stand. */
  void learnLatestDays(Collection<Channel> channels) {
    for (Channel channel : channels) {
      latest.computeIfAbsent(channel, this::latestDays);
    }
  }

  /** The channel's own latest day, by report date. */
  private Map<String, LocalDate> latestDays(Channel channel) {
    Map<String, LocalDate> days = new HashMap<>();
    jdbc.query(
        "SELECT r.report_date, (SELECT max(d.date) FROM social_media_daily_metrics d"
            + " WHERE d.account_id = ? AND d.platform = ? AND d.date <= r.report_date)"
            + " FROM (SELECT DISTINCT report_date FROM report_file) r",
        row -> {
          if (row.getString(2) != null) {
            days.put(row.getString(1), LocalDate.parse(row.getString(2)));
          }
        },
        channel.accountId(),
        channel.platformKey());
    return days;
  }

  /**
   * The reports that a row of that day is part of, by date.
   *
   * @param day empty for a post that no export dates: it is part of them all
   */
  List<Published> holding(Kind kind, Optional<Channel> channel, String day) {
    Map<String, LocalDate> latestDays = channel.map(latest::get).orElse(Map.of());
    LocalDate of = day.isEmpty() ? LocalDate.MIN : LocalDate.parse(day);
    List<Published> holding = new ArrayList<>();
    (kind == Kind.DAILY ? byDate.tailMap(day, true) : byDate)
        .forEach(
            (date, reports) ->
                reports.forEach(
                    (report, edition) -> {
                      LookBack lookBack = lookBacks.get(report);
                      if (lookBack != null
                          && (kind == Kind.DAILY
                              ? readsDay(report, date, latestDays.getOrDefault(date, of), of)
                              : lookBack.reads(kind, of, LocalDate.parse(date)))) {
                        holding.add(new Published(date, report, edition));
                      }
                    }));
    return holding;
  }

  private boolean readsDay(String report, String date, LocalDate latestDay, LocalDate day) {
    return spans
        .computeIfAbsent(
            new Made(report, date, latestDay),
            made -> lookBacks.get(report).days(LocalDate.parse(date), latestDay))
        .stream()
        .anyMatch(span -> span.contains(day));
  }

  /** Of a channel with that latest day. */
  private record Made(String report, String date, LocalDate latestDay) {}

  /** {@code summary} of {@code summary.json}, {@code accounts} of a page below it. */
  private static String stem(String name) {
    return name.split("[./]", 2)[0];
  }
}
