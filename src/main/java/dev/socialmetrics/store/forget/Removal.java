package dev.socialmetrics.store.forget;

import dev.socialmetrics.domain.Kind;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What taking a file back did to the tables.
 *
 * @param rows by kind; what is not named is 0
 * @param rejected rejected rows of the file that wait no longer to be corrected
 * @param reopened rejected rows of other files that it had corrected, and that wait again
 * @param accounts accounts that only this file had named
 */
public record Removal(Map<Kind, Rows> rows, long rejected, long reopened, long accounts) {
  public Removal {
    Map<Kind, Rows> inOrder = new EnumMap<>(Kind.class);
    inOrder.putAll(rows);
    rows = Collections.unmodifiableMap(inOrder);
  }

  /**
   * Rows of one kind.
   *
   * @param removed that no other file states
   * @param changed that other files state otherwise
   */
  public record Rows(long removed, long changed) {}
}
