package dev.socialmetrics.format;

import dev.socialmetrics.domain.Kind;
import java.time.Instant;
import java.util.Objects;

/**
 * A checked row before its derived columns are computed.
 *
 * <p>The array is handed over, not copied: whoever holds the draft owns it.
 *
 * @param cells a value a column in the kind's order, null where unknown; derived columns null
 * @param exportedAt when the row's values were exported; the file's export time unless the row
 *     states one
 */
public record Draft(Kind kind, Object[] cells, Instant exportedAt) {
  public Draft {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(cells);
    Objects.requireNonNull(exportedAt);
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }

  @Override
  public String toString() {
    return kind + java.util.Arrays.toString(cells) + "@" + exportedAt;
  }
}
