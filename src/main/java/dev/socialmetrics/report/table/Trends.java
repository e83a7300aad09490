package dev.socialmetrics.report.table;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.window.Change;
import dev.socialmetrics.metric.window.DailyRows;
import dev.socialmetrics.metric.window.Period;
import dev.socialmetrics.metric.window.WindowMetric;
import dev.socialmetrics.report.figure.Printed;
import dev.socialmetrics.report.model.ReportField;
import dev.socialmetrics.report.model.ReportPart;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The trends of one account on one platform. Left out, and named with the reason: metrics that no
 * day knows, and comparisons with a time of which there is no day at all.
 */
final class Trends {
  private final List<TrendRow> rows = new ArrayList<>();
  private final Map<String, Object> reasons = new LinkedHashMap<>();

  private record TrendRow(WindowMetric metric, Period period, Change change) {}

  private Trends(DailyRows days, List<Period> periods, boolean asked) {
    List<Period> told = asked ? periods : told(days, periods);
    for (WindowMetric metric : WindowMetric.all()) {
      if (days.knows(metric)) {
        told.forEach(period -> rows.add(new TrendRow(metric, period, days.change(metric, period))));
      } else {
        reasons.put(metric.name(), Reason.MISSING_INPUT.code());
      }
    }
  }

  /**
   * @param latest the channel's latest day
   * @param asked whether somebody asked for these periods: then they are listed, whatever is known
   */
  static ReportPart part(
      Channel channel, LocalDate latest, DailyRows days, List<Period> periods, boolean asked) {
    Trends trends = new Trends(days, periods, asked);
    LocalDate asOf = asked ? periods.get(0).asOf() : latest;
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("account_id", Printed.accountId(channel.accountId()));
    facts.put("platform", channel.platformKey());
    facts.put("as_of", asOf.toString());
    facts.put("reasons", trends.reasons);
    return new ReportPart(facts, Optional.of(trends.printed()));
  }

  /** Columns of the table form. */
  static List<ReportField> fields() {
    List<ReportField> fields =
        new ArrayList<>(List.of(ReportField.text("account_id"), ReportField.text("platform")));
    fields.add(ReportField.date("as_of"));
    for (String name : List.of("metric", "value_is", "period", "against")) {
      fields.add(ReportField.text(name));
    }
    fields.add(ReportField.number("unfinished"));
    fields.addAll(ChangeFields.values());
    fields.addAll(ChangeFields.windows());
    return fields;
  }

  /** Months before the first day are no gap; the others are listed, whatever is missing in them. */
  private List<Period> told(DailyRows days, List<Period> periods) {
    List<Period> told = new ArrayList<>();
    for (Period period : periods) {
      boolean there = days.daysWithin(period.window()) > 0;
      boolean comparable =
          period.against() == Period.Against.PREVIOUS || days.daysWithin(period.previous()) > 0;
      if (there && comparable) {
        told.add(period);
      } else if (there) {
        reasons.put(period.name() + "_" + period.against().code(), Reason.NO_BASELINE.code());
      }
    }
    return told;
  }

  /** Each row is made when it is asked for: a report of all accounts has a hundred thousand. */
  private List<Map<String, Object>> printed() {
    return new AbstractList<>() {
      @Override
      public Map<String, Object> get(int index) {
        TrendRow row = rows.get(index);
        return ChangeRow.of(row.metric(), row.period(), row.change());
      }

      @Override
      public int size() {
        return rows.size();
      }
    };
  }
}
