package dev.socialmetrics.format.whole.campaign;

import dev.socialmetrics.format.cell.CellText;
import dev.socialmetrics.format.check.BoundTable;
import dev.socialmetrics.format.whole.column.DifferingColumns;
import dev.socialmetrics.format.whole.column.DimensionWords;
import dev.socialmetrics.format.whole.column.EnglishLabels;
import dev.socialmetrics.source.table.Labels;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The columns of a table of campaigns that fill nothing, by what they make of its rows. Mutable.
 *
 * @param whole cells of columns that divide campaigns
 * @param telling those that say what a campaign or such a part is, with their labels, in English
 *     where that is known
 * @param stated labels of both that are not blank throughout
 * @param others cells of columns that may
 * @param named labels of columns that do by their name, and what totals rows call such rows
 * @param differing those in which rows of one campaign, period and whole parts differ
 * @param unknown those of texts that nothing is known of
 */
record PartColumns(
    List<Integer> whole,
    Map<Integer, String> telling,
    Set<String> stated,
    List<Integer> others,
    Set<String> named,
    DifferingColumns differing,
    UnknownTexts unknown) {

  /**
   * @param isIgnored whether a label is that of a column that is known to divide nothing
   */
  static PartColumns of(Layout layout, BoundTable table, Predicate<String> isIgnored) {
    EnglishLabels english = EnglishLabels.of(table.section().format());
    boolean isTranslated = EnglishLabels.isTranslated(table, layout);
    Set<Integer> described = table.describedCells();
    List<Integer> whole = new ArrayList<>();
    Map<Integer, String> telling = new TreeMap<>();
    List<Integer> others = new ArrayList<>();
    List<Integer> unknown = new ArrayList<>();
    Set<String> named = new TreeSet<>();
    int[] cells =
        IntStream.range(0, layout.size())
            .filter(cell -> !described.contains(cell))
            .filter(cell -> !isIgnored.test(layout.labels().get(cell)))
            .toArray();
    for (int cell : cells) {
      String shown = layout.labels().get(cell);
      Optional<String> known = english.find(shown);
      String label = known.orElseGet(() -> Labels.normalise(shown));
      if (DimensionWords.isWholePart(label) || isDividing(table, shown)) {
        whole.add(cell);
        telling.put(cell, label);
      } else if (DimensionWords.isPartOfCampaigns(label)) {
        named.add(shown);
      } else {
        others.add(cell);
        if (DimensionWords.dividesCampaigns(label)) {
          telling.put(cell, label);
        } else if (isTranslated && known.isEmpty() && !shown.isBlank()) {
          unknown.add(cell);
        }
      }
    }
    return new PartColumns(
        whole,
        telling,
        new TreeSet<>(),
        others,
        named,
        new DifferingColumns(),
        new UnknownTexts(unknown));
  }

  private static boolean isDividing(BoundTable table, String label) {
    return table.section().table().dividedBy().stream()
        .anyMatch(by -> by.matches(Labels.normalise(label)));
  }

  /** What of it the row states. */
  void note(Row row) {
    if (stated.size() < telling.size()) {
      telling.forEach(
          (cell, label) -> {
            if (!CellText.isAbsent(CellText.trim(row.cells()[cell]))) {
              stated.add(label);
            }
          });
    }
  }

  /** What a totals row says that its rows are of: {@code Total: Search terms}. */
  void noteTotal(Row row) {
    for (String cell : row.cells()) {
      int colon = cell == null ? -1 : Math.max(cell.indexOf(':'), cell.indexOf('：'));
      if (colon > 0 && DimensionWords.isPartOfCampaigns(cell.substring(colon + 1))) {
        named.add(cell.strip());
      }
    }
  }

  /** Labels of what parts campaigns, but not whole. */
  Set<String> dimensions() {
    Set<String> dimensions = new TreeSet<>(named);
    dimensions.addAll(differing.labels());
    return dimensions;
  }

  int fineness() {
    long described =
        stated.stream().filter(label -> !DimensionWords.dividesCampaigns(label)).count();
    return DimensionWords.fineness(stated) + (int) described;
  }
}
