package dev.socialmetrics.domain;

import java.time.Instant;
import java.util.Objects;

/**
 * A good row of an export on its way to publication. Where it is in its file, and what it is warned
 * of, is said by the verdict that carries it.
 *
 * @param values handed over, not copied: whoever holds the row owns them. Derived columns are empty
 *     until they are computed
 * @param exportedAt when the values were exported; the file's export time unless the row states one
 */
public record ExportedRow(MutableValues values, Instant exportedAt) {
  public ExportedRow {
    Objects.requireNonNull(values);
    Objects.requireNonNull(exportedAt);
  }

  public Kind kind() {
    return values.kind();
  }

  /** The same values, exported at another time. */
  public ExportedRow at(Instant otherTime) {
    return new ExportedRow(values, otherTime);
  }
}
