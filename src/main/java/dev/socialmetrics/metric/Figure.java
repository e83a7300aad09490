package dev.socialmetrics.metric;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/** A computed number, or the reason why there is none: exactly one of the two. */
public record Figure(OptionalDouble value, Optional<Reason> reason) {
  public Figure {
    Objects.requireNonNull(value);
    Objects.requireNonNull(reason);
    if (value.isPresent() == reason.isPresent()) {
      throw new IllegalArgumentException("a figure has a value or a reason");
    }
    if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
      throw new IllegalArgumentException("a figure is finite, was " + value.getAsDouble());
    }
  }

  public static Figure of(double value) {
    return new Figure(OptionalDouble.of(value), Optional.empty());
  }

  public static Figure absent(Reason reason) {
    return new Figure(OptionalDouble.empty(), Optional.of(reason));
  }
}
