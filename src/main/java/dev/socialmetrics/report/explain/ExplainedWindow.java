package dev.socialmetrics.report.explain;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Quantity;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.figure.ChannelWindow;
import dev.socialmetrics.metric.figure.Definition;
import dev.socialmetrics.metric.figure.Figure;
import dev.socialmetrics.metric.figure.FigureDays;
import dev.socialmetrics.metric.figure.FigureValue;
import dev.socialmetrics.metric.figure.SummaryFigures;
import dev.socialmetrics.metric.window.DailyRows;
import dev.socialmetrics.metric.window.MonthlyRollup;
import dev.socialmetrics.metric.window.Period;
import dev.socialmetrics.metric.window.WindowMetric;
import dev.socialmetrics.report.figure.Calculation;
import dev.socialmetrics.report.figure.Printed;
import dev.socialmetrics.report.table.Summary;
import dev.socialmetrics.store.query.TraceQueries;
import dev.socialmetrics.store.query.TracedRow;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A figure of a window of days: the summary's own, or the total of a metric that adds up. */
final class ExplainedWindow {
  private final ExplainRequest request;
  private final Figure<ChannelWindow> figure;
  private final ChannelWindow window;
  private final List<TracedRow> span;
  private final List<MonthlyRollup> months;
  private final Map<String, Object> facts;

  private ExplainedWindow(
      ExplainRequest request,
      Channel channel,
      Period period,
      LocalDate latest,
      List<TracedRow> span,
      List<MonthlyRollup> months) {
    this.request = request;
    this.figure = find(request.metric()).orElseThrow();
    this.span = span;
    this.months = months;
    this.window =
        new ChannelWindow(
            DailyRows.of(channel.platform(), span.stream().map(TracedRow::values).toList(), months),
            period,
            latest);
    this.facts = Summary.facts(channel, this.window);
  }

  /** The figure that a name is explained as where a window is asked about; else it is of a row. */
  static Optional<Figure<ChannelWindow>> find(String name) {
    return SummaryFigures.findOrTotal(name.equals("followers") ? "current_followers" : name);
  }

  /**
   * @param latest the channel's latest day
   */
  static Explanation of(
      ExplainRequest request,
      Channel channel,
      TraceQueries traces,
      Period period,
      LocalDate latest) {
    List<TracedRow> rows = new ArrayList<>();
    SortedMap<YearMonth, MonthlyRollup> months = new TreeMap<>();
    for (Window span : ChannelWindow.spans(period)) {
      rows.addAll(traces.days(channel, span));
      traces.months(channel, span).forEach(month -> months.put(month.month(), month));
    }
    return new ExplainedWindow(request, channel, period, latest, rows, List.copyOf(months.values()))
        .explain();
  }

  private Explanation explain() {
    WindowRows rows = new WindowRows(window, span, facts);
    List<TracedRow> used = rows.of(figure);
    List<String> columns = figure.metric().map(rows::columns).orElse(List.of());
    FigureValue value = figure.of(window);
    int length = (int) window.window().days();
    Optional<Object> printed =
        value.value().map(found -> Printed.figure(figure.name(length), figure.type(), found));
    Definition definition = figure.definition(length);
    List<UsedMonth> rolledUp = UsedMonth.of(months, WindowRows.windows(figure, window.period()));
    boolean isRate = figure.metric().map(WindowMetric::isRate).orElse(false);
    String calculation =
        rolledUp.isEmpty()
            ? Calculation.of(definition.formula(), rows.numbers(figure, used), printed)
            : "";
    return new Explanation(
        request,
        subject(length),
        definition,
        new Explanation.Answer(printed, value.reason().map(Reason::code).orElse(""), calculation),
        Optional.of(stated()),
        isRate ? Optional.ofNullable((String) facts.get("engagement_basis")) : Optional.empty(),
        columns,
        used.stream().map(row -> UsedRow.of(row, columns)).toList(),
        rolledUp);
  }

  private String subject(int length) {
    boolean compared = figure.days().contains(FigureDays.PREVIOUS);
    String against = compared ? ", against " + window.previous() : "";
    return Quantity.of(length, "day")
        + " up to "
        + window.window().end()
        + request.period().map(asked -> " (" + asked.name() + ")" + against).orElse("");
  }

  private Explanation.StatedWindow stated() {
    Window days = window.window();
    Optional<Period> asked = request.period().map(named -> window.period());
    return new Explanation.StatedWindow(
        window.period().asOf(),
        days.start(),
        days.end(),
        window.rows().daysWithin(days),
        days.days(),
        asked.map(Period::name),
        asked.map(period -> period.against().code()),
        asked.map(period -> period.previous().start()),
        asked.map(period -> period.previous().end()));
  }
}
