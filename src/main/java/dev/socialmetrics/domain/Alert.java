package dev.socialmetrics.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that a rule found.
 *
 * @param rule name of the rule
 * @param account id; empty for what is about no account
 * @param platform key; empty likewise
 * @param subject what of it: the metric or the campaign; never null, may be empty
 * @param asOf the day that the figure is of
 * @param figure what was found; a percentage, a count, or days
 * @param previous what it was compared with
 * @param text one sentence for people
 */
public record Alert(
    String rule,
    AlertKind kind,
    AlertSeverity severity,
    Optional<String> account,
    Optional<String> platform,
    String subject,
    Optional<LocalDate> asOf,
    Optional<BigDecimal> figure,
    Optional<BigDecimal> previous,
    String text) {
  /** The most urgent first, then by rule and by what it is about. */
  public static final Comparator<Alert> ORDER =
      Comparator.comparing(Alert::severity)
          .thenComparing(Alert::rule)
          .thenComparing(alert -> alert.account().orElse(""))
          .thenComparing(alert -> alert.platform().orElse(""))
          .thenComparing(Alert::subject);

  public Alert {
    Objects.requireNonNull(rule);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(severity);
    Objects.requireNonNull(account);
    Objects.requireNonNull(platform);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(asOf);
    Objects.requireNonNull(figure);
    Objects.requireNonNull(previous);
    Objects.requireNonNull(text);
  }
}
