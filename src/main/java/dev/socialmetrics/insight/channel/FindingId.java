package dev.socialmetrics.insight.channel;

import dev.socialmetrics.domain.Channel;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a finding, the same in every run that finds it: {@code
 * anomaly:harbor-books:instagram:reach:2025-10-03}.
 *
 * @param kind what is found: {@code anomaly}
 * @param metric public name
 * @param day that it is about
 */
public record FindingId(String kind, Channel channel, String metric, LocalDate day) {
  private static final Pattern FORM =
      Pattern.compile("([a-z]+):(.+):([^:]+):([a-z_]+):(\\d{4}-\\d{2}-\\d{2})");

  public FindingId {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(channel);
    Objects.requireNonNull(metric);
    Objects.requireNonNull(day);
  }

  /** Of an unusual day. */
  public static FindingId ofAnomaly(Channel channel, String metric, LocalDate day) {
    return new FindingId("anomaly", channel, metric, day);
  }

  /** What an id names; empty where it is no id. */
  public static Optional<FindingId> parse(String text) {
    Matcher parts = FORM.matcher(text);
    return parts.matches()
        ? Optional.of(
            new FindingId(
                parts.group(1),
                Channel.of(parts.group(2), parts.group(3)),
                parts.group(4),
                LocalDate.parse(parts.group(5))))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return String.join(
        ":", kind, channel.accountId(), channel.platformKey(), metric, day.toString());
  }
}
