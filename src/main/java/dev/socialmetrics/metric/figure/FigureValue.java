package dev.socialmetrics.metric.figure;

import dev.socialmetrics.metric.Quotient;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.window.WindowValue;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * The value of a figure, not rounded, or the reason why there is none: exactly one of the two.
 *
 * @param value a {@link BigDecimal}, {@link Long}, {@link java.time.LocalDate}, {@link String} or
 *     {@link Boolean}, as the figure's type says
 */
public record FigureValue(Optional<Object> value, Optional<Reason> reason) {
  public FigureValue {
    Objects.requireNonNull(value);
    Objects.requireNonNull(reason);
    if (value.isPresent() == reason.isPresent()) {
      throw new IllegalArgumentException("a figure has a value or a reason");
    }
  }

  public static FigureValue of(Object value) {
    return new FigureValue(Optional.of(value), Optional.empty());
  }

  public static FigureValue absent(Reason reason) {
    return new FigureValue(Optional.empty(), Optional.of(reason));
  }

  /** The value where it is there, else the reason, which then must be. */
  public static FigureValue of(Optional<?> value, Optional<Reason> reason) {
    return value.isPresent() ? of(value.get()) : absent(reason.orElseThrow());
  }

  /** The value of a metric over a window. */
  public static FigureValue of(WindowValue value) {
    return of(value.value(), value.reason());
  }

  /** A computed ratio. */
  public static FigureValue of(Quotient quotient) {
    return of(
        quotient.value().stream().mapToObj(BigDecimal::valueOf).findFirst(), quotient.reason());
  }
}
