package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.domain.Quantity;
import dev.socialmetrics.metric.Basis;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.window.Change;
import dev.socialmetrics.metric.window.WindowMetric;
import dev.socialmetrics.metric.window.WindowValue;
import dev.socialmetrics.report.figure.Printed;
import dev.socialmetrics.report.page.Cell;
import dev.socialmetrics.report.page.Datum;
import dev.socialmetrics.report.page.Delta;
import java.math.BigDecimal;
import java.util.Optional;

/** Figures of a view in words and numbers: values, changes and what they are made of. */
final class PageFigures {
  private final View view;

  PageFigures(View view) {
    this.view = view;
  }

  /** The value of the window, or a dash with its reason. */
  Cell cell(WindowMetric metric, String fine) {
    WindowValue value = view.figures(metric).change().current();
    return Cell.of(value.value().map(number -> text(metric, number)).orElse("–"), fine)
        .with(datum(metric, value));
  }

  /** The same with what a rate is a share of. */
  Cell rateCell() {
    return cell(view.rate(), basis());
  }

  /** The change, as a cell. */
  Cell changeCell(WindowMetric metric) {
    return Cell.of(change(metric, ""));
  }

  /** What rates are a share of: {@code of reach}. */
  String basis() {
    return view.figures(view.rate())
        .change()
        .current()
        .basis()
        .map(Basis::label)
        .map(label -> "of " + label)
        .orElse("");
  }

  /** The value in words: a number, or why there is none. */
  String value(WindowMetric metric) {
    Change change = view.figures(metric).change();
    return change
        .current()
        .value()
        .map(number -> text(metric, number))
        .orElseGet(() -> PageText.capital(PageText.reason(whyNoValue(change))));
  }

  /** The same, a long number shortened: {@code 9.73M}. */
  String brief(WindowMetric metric) {
    return shortened(metric).map(PageText::brief).orElseGet(() -> value(metric));
  }

  /** The whole number where {@link #brief} shortens it; else empty. */
  String exact(WindowMetric metric) {
    return shortened(metric).map(number -> value(metric)).orElse("");
  }

  private Optional<BigDecimal> shortened(WindowMetric metric) {
    return view.figures(metric)
        .change()
        .current()
        .value()
        .filter(number -> !metric.isRate() && PageText.isLong(number));
  }

  /** That another figure has taken its place says more than that no day has it. */
  private static Reason whyNoValue(Change change) {
    return change
        .reason()
        .filter(Reason.DEFINITION_CHANGED::equals)
        .or(() -> change.current().reason())
        .orElseThrow();
  }

  boolean isKnown(WindowMetric metric) {
    return view.figures(metric).change().current().value().isPresent();
  }

  /** The value for programs. */
  Datum datum(WindowMetric metric) {
    return datum(metric, view.figures(metric).change().current());
  }

  private Datum datum(WindowMetric metric, WindowValue value) {
    return view.datum(
        metric, "current", value.value().map(number -> printed(metric, number)), value.reason());
  }

  /**
   * How a metric moved: of a stock the difference and its percentage, of a rate points, else
   * percent.
   *
   * @param words what it is compared with
   */
  Delta change(WindowMetric metric, String words) {
    Change change = view.figures(metric).change();
    if (change.current().value().isEmpty()) {
      return PageDelta.nothing();
    }
    if (metric.isStock()) {
      return stock(metric, change, words);
    }
    return metric.isRate() ? points(metric, change, words) : percent(metric, change, words);
  }

  private Delta stock(WindowMetric metric, Change change, String words) {
    Optional<BigDecimal> printed =
        change.difference().map(difference -> new BigDecimal(Printed.count(difference)));
    Datum datum = view.datum(metric, "change", printed, change.reason());
    if (printed.isEmpty()) {
      return PageDelta.none(change.reason().orElseThrow(), datum);
    }
    String rate = percentText(change).map(percent -> " (" + percent + ")").orElse("");
    return PageDelta.of(printed.get(), PageText.signed(printed.get()) + rate, words, datum);
  }

  private Delta percent(WindowMetric metric, Change change, String words) {
    Optional<BigDecimal> printed = percentOf(change);
    Datum datum = view.datum(metric, "change_percent", printed, change.percent().reason());
    return printed
        .map(found -> PageDelta.of(found, percentText(change).orElseThrow(), words, datum))
        .orElseGet(() -> PageDelta.none(change.percent().reason().orElseThrow(), datum));
  }

  private Delta points(WindowMetric metric, Change change, String words) {
    Optional<BigDecimal> printed = change.difference().map(Printed::rate);
    Datum datum = view.datum(metric, "change", printed, change.reason());
    return printed
        .map(found -> PageDelta.of(found, PageText.signed(found) + " points", words, datum))
        .orElseGet(() -> PageDelta.none(change.reason().orElseThrow(), datum));
  }

  private static Optional<BigDecimal> percentOf(Change change) {
    return change.percent().value().stream().mapToObj(Printed::rate).findFirst();
  }

  private static Optional<String> percentText(Change change) {
    return percentOf(change).map(percent -> PageText.signed(two(percent)) + "\u00a0%");
  }

  private static BigDecimal two(BigDecimal percent) {
    return percent.setScale(2);
  }

  /** How many days, or channels, the value is made of. */
  String presence(WindowMetric metric) {
    WindowValue value = view.figures(metric).change().current();
    if (value.reason().equals(Optional.of(Reason.FOLDED))) {
      return "";
    }
    String days =
        PageText.count(value.daysPresent())
            + " of "
            + Quantity.of(value.daysExpected(), view.isSingle() ? "day" : "channel day")
            + (view.isSingle() ? "" : ofChannels(metric));
    return metric.isStock() ? stockPresence(metric, value) : days;
  }

  private String stockPresence(WindowMetric metric, WindowValue value) {
    String day = "on " + PageText.day(value.carriedFrom().orElse(value.window().end()));
    if (view.isSingle()) {
      return day;
    }
    return channels(metric) + ", added up; on " + PageText.day(value.window().end());
  }

  /** How many channels have it in these days, where others that had it before do not. */
  private String ofChannels(WindowMetric metric) {
    return view.figures(metric).members() < having(metric) ? "; " + channels(metric) : "";
  }

  private String channels(WindowMetric metric) {
    return PageText.count(view.figures(metric).members())
        + " of "
        + Quantity.of(having(metric), "channel");
  }

  private long having(WindowMetric metric) {
    return view.channels().stream().filter(rows -> rows.knows(metric)).count();
  }

  /** As pages show it: {@code 1,234} or {@code 8.16 %}. */
  static String text(WindowMetric metric, BigDecimal value) {
    return metric.isRate()
        ? PageText.percent(value.doubleValue())
        : PageText.count(Printed.count(value));
  }

  /** As reports print it. */
  static Object printed(WindowMetric metric, BigDecimal value) {
    return metric.isRate() ? Printed.rate(value) : Printed.count(value);
  }
}
