package dev.socialmetrics.format;

import dev.socialmetrics.domain.Window;
import java.util.Objects;
import java.util.Optional;

/**
 * What a person states of files that do not say it themselves.
 *
 * @param period that their figures are of
 * @param rowsAreDays each row is of a single day, though they stand a week or a month apart
 */
public record StatedFacts(Optional<Window> period, boolean rowsAreDays) {
  /** Nothing was stated. */
  public static final StatedFacts NONE = new StatedFacts(Optional.empty(), false);

  public StatedFacts {
    Objects.requireNonNull(period);
  }
}
