package dev.socialmetrics.domain;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The values of one row that no longer change, with all of its key. Immutable. */
public final class Observation extends RowValues {
  private Observation(Kind kind, @Nullable Object[] cells) {
    super(kind, cells);
  }

  /**
   * The values as they are now; later changes of the row do not show.
   *
   * @throws IllegalArgumentException when a key is missing
   */
  public static Observation of(RowValues row) {
    for (Column column : row.kind.columns()) {
      if (column.isKey() && !row.has(column)) {
        throw new IllegalArgumentException("key " + column.name() + " is missing");
      }
    }
    return new Observation(row.kind, row.cells.clone());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Observation that && isSameAs(that);
  }

  @Override
  public int hashCode() {
    return 31 * kind.hashCode() + Arrays.hashCode(cells);
  }
}
