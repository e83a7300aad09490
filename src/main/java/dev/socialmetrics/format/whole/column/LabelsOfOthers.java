package dev.socialmetrics.format.whole.column;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.check.BoundColumn;
import dev.socialmetrics.format.check.BoundTable;
import dev.socialmetrics.format.check.HeaderCheck;
import dev.socialmetrics.format.check.KnownLabels;
import dev.socialmetrics.format.check.OpenTables;
import dev.socialmetrics.format.description.ColumnDescription;
import dev.socialmetrics.format.whole.WholeFileRule;
import dev.socialmetrics.format.words.Words;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Labels of a platform's table that its format does not know, and other formats have beside one
 * that it knows: of another language, most likely. Where the table could have that figure, and has
 * it under no other label, it would be missing without a word; the other columns that are not read
 * are many, and nothing is said of them.
 */
public final class LabelsOfOthers implements WholeFileRule {
  private final OpenTables tables;
  private final Map<Object, Problem> bySection = new LinkedHashMap<>();

  public LabelsOfOthers(OpenTables tables) {
    this.tables = tables;
  }

  @Override
  public void begin(Layout layout) {
    tables
        .find(layout)
        .filter(table -> !table.section().format().isCanonical())
        .ifPresent(table -> look(table, layout));
  }

  private void look(BoundTable table, Layout layout) {
    List<ColumnDescription> lacking =
        table.section().table().columns().values().stream()
            .filter(said -> lacks(table, said.name()))
            .toList();
    List<String> labels =
        table.unknownCells().stream()
            .map(layout.labels()::get)
            .filter(label -> !isName(table.kind(), label))
            .filter(
                label -> lacking.stream().anyMatch(said -> tables.labels().isOther(label, said)))
            .toList();
    if (!labels.isEmpty()) {
      bySection.computeIfAbsent(
          table.section(),
          first -> new HeaderCheck(table, layout, KnownLabels.NONE).unknown(labels));
    }
  }

  /** In English one word may be another figure on each platform: what X calls shares. */
  private static boolean isName(Kind kind, String label) {
    return kind.columns().stream()
        .anyMatch(column -> Words.plain(column.inputName()).equals(Words.plain(label)));
  }

  /** A figure that the table could have, and does not. */
  private static boolean lacks(BoundTable table, String name) {
    List<Column> figures =
        table.kind().valueColumns().stream()
            .filter(column -> column.inputName().equals(name))
            .toList();
    return !figures.isEmpty() && figures.stream().noneMatch(table::has);
  }

  /** Cells that fill nothing and would fill a column in another format of the same platform. */
  public static List<Integer> twins(OpenTables tables, Layout layout, BoundColumn column) {
    Optional<BoundTable> found =
        tables.find(layout).filter(table -> !table.section().format().isCanonical());
    return found.stream()
        .flatMap(table -> table.unknownCells().stream())
        .filter(
            cell -> means(found.orElseThrow(), tables.labels(), layout.labels().get(cell), column))
        .toList();
  }

  private static boolean means(
      BoundTable table, KnownLabels labels, String label, BoundColumn column) {
    Kind kind = table.kind();
    return labels
        .find(kind, label, table.section().format())
        .filter(column.column().inputName()::equals)
        .isPresent();
  }

  @Override
  public void take(Row row, Verdict<ExportedRow> verdict) {
    // its labels say all
  }

  @Override
  public List<Problem> end() {
    return List.copyOf(bySection.values());
  }
}
