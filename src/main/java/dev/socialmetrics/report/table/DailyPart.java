package dev.socialmetrics.report.table;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.Engagement;
import dev.socialmetrics.metric.Growth;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.window.MonthlyRollup;
import dev.socialmetrics.metric.window.Period;
import dev.socialmetrics.report.figure.FigureMap;
import dev.socialmetrics.report.figure.Printed;
import dev.socialmetrics.report.model.PeriodFacts;
import dev.socialmetrics.report.model.ReportField;
import dev.socialmetrics.report.model.ReportPart;
import dev.socialmetrics.store.query.ReportRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The days of one account on one platform. */
public final class DailyPart {
  private static final List<String> BEFORE = List.of("followers", "reach", "impressions");

  private final Channel channel;
  private final Period period;
  private final PeriodFacts asked;
  private final boolean traced;
  private final List<MonthlyRollup> months;
  private final List<ReportRecord> shown;
  private final Map<LocalDate, Observation> byDay = new HashMap<>();

  /**
   * @param days of the window, of the day before it, and of the one that it is compared with
   * @param months that these two touch, whose days are not among them
   */
  DailyPart(
      Channel channel,
      List<ReportRecord> days,
      List<MonthlyRollup> months,
      Period period,
      PeriodFacts asked,
      boolean traced) {
    this.months = List.copyOf(months);
    this.channel = channel;
    this.period = period;
    this.asked = asked;
    this.traced = traced;
    days.forEach(row -> byDay.put(day(row), row.values()));
    this.shown =
        days.stream()
            .filter(row -> period.window().contains(day(row)))
            .sorted(Comparator.comparing(DailyPart::day).reversed())
            .toList();
  }

  /** Columns of the table form. */
  public static List<ReportField> fields(boolean traced, PeriodFacts asked) {
    List<ReportField> fields = new ArrayList<>();
    fields.add(ReportField.text("account_id"));
    fields.add(ReportField.text("platform"));
    fields.addAll(RowFacts.columnFields(Kind.DAILY, traced));
    fields.add(ReportField.number("engagements"));
    fields.add(ReportField.number("followers_change"));
    fields.add(ReportField.date("previous_date"));
    BEFORE.forEach(column -> fields.add(ReportField.number("previous_" + column)));
    fields.add(ReportField.number("previous_engagements"));
    fields.add(ReportField.number("previous_engagement_rate"));
    fields.addAll(WindowFacts.FIELDS);
    fields.addAll(asked.fields());
    fields.addAll(RowFacts.traceFields(traced));
    fields.add(ReportField.text("reasons"));
    return fields;
  }

  ReportPart part() {
    FigureMap facts =
        new FigureMap()
            .put("account_id", Printed.accountId(channel.accountId()))
            .put("platform", channel.platformKey());
    Window window = period.window();
    WindowFacts.put(facts, period, present(window), present(period.previous()));
    asked.each(facts::put);
    if (!months.isEmpty()) {
      facts
          .put("folded_days", folded(window))
          .put("previous_folded_days", folded(period.previous()));
    }
    return new ReportPart(facts.values(), Optional.of(new RowView<>(shown, this::row)));
  }

  /** Days that had a row, rolled up since or not. */
  private long present(Window some) {
    return byDay.keySet().stream().filter(some::contains).count() + folded(some);
  }

  private long folded(Window some) {
    return months.stream().mapToLong(month -> month.daysWithin(some)).sum();
  }

  private Reason whyNoneOn(LocalDate day) {
    return folded(new Window(day, day)) > 0 ? Reason.FOLDED : Reason.NO_BASELINE;
  }

  private Map<String, Object> row(ReportRecord stored) {
    FigureMap row = RowFacts.columns(stored, traced);
    Growth growth = Growth.of(followers(stored.values()), yesterday(stored));
    row.put("engagements", engagements(stored.values()), Reason.MISSING_INPUT.code())
        .put(
            "followers_change",
            boxed(growth.count()),
            growth.reason().map(why -> whyNoGrowth(why, stored)).orElse(""));
    putBefore(row, stored);
    return RowFacts.trace(row, stored, traced).withReasons();
  }

  private void putBefore(FigureMap row, ReportRecord stored) {
    Optional<LocalDate> day = period.beside(day(stored));
    Optional<Observation> before = day.map(byDay::get);
    String none = day.map(this::whyNoneOn).orElse(Reason.NO_BASELINE).code();
    row.put("previous_date", day.map(LocalDate::toString), none);
    for (String column : BEFORE) {
      row.put("previous_" + column, before.flatMap(found -> count(found, column)), none);
    }
    row.put("previous_engagements", before.flatMap(DailyPart::engagements), none)
        .put(
            "previous_engagement_rate",
            before
                .filter(found -> basis(found).equals(basis(stored.values())))
                .flatMap(DailyPart::rate),
            none);
  }

  private String whyNoGrowth(Reason reason, ReportRecord stored) {
    return reason == Reason.NO_BASELINE
        ? whyNoneOn(day(stored).minusDays(1)).code()
        : reason.code();
  }

  private OptionalLong yesterday(ReportRecord stored) {
    Observation found = byDay.get(day(stored).minusDays(1));
    return found == null ? OptionalLong.empty() : followers(found);
  }

  private static OptionalLong followers(Observation day) {
    return day.findCount("followers");
  }

  private static Optional<Object> engagements(Observation day) {
    return Engagement.count(day).map(count -> count);
  }

  private static Optional<Object> rate(Observation day) {
    return day.findRate("engagement_rate").stream()
        .mapToObj(rate -> (Object) Printed.rate(rate))
        .findFirst();
  }

  private static Optional<String> basis(Observation day) {
    return day.findText("engagement_basis");
  }

  private static Optional<Object> count(Observation day, String column) {
    return boxed(day.findCount(column)).map(count -> count);
  }

  private static Optional<Long> boxed(OptionalLong count) {
    return count.isPresent() ? Optional.of(count.getAsLong()) : Optional.empty();
  }

  private static LocalDate day(ReportRecord row) {
    return LocalDate.parse(row.values().findText("date").orElseThrow());
  }
}
