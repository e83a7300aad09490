package dev.socialmetrics.metric;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/** A quotient, or the reason why there is none: exactly one of the two. */
public record Quotient(OptionalDouble value, Optional<Reason> reason) {
  public Quotient {
    Objects.requireNonNull(value);
    Objects.requireNonNull(reason);
    if (value.isPresent() == reason.isPresent()) {
      throw new IllegalArgumentException("a quotient has a value or a reason");
    }
    if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
      throw new IllegalArgumentException("a quotient is finite, was " + value.getAsDouble());
    }
  }

  public static Quotient of(double value) {
    return new Quotient(OptionalDouble.of(value), Optional.empty());
  }

  public static Quotient absent(Reason reason) {
    return new Quotient(OptionalDouble.empty(), Optional.of(reason));
  }
}
