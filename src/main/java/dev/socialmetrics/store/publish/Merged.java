package dev.socialmetrics.store.publish;

import dev.socialmetrics.domain.Column;
import java.util.List;
import java.util.Map;

/**
 * What a row becomes when an export states some of its values again.
 *
 * @param row the row afterwards
 * @param fate what is counted for the incoming row
 * @param changes values that came or were replaced by different ones, then the computed numbers
 *     that changed with them
 * @param fallen counts of the incoming row that are too far below the largest of earlier exports,
 *     which is the value
 * @param unproven columns of which the incoming row is newer and gives way, as it is added up from
 *     parts of a campaign that nothing proves whole
 */
record Merged(
    StoredRow row,
    Fate fate,
    List<Change> changes,
    Map<Column, Long> fallen,
    List<Column> unproven) {
  /** What is counted for an incoming row. */
  enum Fate {
    STORED,
    UNCHANGED,
    SUPERSEDED
  }

  /**
   * A value that filled a gap or that a newer export replaced, or a computed one that changed.
   *
   * @param before null where there was none
   * @param after null where a computed number can no longer be computed
   */
  record Change(int column, Object before, Object after, ValueSource beforeSource) {}
}
