package dev.socialmetrics.report.explain;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.Engagement;
import dev.socialmetrics.metric.EngagementDay;
import dev.socialmetrics.metric.Stock;
import dev.socialmetrics.report.figure.Calculation;
import dev.socialmetrics.report.figure.EngagementNames;
import dev.socialmetrics.report.table.RowDay;
import dev.socialmetrics.store.query.TracedRow;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Which rows of a window a figure of the summary is made of, and their numbers. */
final class WindowRows {
  private static final String PREVIOUS = "previous_";
  private static final List<String> SUMMED = List.of("reach", "impressions");

  private final List<TracedRow> span;
  private final List<TracedRow> days;
  private final List<TracedRow> before;
  private final Map<String, Object> facts;

  /**
   * @param span the window's days, those of the window before, and those its baseline may come from
   * @param facts the summary
   */
  WindowRows(Window window, List<TracedRow> span, Map<String, Object> facts) {
    this.span = span;
    this.days = within(window);
    this.before = within(window.previous());
    this.facts = facts;
  }

  private List<TracedRow> within(Window window) {
    return span.stream().filter(row -> RowDay.isWithin(row.values(), window)).toList();
  }

  List<TracedRow> of(String figure) {
    if (figure.startsWith(PREVIOUS)) {
      return of(figure.substring(PREVIOUS.length()), before);
    }
    if (figure.endsWith("_change") || figure.endsWith("_change_percent")) {
      return Stream.of(before, days).flatMap(window -> of(figure, window).stream()).toList();
    }
    if (figure.startsWith("growth_")) {
      return Stream.concat(at("baseline_date").stream(), at("followers_date").stream()).toList();
    }
    if (figure.startsWith("baseline_")) {
      return at("baseline_date");
    }
    if (figure.contains("followers")) {
      return at("followers_date");
    }
    return of(figure, days);
  }

  private List<TracedRow> of(String figure, List<TracedRow> window) {
    if (figure.contains("engagement")) {
      return rated(window);
    }
    String column = figure.split("_")[0];
    return SUMMED.contains(column) ? stating(column, window) : window;
  }

  /** The days that a figure may be made of. */
  static List<Window> windows(String figure, Window window) {
    if (figure.startsWith(PREVIOUS)) {
      return List.of(window.previous());
    }
    if (figure.endsWith("_change") || figure.endsWith("_change_percent")) {
      return List.of(window.previous(), window);
    }
    Window baseline = Window.endingOn(window.baseline(), Stock.MAX_CARRIED_DAYS + 1);
    if (figure.startsWith("baseline_")) {
      return List.of(baseline);
    }
    return figure.startsWith("growth_") ? List.of(baseline, window) : List.of(window);
  }

  /** Names of the columns that a figure uses. */
  List<String> columns(String named) {
    String figure = named.startsWith(PREVIOUS) ? named.substring(PREVIOUS.length()) : named;
    if (figure.startsWith("growth_")
        || figure.startsWith("baseline_")
        || figure.contains("followers")) {
      return List.of("followers");
    }
    if (figure.contains("engagement")) {
      return rateColumns();
    }
    String column = figure.split("_")[0];
    return SUMMED.contains(column) ? List.of(column) : List.of();
  }

  private List<String> rateColumns() {
    List<String> columns = new ArrayList<>();
    Object basis = facts.get("engagement_basis");
    if (basis == null) {
      return List.of("engagement_rate");
    }
    Stream.of("likes", "comments", "shares", "saves", "interactions")
        .filter(name -> !"reported".equals(basis) && !stating(name).isEmpty())
        .forEach(columns::add);
    columns.add(EngagementNames.column(Kind.DAILY, basis.toString()));
    columns.add("engagement_rate");
    return columns;
  }

  /** The days of the window that know a column. */
  List<TracedRow> stating(String column) {
    return stating(column, days);
  }

  private static List<TracedRow> stating(String column, List<TracedRow> window) {
    return window.stream()
        .filter(row -> row.values().find(Kind.DAILY.column(column)).isPresent())
        .toList();
  }

  private List<TracedRow> at(String dateFact) {
    return span.stream()
        .filter(row -> RowDay.of(row.values()).equals(facts.get(dateFact)))
        .toList();
  }

  private List<TracedRow> rated(List<TracedRow> window) {
    return window.stream()
        .filter(
            row ->
                EngagementDay.find(Kind.DAILY, row.values().toArray())
                    .filter(day -> day.basis().label().equals(facts.get("engagement_basis")))
                    .isPresent())
        .toList();
  }

  /** What stands in the place of the names of a formula. */
  Map<String, String> numbers(String figure, List<TracedRow> used) {
    Map<String, String> numbers = new HashMap<>();
    facts.forEach(
        (name, value) -> {
          if (value != null) {
            numbers.put(name, Calculation.text(value));
          }
        });
    for (String column : columns(figure)) {
      numbers.putAll(numbers(used, column));
    }
    numbers.put("count(date)", Integer.toString(days.size()));
    if (figure.equals("weighted_engagement")) {
      numbers.put("sum(engagements)", total(used.stream().map(WindowRows::engagements)));
      numbers.put("sum(basis)", total(used.stream().map(WindowRows::denominator)));
    }
    if (figure.contains("followers") && facts.get(figure) != null) {
      numbers.put("followers", Calculation.text(facts.get(figure)));
    }
    return numbers;
  }

  Map<String, String> numbers(List<TracedRow> used, String column) {
    List<Object> values =
        used.stream()
            .map(row -> UsedRow.of(row, List.of(column)).values().get(column))
            .filter(Objects::nonNull)
            .toList();
    if (values.isEmpty()) {
      return Map.of("count(" + column + ")", "0");
    }
    String terms = Calculation.sum(values);
    return Map.of(
        "sum(" + column + ")",
        terms,
        "max(" + column + ")",
        "largest of " + values.size() + " values",
        "count(" + column + ")",
        Integer.toString(values.size()));
  }

  private static BigInteger engagements(TracedRow row) {
    return Engagement.count(Kind.DAILY, row.values().toArray()).orElse(BigInteger.ZERO);
  }

  private static BigInteger denominator(TracedRow row) {
    return Engagement.denominator(Kind.DAILY, row.values().toArray())
        .map(BigInteger::valueOf)
        .orElse(BigInteger.ZERO);
  }

  private static String total(Stream<BigInteger> values) {
    return values.reduce(BigInteger.ZERO, BigInteger::add).toString();
  }
}
