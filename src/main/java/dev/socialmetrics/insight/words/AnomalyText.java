package dev.socialmetrics.insight.words;

import dev.socialmetrics.domain.Quantity;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.insight.anomaly.Anomaly;
import dev.socialmetrics.insight.anomaly.AnomalyKind;
import dev.socialmetrics.insight.finding.AnomalyFinding;
import dev.socialmetrics.insight.finding.AnomalyGroup;
import dev.socialmetrics.metric.window.WindowMetric;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** An unusual day in words. */
final class AnomalyText {
  /** Kinds of which several days in a row are one piece of news. */
  private static final Set<AnomalyKind> FEW_DAYS = EnumSet.of(AnomalyKind.SPIKE, AnomalyKind.DROP);

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

  /**
   * Several days in one sentence: how many, and the one that differs most.
   *
   * @param days spikes, or drops
   */
  static String of(AnomalyGroup days, ChannelNames names) {
    AnomalyText most = new AnomalyText(days.most(), names);
    int count = days.days().size();
    if (count == 1 || !FEW_DAYS.contains(most.anomaly.kind())) {
      return most.text();
    }
    Window span =
        new Window(days.days().get(0).anomaly().day(), days.days().get(count - 1).anomaly().day());
    return "On "
        + Quantity.of(count, "day")
        + (span.days() == count ? ", " : " of ")
        + WrittenNumbers.days(span)
        + ", the "
        + most.what()
        + most.differed()
        + " than usual, most on "
        + most.day()
        + ": "
        + most.number(most.anomaly.value())
        + most.compared()
        + ".";
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
              + " never fell from "
              + day()
              + " to "
              + WrittenNumbers.day(anomaly.last())
              + ": the export may have totals so far in the place of daily values.";
      case HOLE ->
          channel
              + " has no row for "
              + Quantity.of(Math.round(anomaly.value()), "day")
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
    return (isChange() ? "changed by" : was()) + " " + number(anomaly.value());
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

  private String differed() {
    boolean isMore = anomaly.kind() == AnomalyKind.SPIKE;
    return isChange()
        ? " grew " + (isMore ? "more" : "less")
        : " " + was() + (isMore ? " higher" : " lower");
  }

  private String was() {
    return metric.filter(known -> known.words().endsWith("s")).isPresent() ? "were" : "was";
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
