package dev.socialmetrics.report.explain;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Quantity;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.Basis;
import dev.socialmetrics.metric.Engagement;
import dev.socialmetrics.metric.EngagementDay;
import dev.socialmetrics.metric.Stock;
import dev.socialmetrics.metric.figure.ChannelWindow;
import dev.socialmetrics.metric.figure.Figure;
import dev.socialmetrics.metric.figure.FigureDays;
import dev.socialmetrics.metric.window.Period;
import dev.socialmetrics.metric.window.WindowMetric;
import dev.socialmetrics.metric.window.WindowValue;
import dev.socialmetrics.report.figure.Calculation;
import dev.socialmetrics.report.figure.EngagementNames;
import dev.socialmetrics.report.table.RowDay;
import dev.socialmetrics.store.query.TracedRow;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The stored rows that a figure of a window is made of, as the figure declares, and their numbers.
 */
final class WindowRows {
  private static final List<String> COMPONENTS =
      List.of("likes", "comments", "shares", "saves", "interactions");

  private final ChannelWindow window;
  private final List<TracedRow> span;
  private final Map<String, Object> facts;

  /**
   * @param span the days of the period, and those its baseline may come from
   * @param facts the summary, as printed
   */
  WindowRows(ChannelWindow window, List<TracedRow> span, Map<String, Object> facts) {
    this.window = window;
    this.span = span;
    this.facts = facts;
  }

  /** The rows of a figure, earlier days first. */
  List<TracedRow> of(Figure<ChannelWindow> figure) {
    return figure.days().stream().flatMap(days -> rows(figure.metric(), days)).distinct().toList();
  }

  /** The rows of the window that state a metric. */
  List<TracedRow> stating(WindowMetric metric) {
    return rows(Optional.of(metric), FigureDays.CURRENT).toList();
  }

  private Stream<TracedRow> rows(Optional<WindowMetric> metric, FigureDays days) {
    return span.stream()
        .filter(row -> RowDay.isWithin(row.values(), daysOf(metric, days)))
        .filter(row -> metric.map(made -> states(made, row)).orElse(true));
  }

  /** A stock is of one day, where it is carried forward an earlier one. */
  private Window daysOf(Optional<WindowMetric> metric, FigureDays days) {
    return switch (days) {
      case CURRENT -> window.window();
      case PREVIOUS -> window.previous();
      case LAST -> stockDay(window.change(metric.orElseThrow()).current());
      case BASELINE -> stockDay(window.change(metric.orElseThrow()).previous());
    };
  }

  private static Window stockDay(WindowValue stock) {
    LocalDate day = stock.carriedFrom().orElse(stock.window().end());
    return new Window(day, day);
  }

  /** The days that a figure may be made of, also where they are kept as months only. */
  static List<Window> windows(Figure<ChannelWindow> figure, Period period) {
    return figure.days().stream()
        .map(
            days ->
                switch (days) {
                  case CURRENT -> period.window();
                  case PREVIOUS -> period.previous();
                  case LAST -> carried(period.asOf());
                  case BASELINE -> carried(period.window().baseline());
                })
        .toList();
  }

  private static Window carried(LocalDate day) {
    return Window.endingOn(day, Stock.MAX_CARRIED_DAYS + 1);
  }

  private boolean states(WindowMetric metric, TracedRow row) {
    if (metric.column().isPresent()) {
      return row.values().find(metric.column().get()).isPresent();
    }
    if (metric.isRate()) {
      return EngagementDay.find(row.values())
          .map(day -> basis().equals(Optional.of(day.basis())))
          .orElse(false);
    }
    return Engagement.count(row.values()).isPresent();
  }

  private Optional<Basis> basis() {
    return Optional.ofNullable((String) facts.get("engagement_basis")).flatMap(Basis::find);
  }

  /** Names of the columns that a metric uses, those that a row of the window states. */
  List<String> columns(WindowMetric metric) {
    if (metric.column().isPresent()) {
      return List.of(metric.column().get().name());
    }
    List<String> columns = new ArrayList<>();
    boolean stated = metric.isRate() && basis().map(Basis.REPORTED::equals).orElse(true);
    COMPONENTS.stream().filter(name -> !stated && isStatedInWindow(name)).forEach(columns::add);
    if (metric.isRate()) {
      basis().ifPresent(basis -> columns.add(EngagementNames.column(Kind.DAILY, basis.label())));
      columns.add("engagement_rate");
    }
    return columns;
  }

  private boolean isStatedInWindow(String column) {
    return rows(Optional.empty(), FigureDays.CURRENT)
        .anyMatch(row -> row.values().find(Kind.DAILY.column(column)).isPresent());
  }

  /** What is put in the place of the names of a figure's formula. */
  Map<String, String> numbers(Figure<ChannelWindow> figure, List<TracedRow> used) {
    Map<String, String> numbers = new HashMap<>();
    facts.forEach(
        (name, value) -> {
          if (value != null) {
            numbers.put(name, Calculation.text(value));
          }
        });
    long days = rows(Optional.empty(), FigureDays.CURRENT).count();
    numbers.put("count(date)", Long.toString(days));
    figure.metric().ifPresent(metric -> numbers.putAll(numbers(metric, used)));
    return numbers;
  }

  /** The same of a metric. */
  Map<String, String> numbers(WindowMetric metric, List<TracedRow> used) {
    Map<String, String> numbers = new HashMap<>();
    columns(metric).forEach(column -> numbers.putAll(numbers(used, column)));
    if (metric.isStock()) {
      used.stream()
          .reduce((first, second) -> second)
          .flatMap(row -> row.values().find(Kind.DAILY.column(metric.name())))
          .ifPresent(value -> numbers.put(metric.name(), Calculation.text(value)));
    }
    if (metric.column().isEmpty()) {
      numbers.put("sum(engagements)", total(used.stream().map(WindowRows::engagements)));
      numbers.put("count(engagements)", Integer.toString(used.size()));
      numbers.put("sum(basis)", total(used.stream().map(WindowRows::denominator)));
    }
    return numbers;
  }

  private static Map<String, String> numbers(List<TracedRow> used, String column) {
    List<Object> values =
        used.stream()
            .map(row -> UsedRow.of(row, List.of(column)).values().get(column))
            .filter(Objects::nonNull)
            .toList();
    if (values.isEmpty()) {
      return Map.of("count(" + column + ")", "0");
    }
    return Map.of(
        "sum(" + column + ")",
        Calculation.sum(values),
        "max(" + column + ")",
        "largest of " + Quantity.of(values.size(), "value"),
        "count(" + column + ")",
        Integer.toString(values.size()));
  }

  private static BigInteger engagements(TracedRow row) {
    return Engagement.count(row.values()).orElse(BigInteger.ZERO);
  }

  private static BigInteger denominator(TracedRow row) {
    return Engagement.denominator(row.values()).map(BigInteger::valueOf).orElse(BigInteger.ZERO);
  }

  private static String total(Stream<BigInteger> values) {
    return values.reduce(BigInteger.ZERO, BigInteger::add).toString();
  }
}
