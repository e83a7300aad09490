package dev.socialmetrics.store.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Finds published reports whose data changed after they were published. A report counts as changed
 * when a row that it is made of did, even where the change shows in none of its rounded figures.
 */
final class StaleReports {
  private final JdbcTemplate jdbc;
  private final PublishedReports published;
  private final Map<String, long[]> counts = new TreeMap<>();

  StaleReports(JdbcTemplate jdbc, PublishedReports published) {
    this.jdbc = jdbc;
    this.published = published;
  }

  /** By the values that one run restated. */
  List<StaleReport> byRun(long runId) {
    count(new ChangedDays(jdbc).restated(OptionalLong.of(runId)), 0);
    return list();
  }

  /** By everything that came since. */
  List<StaleReport> all() {
    ChangedDays changed = new ChangedDays(jdbc);
    count(changed.restated(OptionalLong.empty()), 0);
    count(changed.rows(), 1);
    count(changed.forgotten(OptionalLong.empty()), 1);
    return list();
  }

  /** By one import that was taken back. */
  List<StaleReport> byForgetting(long fileId) {
    count(new ChangedDays(jdbc).forgotten(OptionalLong.of(fileId)), 1);
    return list();
  }

  private void count(List<ChangedDays.Change> changes, int which) {
    published.learnLatestDays(
        changes.stream().flatMap(change -> change.channel().stream()).distinct().toList());
    for (ChangedDays.Change change : changes) {
      published.holding(change.kind(), change.channel(), change.day()).stream()
          .filter(report -> report.edition().isOlderThan(change.runId(), change.at()))
          .forEach(
              report ->
                  counts
                          .computeIfAbsent(
                              report.date() + " " + report.report(), key -> new long[2])[which] +=
                      change.count());
    }
  }

  private List<StaleReport> list() {
    return counts.entrySet().stream()
        .map(
            count -> {
              String[] names = count.getKey().split(" ", 2);
              return new StaleReport(
                  LocalDate.parse(names[0]), names[1], count.getValue()[0], count.getValue()[1]);
            })
        .sorted()
        .toList();
  }
}
