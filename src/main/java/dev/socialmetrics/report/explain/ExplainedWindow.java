package dev.socialmetrics.report.explain;

import dev.socialmetrics.domain.Aggregation;
import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.Catalogue;
import dev.socialmetrics.metric.Definition;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.window.DailyRows;
import dev.socialmetrics.metric.window.FoldedMonth;
import dev.socialmetrics.metric.window.WindowMetric;
import dev.socialmetrics.metric.window.WindowValue;
import dev.socialmetrics.report.figure.Calculation;
import dev.socialmetrics.report.table.Summary;
import dev.socialmetrics.store.query.TraceQueries;
import dev.socialmetrics.store.query.TracedRow;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A figure of a window of days: the summary's own, or the total of a column that adds up. */
final class ExplainedWindow {
  private static final List<String> STATED =
      List.of("as_of", "window_start", "window_end", "days_present", "days_expected");

  private final ExplainRequest request;
  private final Window window;
  private final List<TracedRow> span;
  private final List<FoldedMonth> months;
  private final DailyRows rows;
  private final Map<String, Object> facts;

  private ExplainedWindow(
      ExplainRequest request,
      Channel channel,
      Window window,
      List<TracedRow> span,
      List<FoldedMonth> months) {
    this.request = request;
    this.window = window;
    this.span = span;
    this.months = months;
    this.rows = DailyRows.of(span.stream().map(TracedRow::values).toList(), months);
    this.facts = new Summary(channel, rows, window).toPart().facts();
  }

  /** Figures that are told for a day, because days are not taken together for them. */
  static boolean isRowFigure(String metric) {
    boolean figure = Catalogue.find(metric).isPresent() && Kind.DAILY.find(metric).isEmpty();
    boolean ofSummary = figure || metric.equals("engagement_basis");
    return !ofSummary && !addsUp(metric) && !metric.equals("followers");
  }

  private static boolean addsUp(String metric) {
    Optional<Aggregation> how = Kind.DAILY.find(metric).map(Column::aggregation);
    return how.filter(a -> a == Aggregation.SUM || a == Aggregation.PERSON_DAYS).isPresent();
  }

  static Explanation of(
      ExplainRequest request, Channel channel, TraceQueries traces, Window window) {
    Window span = Summary.span(window);
    return new ExplainedWindow(
            request, channel, window, traces.days(channel, span), traces.months(channel, span))
        .explain();
  }

  private Explanation explain() {
    String name = request.metric().equals("followers") ? "current_followers" : request.metric();
    return addsUp(name) ? total(Kind.DAILY.column(name)) : figure(name);
  }

  private Explanation total(Column column) {
    WindowRows numbers = new WindowRows(window, span, facts);
    List<TracedRow> used = numbers.stating(column.name());
    WindowValue sum = rows.value(WindowMetric.find(column.name()).orElseThrow(), window);
    Definition stated = Catalogue.of(column);
    Definition definition =
        new Definition(
            column.name(),
            "Total of " + column.name() + " over the days that state it",
            "sum(" + column.name() + ")",
            stated.unit(),
            stated.together(),
            "missing_input: no day states it");
    return explanation(
        definition,
        sum.value().map(BigDecimal::toBigIntegerExact),
        sum.reason().map(Reason::code).orElse(""),
        numbers.numbers(used, column.name()),
        List.of(column.name()),
        used);
  }

  private Explanation figure(String name) {
    Definition definition = Catalogue.find(name).orElseThrow();
    WindowRows numbers = new WindowRows(window, span, facts);
    List<TracedRow> used = numbers.of(name);
    List<String> columns = numbers.columns(name);
    return explanation(
        definition,
        Optional.ofNullable(facts.get(name)),
        reason(name),
        numbers.numbers(name, used),
        columns,
        used);
  }

  private String reason(String name) {
    return facts.get("reasons") instanceof Map<?, ?> reasons && reasons.get(name) != null
        ? reasons.get(name).toString()
        : "";
  }

  private Explanation explanation(
      Definition definition,
      Optional<Object> value,
      String reason,
      Map<String, String> numbers,
      List<String> columns,
      List<TracedRow> used) {
    Map<String, Object> stated = new LinkedHashMap<>();
    STATED.forEach(fact -> stated.put(fact, facts.get(fact)));
    List<UsedMonth> folded = UsedMonth.of(months, WindowRows.windows(request.metric(), window));
    boolean rated = columns.contains("engagement_rate");
    return new Explanation(
        request.metric(),
        request.account(),
        request.platform(),
        window.days() + " days up to " + window.end(),
        definition,
        value,
        value.isPresent() ? "" : reason,
        folded.isEmpty() ? Calculation.of(definition.formula(), numbers, value) : "",
        stated,
        rated ? Optional.ofNullable((String) facts.get("engagement_basis")) : Optional.empty(),
        columns,
        used.stream().map(row -> UsedRow.of(row, columns)).toList(),
        folded);
  }
}
