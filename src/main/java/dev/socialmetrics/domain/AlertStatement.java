package dev.socialmetrics.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an alert says to programs: the keys that documents and messages have of it, in their order.
 *
 * @param accountId its id as the reader of the document expects it, text or number; empty for what
 *     is about no account
 */
public record AlertStatement(
    String rule,
    String kind,
    String severity,
    Optional<Object> accountId,
    Optional<String> platform,
    String subject,
    Optional<LocalDate> asOf,
    Optional<BigDecimal> figure,
    Optional<BigDecimal> previous,
    String text) {
  public AlertStatement {
    Objects.requireNonNull(rule);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(severity);
    Objects.requireNonNull(accountId);
    Objects.requireNonNull(platform);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(asOf);
    Objects.requireNonNull(figure);
    Objects.requireNonNull(previous);
    Objects.requireNonNull(text);
  }

  /**
   * @param printed an account's id as the document has it
   */
  public static AlertStatement of(Alert alert, Function<String, Object> printed) {
    return new AlertStatement(
        alert.rule(),
        alert.kind().code(),
        alert.severity().code(),
        alert.account().map(printed),
        alert.platform(),
        alert.subject(),
        alert.asOf(),
        alert.figure(),
        alert.previous(),
        alert.text());
  }
}
