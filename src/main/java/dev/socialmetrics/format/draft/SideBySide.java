package dev.socialmetrics.format.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tables that share a header line: one ends where a label is blank, or one comes again. */
final class SideBySide {
  private static final int LEAST_COLUMNS = 2;

  private SideBySide() {}

  /** The tables; the whole where it is one. Columns without label and cells are left out. */
  static List<FoundTable> parted(FoundTable whole) {
    List<List<FileColumn>> blocks = blocks(whole.columns());
    if (blocks.size() < 2 || !areAlike(blocks)) {
      return List.of(
          whole.with(false, whole.columns().stream().filter(SideBySide::isUsed).toList()));
    }
    return blocks.stream().map(block -> whole.with(true, block)).toList();
  }

  private static boolean isUsed(FileColumn column) {
    return !column.label().isEmpty() || !column.cells().isEmpty();
  }

  private static List<List<FileColumn>> blocks(List<FileColumn> columns) {
    List<List<FileColumn>> blocks = new ArrayList<>();
    List<FileColumn> block = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (FileColumn column : columns) {
      if (!isUsed(column) || seen.contains(column.label())) {
        blocks.add(block);
        block = new ArrayList<>();
        seen = new HashSet<>();
      }
      if (isUsed(column)) {
        block.add(column);
        seen.add(column.label());
      }
    }
    blocks.add(block);
    return blocks.stream().filter(each -> !each.isEmpty()).toList();
  }

  /** Two that repeat half of their labels, or more; a label that is there twice is no table. */
  private static boolean areAlike(List<List<FileColumn>> blocks) {
    Set<String> first = labels(blocks.get(0));
    return blocks.stream()
        .allMatch(
            block ->
                block.size() >= LEAST_COLUMNS
                    && labels(block).stream().filter(first::contains).count() * 2 >= block.size());
  }

  private static Set<String> labels(List<FileColumn> block) {
    Set<String> labels = new HashSet<>();
    block.forEach(column -> labels.add(column.label()));
    return labels;
  }
}
