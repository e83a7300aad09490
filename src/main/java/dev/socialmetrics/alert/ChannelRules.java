package dev.socialmetrics.alert;

import dev.socialmetrics.domain.Alert;
import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Quantity;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.insight.words.ChannelNames;
import dev.socialmetrics.insight.words.WrittenNumbers;
import dev.socialmetrics.metric.window.Change;
import dev.socialmetrics.metric.window.DailyRows;
import dev.socialmetrics.metric.window.Period;
import dev.socialmetrics.metric.window.WindowMetric;
import dev.socialmetrics.metric.window.WindowValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What rules say about the days of one account on one platform. Pure: the figures are those of
 * {@link DailyRows}, as trends and summary state them.
 *
 * @param asOf its own latest day
 * @param names what messages call it
 */
record ChannelRules(Channel channel, LocalDate asOf, DailyRows rows, ChannelNames names) {
  private static final WindowMetric FOLLOWERS = WindowMetric.find("followers").orElseThrow();
  private static final WindowMetric ENGAGEMENT = WindowMetric.find("engagement_rate").orElseThrow();

  /** Empty where the rule does not hold, or its figures are not known. */
  Optional<Alert> judge(AlertRule rule) {
    return switch (rule.kind()) {
      case CHANGE -> change(rule);
      case FOLLOWER_DROP -> followerDrop(rule);
      case LOW_ENGAGEMENT -> lowEngagement(rule);
      case STALE_DATA, FAILED_RUN, LOW_ROI, ANOMALY, GOAL -> Optional.empty();
    };
  }

  private Optional<Alert> change(AlertRule rule) {
    Change change = rows.change(rule.figure(), Period.last(rule.lookback().days(), asOf));
    if (change.percent().value().isEmpty()) {
      return Optional.empty();
    }
    double percent = change.percent().value().getAsDouble();
    BigDecimal now = change.current().value().orElseThrow();
    BigDecimal before = change.previous().value().orElseThrow();
    boolean enough = now.abs().max(before.abs()).doubleValue() >= rule.thresholds().minimum();
    if (!rule.direction().admits(percent)
        || !enough
        || Math.abs(percent) < rule.thresholds().percent()) {
      return Optional.empty();
    }
    return Optional.of(
        alert(
            rule,
            rule.figure(),
            now,
            before,
            moved(rule.figure(), percent, now, before)
                + " in "
                + Quantity.of(rule.lookback().days(), "day")
                + " to "
                + asOf));
  }

  private static String moved(
      WindowMetric metric, double percent, BigDecimal now, BigDecimal before) {
    return metric.name().replace('_', ' ')
        + (percent < 0 ? " fell by " : " rose by ")
        + WrittenNumbers.rate(Math.abs(percent))
        + ", from "
        + shown(metric, before)
        + " to "
        + shown(metric, now);
  }

  private static String shown(WindowMetric metric, BigDecimal value) {
    return metric.isRate() ? WrittenNumbers.rate(value.doubleValue()) : WrittenNumbers.count(value);
  }

  private Optional<Alert> followerDrop(AlertRule rule) {
    Change change = rows.change(FOLLOWERS, Period.last(rule.lookback().days(), asOf));
    if (change.percent().value().isEmpty()) {
      return Optional.empty();
    }
    double percent = change.percent().value().getAsDouble();
    BigDecimal before = change.previous().value().orElseThrow();
    if (-percent < rule.thresholds().percent()
        || before.doubleValue() < rule.thresholds().minimum()) {
      return Optional.empty();
    }
    BigDecimal now = change.current().value().orElseThrow();
    String text =
        moved(FOLLOWERS, percent, now, before)
            + " in "
            + Quantity.of(rule.lookback().days(), "day")
            + " to "
            + asOf;
    return Optional.of(alert(rule, FOLLOWERS, now, before, text));
  }

  private Optional<Alert> lowEngagement(AlertRule rule) {
    Window window = Window.endingOn(asOf, rule.lookback().days());
    WindowValue latest = rows.value(ENGAGEMENT, window);
    Optional<BigDecimal> now = latest.value();
    List<BigDecimal> former = new ArrayList<>();
    for (int n = 0; n < rule.lookback().windows(); n++) {
      window = window.previous();
      rows.value(ENGAGEMENT, window, latest.basis()).value().ifPresent(former::add);
    }
    if (now.isEmpty() || former.isEmpty() || former.size() < rule.lookback().sample()) {
      return Optional.empty();
    }
    BigDecimal median = median(former);
    double share = now.get().doubleValue() / median.doubleValue();
    if (median.signum() == 0 || (1 - share) * 100 < rule.thresholds().percent()) {
      return Optional.empty();
    }
    String text =
        "engagement rate of "
            + Quantity.of(rule.lookback().days(), "day")
            + " to "
            + asOf
            + " is "
            + WrittenNumbers.rate(now.get().doubleValue())
            + ", below its own median of "
            + WrittenNumbers.rate(median.doubleValue())
            + " over "
            + Quantity.of(former.size(), "earlier window");
    return Optional.of(alert(rule, ENGAGEMENT, now.get(), median, text));
  }

  /** The middle one, or the mean of the two in the middle. */
  static BigDecimal median(List<BigDecimal> values) {
    List<BigDecimal> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : sorted
            .get(middle - 1)
            .add(sorted.get(middle))
            .divide(BigDecimal.valueOf(2), 20, RoundingMode.HALF_UP);
  }

  private Alert alert(
      AlertRule rule, WindowMetric metric, BigDecimal now, BigDecimal before, String text) {
    return new Alert(
        rule.name(),
        rule.kind(),
        rule.severity(),
        Optional.of(channel.accountId()),
        Optional.of(channel.platformKey()),
        metric.name(),
        Optional.of(asOf),
        Optional.of(AlertFigure.of(metric, now)),
        Optional.of(AlertFigure.of(metric, before)),
        names.of(channel) + ": " + text + ".");
  }
}
