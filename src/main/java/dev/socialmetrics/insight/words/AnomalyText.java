package dev.socialmetrics.insight.words;

import dev.socialmetrics.insight.anomaly.Anomaly;
import dev.socialmetrics.insight.finding.AnomalyFinding;
import dev.socialmetrics.metric.window.WindowMetric;
import java.math.BigDecimal;
import java.util.Optional;

/** An unusual day in words. */
final class AnomalyText {
  private final AnomalyFinding finding;
  private final Anomaly anomaly;
  private final Optional<WindowMetric> metric;
  private final String channel;

  AnomalyText(AnomalyFinding finding, ChannelNames names) {
    this.finding = finding;
    this.anomaly = finding.anomaly();
    this.metric = WindowMetric.find(finding.id().metric());
    this.channel = names.of(finding.id().channel());
  }

  /** A sentence. */
  String text() {
    return switch (anomaly.kind()) {
      case SPIKE, DROP -> "On " + day() + " the " + what() + " " + verb() + compared() + ".";
      case LEVEL ->
          "From " + day() + " on the " + what() + " " + verb() + " a day" + compared() + ".";
      case STOCK_FLOW ->
          "The "
              + what()
              + " never fell in 28 days up to "
              + day()
              + ": the export may have totals so far in the place of daily values.";
      case HOLE ->
          channel
              + " has no row for "
              + WrittenNumbers.counted(Math.round(anomaly.value()), "day")
              + " from "
              + day()
              + " on.";
    };
  }

  private String day() {
    return WrittenNumbers.day(anomaly.day());
  }

  private String what() {
    return metric.map(WindowMetric::words).orElse(finding.id().metric()) + " of " + channel;
  }

  private String verb() {
    boolean isPlural = metric.filter(known -> known.words().endsWith("s")).isPresent();
    String was = isPlural ? "were " : "was ";
    return (isChange() ? "changed by " : was) + number(anomaly.value());
  }

  private String compared() {
    return ", where "
        + number(anomaly.expected())
        + " was expected ("
        + number(anomaly.low())
        + " to "
        + number(anomaly.high())
        + " is usual)";
  }

  private boolean isChange() {
    return metric.map(WindowMetric::isStock).orElse(false);
  }

  private String number(double value) {
    BigDecimal number = BigDecimal.valueOf(value);
    if (metric.map(WindowMetric::isRate).orElse(false)) {
      return WrittenNumbers.rate(number);
    }
    return isChange() ? WrittenNumbers.signed(number) : WrittenNumbers.count(number);
  }
}
