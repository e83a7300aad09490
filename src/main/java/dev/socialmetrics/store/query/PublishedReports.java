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

/** Which reports were published by which run, and which days each of them is made of. */
final class PublishedReports {
  private static final int SECONDS = "2025-10-23T10:30:00".length();

  private final JdbcTemplate jdbc;
  private final NavigableMap<LocalDate, Map<String, Edition>> byDate = new TreeMap<>();
  private final Map<Channel, Map<LocalDate, LocalDate>> latest = new HashMap<>();
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
              .computeIfAbsent(
                  LocalDate.parse(row.getString("report_date")), date -> new TreeMap<>())
              .put(
                  LookBack.report(row.getString("name")),
                  new Edition(row.getLong("run_id"), row.getString("published_at")));
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
  record Published(LocalDate date, String report, Edition edition) {}

  /** Called once, before asking about daily rows of these channels. */
  void learnLatestDays(Collection<Channel> channels) {
    ReportDates dates = new ReportDates(jdbc);
    for (Channel channel : channels) {
      latest.computeIfAbsent(channel, dates::latestDaysOfReports);
    }
  }

  /**
   * The reports that a row of that day is part of, by date.
   *
   * @param channel whose row it is; needed of daily ones
   * @param text {@code YYYY-MM-DD}; empty for a post without a time, which is of all time
   */
  List<Published> holding(Kind kind, Optional<Channel> channel, String text) {
    LocalDate day = text.isEmpty() ? LocalDate.MIN : LocalDate.parse(text);
    Map<LocalDate, LocalDate> latestDays = channel.map(latest::get).orElse(Map.of());
    List<Published> holding = new ArrayList<>();
    (kind == Kind.DAILY ? byDate.tailMap(day, true) : byDate)
        .forEach(
            (date, reports) ->
                reports.forEach(
                    (report, edition) -> {
                      Optional<LocalDate> latestDay = Optional.ofNullable(latestDays.get(date));
                      if (lookBacks.containsKey(report)
                          && (kind == Kind.DAILY
                              ? readsDay(report, date, latestThen(latestDay, day), day)
                              : lookBacks.get(report).reads(kind, day, date))) {
                        holding.add(new Published(date, report, edition));
                      }
                    }));
    return holding;
  }

  /** Where the channel's days end earlier now, the row was among them when the report was made. */
  private static LocalDate latestThen(Optional<LocalDate> latestNow, LocalDate day) {
    return latestNow.filter(day::isBefore).orElse(day);
  }

  private boolean readsDay(String report, LocalDate date, LocalDate latestDay, LocalDate day) {
    return spans
        .computeIfAbsent(
            new Made(report, date, latestDay), made -> lookBacks.get(report).days(date, latestDay))
        .stream()
        .anyMatch(span -> span.contains(day));
  }

  /** Of a channel with that latest day. */
  private record Made(String report, LocalDate date, LocalDate latestDay) {}
}
