package dev.socialmetrics.format.whole;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.Draft;
import dev.socialmetrics.problem.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The daily values of some columns, an account on a platform each, in the order of their days. Of a
 * file of very many values only the first ones are held. Mutable.
 */
final class DaySeries {
  private static final int MOST_VALUES = 200_000;
  private static final int ACCOUNT = Kind.DAILY.column("account_id").index();
  private static final int PLATFORM = Kind.DAILY.column("platform").index();
  private static final int DATE = Kind.DAILY.column("date").index();

  private final List<Column> columns;
  private final Map<Column, Map<String, NavigableMap<LocalDate, Long>>> values =
      new LinkedHashMap<>();
  private int held;

  /** A day and the one before it. */
  record Step(LocalDate day, long before, long value) {
    /** Whether one is more than that many times the other. */
    boolean isBeyond(double times) {
      return Math.max(before, value) > times * Math.min(before, value);
    }

    long larger() {
      return Math.max(before, value);
    }
  }

  /** The steps of days in a row of one account on a platform. */
  record Stretch(String channel, List<Step> steps) {}

  DaySeries(List<Column> columns) {
    this.columns = columns;
    columns.forEach(column -> values.put(column, new LinkedHashMap<>()));
  }

  void take(Verdict<Draft> verdict) {
    if (held < MOST_VALUES
        && verdict instanceof Verdict.Accepted<Draft> accepted
        && accepted.value().kind() == Kind.DAILY) {
      take(accepted.value().cells());
    }
  }

  private void take(Object[] cells) {
    String channel = cells[ACCOUNT] + " on " + cells[PLATFORM];
    LocalDate day = null;
    for (Column column : columns) {
      if (cells[column.index()] instanceof Long value) {
        day = day == null ? LocalDate.parse((String) cells[DATE]) : day;
        values
            .get(column)
            .computeIfAbsent(channel, none -> new TreeMap<>())
            .putIfAbsent(day, value);
        held++;
      }
    }
  }

  /** Days in a row, two of them at least, of each account and platform. */
  List<Stretch> stretches(Column column) {
    List<Stretch> stretches = new ArrayList<>();
    values.get(column).forEach((channel, days) -> add(channel, days, stretches));
    return stretches;
  }

  private static void add(
      String channel, NavigableMap<LocalDate, Long> days, List<Stretch> stretches) {
    List<Step> steps = new ArrayList<>();
    Map.Entry<LocalDate, Long> last = null;
    for (Map.Entry<LocalDate, Long> day : days.entrySet()) {
      if (last != null && last.getKey().plusDays(1).equals(day.getKey())) {
        steps.add(new Step(day.getKey(), last.getValue(), day.getValue()));
      } else if (!steps.isEmpty()) {
        stretches.add(new Stretch(channel, List.copyOf(steps)));
        steps.clear();
      }
      last = day;
    }
    if (!steps.isEmpty()) {
      stretches.add(new Stretch(channel, List.copyOf(steps)));
    }
  }
}
