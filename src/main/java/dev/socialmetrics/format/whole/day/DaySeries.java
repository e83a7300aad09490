package dev.socialmetrics.format.whole.day;

import dev.socialmetrics.domain.Aggregation;
import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.format.cell.IsoDate;
import dev.socialmetrics.problem.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The numbers of days, an account on a platform each. Of a file of very many days only the first
 * ones are held. Mutable.
 */
final class DaySeries {
  private static final int MOST_DAYS = 50_000;
  private static final Column DATE = Kind.DAILY.column("date");

  /** How many there are at the end of a day. */
  static final List<Column> STOCKS =
      Kind.DAILY.valueColumns().stream()
          .filter(column -> column.aggregation() == Aggregation.LAST)
          .toList();

  /** What came in on a day. */
  static final List<Column> FLOWS =
      Kind.DAILY.valueColumns().stream().filter(DaySeries::isFlow).toList();

  private static final Column[] COLUMNS =
      Kind.DAILY.valueColumns().stream()
          .filter(column -> STOCKS.contains(column) || FLOWS.contains(column))
          .toArray(Column[]::new);

  private final ByChannel<DayValues> values =
      new ByChannel<>(() -> new DayValues(Kind.DAILY.columns().size()));
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
  record ConsecutiveDays(String channel, List<Step> steps) {}

  private static boolean isFlow(Column column) {
    return column.aggregation() == Aggregation.SUM
        || column.aggregation() == Aggregation.PERSON_DAYS;
  }

  /** Whether a row of a day has anything that came in on it. */
  static boolean hasFlow(RowValues values) {
    for (Column flow : FLOWS) {
      if (values.has(flow)) {
        return true;
      }
    }
    return false;
  }

  void take(Verdict<ExportedRow> verdict) {
    if (held < MOST_DAYS
        && verdict instanceof Verdict.Accepted<ExportedRow> accepted
        && accepted.value().kind() == Kind.DAILY) {
      RowValues day = accepted.value().values();
      DayValues channel = values.of(day);
      channel.add(IsoDate.epochDay(day.text(DATE)));
      for (Column column : COLUMNS) {
        if (day.orNull(column) instanceof Long value) {
          channel.put(column.index(), value);
        }
      }
      held++;
    }
  }

  /** Days in a row, two of them at least, of each account and platform. */
  List<ConsecutiveDays> spans(Column column) {
    List<ConsecutiveDays> spans = new ArrayList<>();
    values.all().forEach((channel, days) -> add(channel, days.inOrder(column.index()), spans));
    return spans;
  }

  private static void add(String channel, List<DayValues.Value> days, List<ConsecutiveDays> spans) {
    List<Step> steps = new ArrayList<>();
    for (int i = 1; i <= days.size(); i++) {
      if (i < days.size() && days.get(i - 1).day() + 1 == days.get(i).day()) {
        DayValues.Value day = days.get(i);
        steps.add(new Step(LocalDate.ofEpochDay(day.day()), days.get(i - 1).value(), day.value()));
      } else if (!steps.isEmpty()) {
        spans.add(new ConsecutiveDays(channel, List.copyOf(steps)));
        steps.clear();
      }
    }
  }
}
