package dev.socialmetrics.alert;

import dev.socialmetrics.domain.AlertKind;
import dev.socialmetrics.domain.AlertSeverity;
import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.metric.window.WindowMetric;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A rule as it is configured. What its kind does not look at is ignored.
 *
 * @param metric public name of the figure of days that it looks at, one of {@link #metricNames}
 */
public record AlertRule(
    String name,
    AlertKind kind,
    AlertSeverity severity,
    Scope scope,
    String metric,
    Direction direction,
    Thresholds thresholds,
    Span lookback) {
  /**
   * Which channels a rule looks at.
   *
   * @param account only this one; empty means every one
   * @param platform likewise
   */
  public record Scope(Optional<String> account, Optional<String> platform) {
    /** All of them. */
    public static final Scope ALL = new Scope(Optional.empty(), Optional.empty());

    public Scope {
      Objects.requireNonNull(account);
      Objects.requireNonNull(platform);
    }

    private boolean covers(Channel channel) {
      return account.map(channel.accountId()::equalsIgnoreCase).orElse(true)
          && platform.map(channel.platformKey()::equals).orElse(true);
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
   * @param days of a window; of stale data, how old the latest day may be
   * @param windows how many earlier ones a median is made of
   * @param sample how many of them must have a value
   */
  public record Span(int days, int windows, int sample) {}

  /** Which way a change must go. */
  public enum Direction {
    BOTH,
    UP,
    DOWN
  }

  public AlertRule {
    Objects.requireNonNull(name);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(severity);
    Objects.requireNonNull(scope);
    Objects.requireNonNull(direction);
    Objects.requireNonNull(thresholds);
    Objects.requireNonNull(lookback);
    if (!metricNames().contains(metric)) {
      throw new IllegalArgumentException("metric must be one of " + metricNames());
    }
  }

  /** Public names of the figures of days that a rule may look at. */
  public static List<String> metricNames() {
    return WindowMetric.all().stream().map(WindowMetric::name).toList();
  }

  /** The figure that its metric names. */
  WindowMetric figure() {
    return WindowMetric.find(metric).orElseThrow();
  }

  /** Whether the rule looks at it. */
  boolean covers(Channel channel) {
    return scope.covers(channel);
  }

  /** How many days up to the latest one the rule looks at, with those a stock is carried over. */
  int span() {
    int days = lookback.days();
    return switch (kind) {
      case CHANGE -> 2 * days + 3;
      case FOLLOWER_DROP -> days + 4;
      case LOW_ENGAGEMENT -> days * (lookback.windows() + 1);
      case STALE_DATA, FAILED_RUN, LOW_ROI -> 0;
    };
  }
}
