package dev.socialmetrics.alert;

import dev.socialmetrics.domain.AlertKind;
import dev.socialmetrics.domain.AlertSeverity;
import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.insight.channel.ObservedMetric;
import dev.socialmetrics.metric.window.WindowMetric;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A rule as it is configured. What its kind does not look at has a default and is ignored.
 *
 * @param metric public name of the only figure of days that it looks at, one of {@link
 *     #metricNames}; where it is empty, impressions of a change, all of unusual days and goals
 */
public record AlertRule(
    String name,
    AlertKind kind,
    AlertSeverity severity,
    Scope scope,
    Optional<String> metric,
    Direction direction,
    Thresholds thresholds,
    Span lookback,
    Selection selection) {
  private static final String USUAL_METRIC = "impressions";

  /**
   * Which channels a rule looks at.
   *
   * @param account only this one; empty means every one
   * @param platform likewise
   */
  public record Scope(Optional<String> account, Optional<Platform> platform) {
    /** All of them. */
    public static final Scope ALL = new Scope(Optional.empty(), Optional.empty());

    public Scope {
      Objects.requireNonNull(account);
      Objects.requireNonNull(platform);
    }

    private boolean covers(Channel channel) {
      return account.map(channel.accountId()::equalsIgnoreCase).orElse(true)
          && platform.map(channel.platform()::equals).orElse(true);
    }
  }

  /**
   * What a figure must reach.
   *
   * @param percent how far it must have moved, or lie below; more than 0
   * @param minimum the least volume: of the metric, of followers, or of a campaign's cost
   * @param limit the least return, percent
   */
  public record Thresholds(double percent, double minimum, double limit) {}

  /**
   * How far back a rule looks.
   *
   * @param days of a window; of stale data, how old the latest day may be; of unusual days, how
   *     many up to the latest one
   * @param windows how many earlier ones a median is made of
   * @param sample how many of them must have a value
   */
  public record Span(int days, int windows, int sample) {}

  /**
   * Which unusual days are raised, of all that are found.
   *
   * @param severeOnly only those that are a warning
   * @param most how many a report date, the worst first
   */
  public record Selection(boolean severeOnly, int most) {}

  /** Which way a change must go. */
  public enum Direction {
    BOTH,
    UP,
    DOWN;

    /**
     * @param difference to what it is compared with
     */
    boolean admits(double difference) {
      return this == BOTH || (this == UP ? difference > 0 : difference < 0);
    }
  }

  public AlertRule {
    Objects.requireNonNull(name);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(severity);
    Objects.requireNonNull(scope);
    Objects.requireNonNull(direction);
    Objects.requireNonNull(thresholds);
    Objects.requireNonNull(lookback);
    Objects.requireNonNull(selection);
    if (!metric.map(metricNames(kind)::contains).orElse(true)) {
      throw new IllegalArgumentException("metric must be one of " + metricNames(kind));
    }
  }

  /** Public names of the figures of days that a rule of that kind may look at. */
  public static List<String> metricNames(AlertKind kind) {
    Stream<WindowMetric> metrics =
        switch (kind) {
          case ANOMALY -> ObservedMetric.all().stream().map(ObservedMetric::metric);
          case GOAL ->
              ObservedMetric.all().stream()
                  .filter(observed -> observed.forecast().isPresent())
                  .map(ObservedMetric::metric);
          case CHANGE, FOLLOWER_DROP, LOW_ENGAGEMENT, STALE_DATA, FAILED_RUN, LOW_ROI ->
              WindowMetric.all().stream();
        };
    return metrics.map(WindowMetric::name).toList();
  }

  /** The figure whose change it looks at. */
  WindowMetric figure() {
    return WindowMetric.find(metric.orElse(USUAL_METRIC)).orElseThrow();
  }

  /** Whether a finding about that metric is looked at. */
  boolean isAbout(String name) {
    return metric.map(name::equals).orElse(true);
  }

  /** Whether the rule looks at it. */
  boolean covers(Channel channel) {
    return scope.covers(channel);
  }

  /**
   * How many days up to the latest one the rule looks at, with those a stock is carried over; of a
   * goal, the goal says it; of unusual days, what they are unusual among.
   */
  int span() {
    int days = lookback.days();
    return switch (kind) {
      case CHANGE -> 2 * days + 3;
      case FOLLOWER_DROP -> days + 4;
      case LOW_ENGAGEMENT -> days * (lookback.windows() + 1);
      case STALE_DATA, FAILED_RUN, LOW_ROI, ANOMALY, GOAL -> 0;
    };
  }
}
