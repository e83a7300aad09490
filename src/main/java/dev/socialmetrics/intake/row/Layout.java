package dev.socialmetrics.intake.row;

import dev.socialmetrics.problem.ColumnRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The labels of a row's cells, in order: the header of a CSV file, the keys of a JSON object. Rows
 * of one file share one layout (CSV) or have one for each set of keys (JSON). Immutable.
 */
public final class Layout {
  private final List<String> labels;
  private final Map<String, Integer> indexByName = new HashMap<>();

  /**
   * @param labels as the file has them, in order
   */
  public Layout(List<String> labels) {
    this.labels = List.copyOf(labels);
    for (int i = 0; i < labels.size(); i++) {
      indexByName.putIfAbsent(Labels.normalise(labels.get(i)), i);
    }
  }

  public List<String> labels() {
    return labels;
  }

  public int size() {
    return labels.size();
  }

  /** Position from 0 of the label that normalises to {@code name}. */
  public OptionalInt find(String name) {
    Integer index = indexByName.get(name);
    return index == null ? OptionalInt.empty() : OptionalInt.of(index);
  }

  /** The column at a position from 0, as people count it. */
  public ColumnRef column(int index) {
    return new ColumnRef(index + 1, labels.get(index));
  }
}
