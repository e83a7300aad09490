package dev.socialmetrics.format.whole;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.Draft;
import dev.socialmetrics.format.cell.CellText;
import dev.socialmetrics.format.check.BoundTable;
import dev.socialmetrics.format.check.OpenTables;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Labels;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Campaigns that come in parts by something that does not divide them whole (search terms, assets,
 * places): added up the parts would be less than the campaign, or more. They are taken only where
 * the file's own total proves them whole.
 */
final class CampaignParts implements WholeFileRule {
  private final OpenTables tables;
  private final FileTotals totals;
  private final Map<Layout, Columns> sections = new IdentityHashMap<>();
  private Optional<Columns> columns = Optional.empty();

  CampaignParts(OpenTables tables, FileTotals totals) {
    this.tables = tables;
    this.totals = totals;
  }

  /**
   * @param whole cells of columns that divide campaigns
   * @param stated labels of those that are not blank throughout
   * @param others cells of columns that may
   * @param differing those in which rows of one campaign, period and whole parts differ
   * @param named labels of columns that do by their name
   */
  private record Columns(
      List<Integer> whole,
      Set<String> stated,
      List<Integer> others,
      DifferingColumns differing,
      Set<String> named) {
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

  @Override
  public void begin(Layout layout) {
    columns =
        tables
            .find(layout)
            .filter(table -> table.kind() == Kind.CAMPAIGN)
            .filter(table -> !table.section().format().isCanonical())
            .map(table -> sections.computeIfAbsent(layout, first -> columns(first, table)));
  }

  @Override
  public void take(Row row, Verdict<Draft> verdict) {
    if (columns.isPresent() && verdict instanceof Verdict.Accepted<Draft> accepted) {
      note(row, columns.get());
      compare(row, accepted.value().cells(), columns.get());
    }
  }

  private static Columns columns(Layout layout, BoundTable table) {
    Set<Integer> described = table.describedCells();
    List<Integer> whole = new ArrayList<>();
    List<Integer> others = new ArrayList<>();
    Set<String> named = new TreeSet<>();
    for (int i : IntStream.range(0, layout.size()).filter(i -> !described.contains(i)).toArray()) {
      String label = Labels.normalise(layout.labels().get(i));
      if (DimensionWords.dividesCampaigns(label)
          || table.section().table().dividedBy().stream().anyMatch(by -> by.matches(label))) {
        whole.add(i);
      } else if (DimensionWords.isPartOfCampaigns(label)) {
        named.add(layout.labels().get(i));
      } else {
        others.add(i);
      }
    }
    return new Columns(whole, new TreeSet<>(), others, new DifferingColumns(), named);
  }

  private static void note(Row row, Columns columns) {
    if (columns.stated().size() < columns.whole().size()) {
      columns.whole().stream()
          .filter(cell -> !CellText.isAbsent(CellText.trim(row.cells()[cell])))
          .forEach(cell -> columns.stated().add(row.layout().labels().get(cell)));
    }
  }

  private static void compare(Row row, Object[] cells, Columns columns) {
    if (!columns.others().isEmpty()) {
      StringBuilder key = new StringBuilder();
      for (Column column : Kind.CAMPAIGN.keyColumns()) {
        key.append(cells[column.index()]).append('\n');
      }
      columns.whole().forEach(cell -> key.append(row.cells()[cell]).append('\n'));
      columns.differing().add(key.toString(), row, columns.others());
    }
  }

  @Override
  public List<Problem> end() throws FileRefused {
    for (Map.Entry<Layout, Columns> section : sections.entrySet()) {
      Set<String> dimensions = section.getValue().dimensions();
      if (!dimensions.isEmpty() && !totals.isProven(section.getKey())) {
        throw new FileRefused(refused(dimensions));
      }
    }
    return List.of();
  }

  @Override
  public int unprovenParts() {
    return sections.entrySet().stream()
        .filter(section -> !totals.isProven(section.getKey()))
        .mapToInt(section -> section.getValue().fineness())
        .max()
        .orElse(0);
  }

  private static Problem refused(Set<String> dimensions) {
    return Problem.of(
        ProblemCode.FILE_PART_OF_TOTAL,
        "campaigns in parts, by " + String.join(", ", dimensions),
        "whole campaigns, or parts that add up to the file's own total of campaigns",
        "Added up, the parts would be less or more than the campaign. Download the campaign report"
            + " of the same days instead.");
  }
}
