package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.report.model.NotMade;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What several pages are made of, or why it could not be made: then each piece that needs it fails
 * for the same reason, and no other.
 */
record Held<T>(Optional<T> value, Optional<RuntimeException> failure) {
  static <T> Held<T> of(Supplier<T> value) {
    return NotMade.or(
        () -> new Held<>(Optional.of(value.get()), Optional.empty()),
        failure -> new Held<>(Optional.empty(), Optional.of(failure)));
  }

  /** What is made of it; failed for the same reason where it is. */
  <S> Held<S> map(Function<T, S> made) {
    return new Held<>(value.map(made), failure);
  }

  /**
   * @throws RuntimeException what kept it from being made
   */
  T get() {
    if (failure.isPresent()) {
      throw failure.get();
    }
    return value.orElseThrow();
  }
}
