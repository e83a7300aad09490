package dev.socialmetrics.report;

import java.util.Objects;
import java.util.Optional;

/**
 * A number, or the reason why there is none.
 *
 * @param reason code of the reason; empty text when there is a number
 */
record Figure<T>(Optional<T> value, String reason) {
  static final String MISSING_INPUT = "missing_input";
  static final String NO_BASELINE = "no_baseline";

  Figure {
    Objects.requireNonNull(value);
    Objects.requireNonNull(reason);
  }

  static <T> Figure<T> of(T value) {
    return new Figure<>(Optional.of(value), "");
  }

  static <T> Figure<T> missing(String reason) {
    return new Figure<>(Optional.empty(), reason);
  }
}
