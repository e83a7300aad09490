package dev.socialmetrics.format.match;

import dev.socialmetrics.format.description.LabelPattern;
import dev.socialmetrics.format.description.Style;
import dev.socialmetrics.source.table.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The cells of a header, found by their labels.
 *
 * @param labels as they are compared
 * @param block of the table that is meant, where several are side by side
 */
public record HeaderCells(List<String> labels, LabelBlock block) {
  /**
   * @param members labels that the wanted table has one of; empty for all columns
   */
  public static HeaderCells of(Layout layout, Style style, List<LabelPattern> members) {
    List<String> labels = layout.labels().stream().map(style::compared).toList();
    return new HeaderCells(labels, LabelBlock.of(labels, members));
  }

  public String label(int cell) {
    return labels.get(cell);
  }

  /** Positions of the cells that have a label. */
  public IntStream labelled() {
    return IntStream.range(0, labels.size()).filter(cell -> !labels.get(cell).isEmpty());
  }

  /** In the order of the known labels, equal labels in the order of the file. */
  public List<Integer> find(List<LabelPattern> known, OptionalInt position) {
    List<Integer> found = new ArrayList<>();
    for (LabelPattern label : known) {
      for (int i = block.from(); i < block.to(); i++) {
        if (!found.contains(i) && label.matches(labels.get(i))) {
          found.add(i);
        }
      }
    }
    position.ifPresent(
        number -> {
          if (number <= labels.size()) {
            found.add(number - 1);
          }
        });
    return found;
  }
}
