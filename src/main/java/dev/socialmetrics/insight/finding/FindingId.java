package dev.socialmetrics.insight.finding;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.metric.window.Period;
import dev.socialmetrics.metric.window.WindowMetric;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names a finding, the same in every run that finds it: {@code
 * anomaly:harbor-books:instagram:reach:2025-10-03}. What is of several accounts or platforms has
 * {@code all} in their place.
 *
 * @param account empty of what is of all accounts
 * @param platform empty of what is of all platforms
 * @param subject what it is about, as its {@link FindingKind} says
 * @param day that it is about
 */
public record FindingId(
    FindingKind kind,
    Optional<AccountId> account,
    Optional<Platform> platform,
    String subject,
    LocalDate day) {
  /** How ids look, for messages. */
  public static final String EXPECTED = "KIND:ACCOUNT:PLATFORM:SUBJECT:YYYY-MM-DD";

  private static final String ALL = "all";

  /** Ids of accounts have colons on some platforms. */
  private static final String COLON = ":";

  private static final Pattern FORM =
      Pattern.compile("([a-z]+):(.+):([^:]+):([^:]+):(\\d{4}-\\d{2}-\\d{2})");

  public FindingId {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(account);
    Objects.requireNonNull(platform);
    Objects.requireNonNull(day);
    if (subject.isEmpty()) {
      throw new IllegalArgumentException("a finding is about something");
    }
  }

  private FindingId(FindingKind kind, Channel channel, String subject, LocalDate day) {
    this(kind, Optional.of(channel.account()), Optional.of(channel.platform()), subject, day);
  }

  /** Of an unusual day. */
  public static FindingId ofAnomaly(Channel channel, String metric, LocalDate day) {
    return new FindingId(FindingKind.ANOMALY, channel, metric, day);
  }

  /** Of the change of a channel, or of those of an account, a platform, or all together. */
  public static FindingId ofChange(
      Optional<AccountId> account,
      Optional<Platform> platform,
      WindowMetric metric,
      Period period) {
    return new FindingId(
        FindingKind.CHANGE,
        account,
        platform,
        metric.name() + "." + ChangePeriod.write(period),
        period.window().end());
  }

  /**
   * Of posts that do better.
   *
   * @param group {@code type.carousel}
   * @param asOf posts up to that day were compared
   */
  public static FindingId ofPosts(Channel channel, String group, LocalDate asOf) {
    return new FindingId(FindingKind.POSTS, channel, group, asOf);
  }

  /** Of a channel whose latest day is that one. */
  public static FindingId ofStale(Channel channel, LocalDate latest) {
    return new FindingId(FindingKind.STALE, channel, "days", latest);
  }

  /** Of a campaign that begins on that day. */
  public static FindingId ofCampaign(Channel channel, String campaign, LocalDate first) {
    return new FindingId(FindingKind.CAMPAIGN, channel, campaign, first);
  }

  /**
   * Of a goal that is due on that day.
   *
   * @param target without trailing zeros
   */
  public static FindingId ofGoal(
      Channel channel, WindowMetric metric, BigDecimal target, LocalDate due) {
    String number = target.toPlainString();
    return new FindingId(FindingKind.GOAL, channel, metric.name() + "." + number, due);
  }

  /** What an id names; empty where it is no id. */
  public static Optional<FindingId> parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return FindingKind.find(parts.group(1))
          .flatMap(
              kind ->
                  IdText.decoded(parts.group(4))
                      .map(
                          subject ->
                              new FindingId(
                                  kind,
                                  part(parts.group(2)).map(AccountId::new),
                                  part(parts.group(3)).map(Platform::new),
                                  subject,
                                  LocalDate.parse(parts.group(5)))));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> part(String text) {
    return text.equals(ALL)
        ? Optional.empty()
        : Optional.of(
            IdText.decoded(text)
                .orElseThrow(() -> new IllegalArgumentException("no text: " + text)));
  }

  /**
   * The channel that it is of.
   *
   * @throws IllegalStateException where it is of several
   */
  public Channel channel() {
    if (!isOfChannel()) {
      throw new IllegalStateException(this + " is of several channels");
    }
    return new Channel(account.orElseThrow(), platform.orElseThrow());
  }

  /** Whether it is of one channel, and not of several. */
  public boolean isOfChannel() {
    return account.isPresent() && platform.isPresent();
  }

  /** The metric that it is about: the subject up to its first point. */
  public String metric() {
    int point = subject.indexOf('.');
    return point < 0 ? subject : subject.substring(0, point);
  }

  /** What the subject says behind the metric: {@code 30d}, {@code carousel}, {@code 20000}. */
  public String detail() {
    return subject.substring(Math.min(subject.length(), metric().length() + 1));
  }

  @Override
  public String toString() {
    return String.join(
        ":",
        kind.code(),
        part(account.map(AccountId::value), COLON),
        part(platform.map(Platform::key), ""),
        IdText.encoded(subject, ""),
        day.toString());
  }

  /** An account that is called {@code all} is not all accounts. */
  private static String part(Optional<String> name, String alsoPlain) {
    if (name.isEmpty()) {
      return ALL;
    }
    String known = name.get();
    return known.equals(ALL) ? IdText.percent(known) : IdText.encoded(known, alsoPlain);
  }
}
