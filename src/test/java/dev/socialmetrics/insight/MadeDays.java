package dev.socialmetrics.insight;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.MutableValues;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.metric.window.DailyRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Days of a channel with one metric. */
public final class MadeDays {
  private MadeDays() {}

  /** Thirty days of each, up to the latest one. */
  public static Map<Integer, Long> twoMonths(long later, long earlier) {
    Map<Integer, Long> days = new TreeMap<>();
    for (int age = 0; age < 60; age++) {
      days.put(age, age < 30 ? later : earlier);
    }
    return days;
  }

  /**
   * @param byAge value by days before the latest one
   */
  public static DailyRows of(
      Channel channel, String metric, LocalDate latest, Map<Integer, Long> byAge) {
    List<Observation> days = new ArrayList<>();
    byAge.forEach(
        (age, value) -> {
          MutableValues row = new MutableValues(Kind.DAILY);
          row.set(Kind.DAILY.column("account_id"), channel.accountId());
          row.set(Kind.DAILY.column("platform"), channel.platformKey());
          row.set(Kind.DAILY.column("date"), latest.minusDays(age).toString());
          row.set(Kind.DAILY.column(metric), value);
          days.add(Observation.of(row));
        });
    return DailyRows.of(channel.platform(), days, List.of());
  }
}
