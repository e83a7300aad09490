package dev.socialmetrics.source.table;

import dev.socialmetrics.problem.ColumnRef;
import java.util.List;

/**
 * The labels of a row's cells, in order: the header of a CSV file, the keys of a JSON object. Rows
 * of one file share one layout (CSV) or have one for each set of keys (JSON). Immutable.
 */
public final class Layout {
  private final List<String> labels;

  /**
   * @param labels as the file has them, in order
   */
  public Layout(List<String> labels) {
    this.labels = List.copyOf(labels);
  }

  public List<String> labels() {
    return labels;
  }

  public int size() {
    return labels.size();
  }

  /** The column at a position from 0, as people count it. */
  public ColumnRef column(int index) {
    return new ColumnRef(index + 1, labels.get(index));
  }
}
