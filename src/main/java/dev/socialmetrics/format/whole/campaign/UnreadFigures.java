package dev.socialmetrics.format.whole.campaign;

import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.format.check.BoundTable;
import dev.socialmetrics.format.check.OpenTables;
import dev.socialmetrics.format.description.ColumnDescription;
import dev.socialmetrics.format.description.LabelPattern;
import dev.socialmetrics.format.description.TableDescription;
import dev.socialmetrics.format.whole.WholeFileRule;
import dev.socialmetrics.format.whole.column.DimensionWords;
import dev.socialmetrics.format.whole.column.EnglishLabels;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Labels;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Campaigns of an export in another language without revenue or conversions, and with numbers below
 * labels of which no word is known: they may be these. Nothing wrong is stored, so that it is no
 * problem.
 */
public final class UnreadFigures implements WholeFileRule {
  private static final List<String> FIGURES = List.of("conversions", "revenue");
  private static final int MOST_SHOWN = 5;

  /** In the label or the cells of what is neither in any language. */
  private static final String SHARE = "%";

  private final OpenTables tables;
  private final Map<Layout, Unread> sections = new IdentityHashMap<>();
  private Optional<Unread> unread = Optional.empty();

  /**
   * @param lacking figures without a column
   * @param numbers whether cells had a number, by the place of their column
   */
  private record Unread(List<String> lacking, List<String> labels, Map<Integer, Boolean> numbers) {
    void take(String[] cells) {
      numbers.entrySet().removeIf(each -> isOther(cells[each.getKey()]));
      numbers.replaceAll((cell, seen) -> seen || CellKind.of(cells[cell]) == CellKind.NUMBER);
    }

    private static boolean isOther(String cell) {
      return switch (CellKind.of(cell)) {
        case BLANK, ABSENT -> false;
        case NUMBER -> cell.contains(SHARE);
        default -> true;
      };
    }

    Optional<String> words() {
      List<String> found =
          numbers.entrySet().stream()
              .filter(Map.Entry::getValue)
              .map(each -> '"' + labels.get(each.getKey()) + '"')
              .toList();
      String more = found.size() > MOST_SHOWN ? ", …" : "";
      return found.isEmpty()
          ? Optional.empty()
          : Optional.of(
              "read without "
                  + String.join(" and ", lacking)
                  + ": no word is known of "
                  + found.stream().limit(MOST_SHOWN).collect(Collectors.joining(", "))
                  + more);
    }
  }

  public UnreadFigures(OpenTables tables) {
    this.tables = tables;
  }

  @Override
  public void begin(Layout layout) {
    unread =
        tables
            .findCampaigns(layout)
            .filter(table -> !table.section().format().isCanonical())
            .filter(table -> EnglishLabels.isTranslated(table, layout))
            .map(table -> sections.computeIfAbsent(layout, first -> unread(table, first)))
            .filter(found -> !found.lacking().isEmpty());
  }

  private static Unread unread(BoundTable table, Layout layout) {
    EnglishLabels english = EnglishLabels.of(table.section().format());
    Map<Integer, Boolean> numbers = new TreeMap<>();
    for (int cell : table.unknownCells()) {
      String label = layout.labels().get(cell);
      if (!label.contains(SHARE)
          && english.find(label).isEmpty()
          && !DimensionWords.dividesCampaigns(label)) {
        numbers.put(cell, false);
      }
    }
    List<String> lacking = FIGURES.stream().filter(figure -> lacks(table, layout, figure)).toList();
    return new Unread(lacking, layout.labels(), numbers);
  }

  /** Not in a column of its own, nor as so many times another, nor below a word beside it. */
  private static boolean lacks(BoundTable table, Layout layout, String figure) {
    TableDescription said = table.section().table();
    Optional<ColumnDescription> column = Optional.ofNullable(said.columns().get(figure));
    Stream<LabelPattern> labels =
        Stream.of(
                column.stream().flatMap(each -> each.labels().stream()),
                column.stream().flatMap(each -> each.rate().stream()),
                said.spread().stream()
                    .filter(spread -> spread.columns().containsValue(figure))
                    .flatMap(spread -> spread.by().labels().stream()))
            .flatMap(each -> each);
    Set<String> ofFile =
        layout.labels().stream().map(Labels::normalise).collect(Collectors.toSet());
    return column.isPresent() && labels.noneMatch(label -> label.isAmong(ofFile));
  }

  @Override
  public void take(Row row, Verdict<ExportedRow> verdict) {
    if (unread.isPresent() && verdict instanceof Verdict.Accepted<ExportedRow>) {
      unread.get().take(row.cells());
    }
  }

  @Override
  public List<Problem> end() {
    return List.of();
  }

  @Override
  public List<String> findings() {
    return sections.values().stream()
        .filter(each -> !each.lacking().isEmpty())
        .flatMap(each -> each.words().stream())
        .distinct()
        .toList();
  }
}
