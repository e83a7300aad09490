package dev.socialmetrics.format.whole.campaign;

import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.format.cell.CellText;
import dev.socialmetrics.format.check.BoundTable;
import dev.socialmetrics.format.check.OpenTables;
import dev.socialmetrics.format.whole.WholeFileRule;
import dev.socialmetrics.format.whole.column.DifferingColumns;
import dev.socialmetrics.format.whole.column.DimensionWords;
import dev.socialmetrics.format.whole.total.AdditiveFigures;
import dev.socialmetrics.format.whole.total.FileTotals;
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
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Campaigns that come in parts by something that does not divide them whole (search terms, assets,
 * places): added up the parts would be less than the campaign, or more. They are taken only where
 * the file's own total proves them whole.
 */
public final class CampaignParts implements WholeFileRule {
  /** A day, or days, that no description has a column for tell rows apart. */
  private static final Pattern DAY =
      Pattern.compile("[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}([^0-9].*)?");

  private final OpenTables tables;
  private final FileTotals totals;
  private final Map<Layout, Columns> sections = new IdentityHashMap<>();
  private Optional<Columns> columns = Optional.empty();
  private final Map<Layout, CampaignTwice> same = new IdentityHashMap<>();

  public CampaignParts(OpenTables tables, FileTotals totals) {
    this.tables = tables;
    this.totals = totals;
  }

  /**
   * @param whole cells of columns that divide campaigns
   * @param telling those that say what a campaign or such a part is
   * @param stated labels of both that are not blank throughout
   * @param others cells of columns that may
   * @param differing those in which rows of one campaign, period and whole parts differ
   * @param rows of one campaign, period and whole parts
   * @param named labels of columns that do by their name
   */
  private record Columns(
      List<Integer> whole,
      List<Integer> telling,
      Set<String> stated,
      List<Integer> others,
      DifferingColumns differing,
      CampaignsSeen rows,
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
            .findCampaigns(layout)
            .filter(table -> !table.section().format().isCanonical())
            .map(table -> sections.computeIfAbsent(layout, first -> columns(first, table)));
  }

  @Override
  public void take(Row row, Verdict<ExportedRow> verdict) {
    if (columns.isPresent() && verdict instanceof Verdict.Accepted<ExportedRow> accepted) {
      note(row, columns.get());
      compare(row, accepted.value().values(), columns.get());
    }
  }

  private static Columns columns(Layout layout, BoundTable table) {
    Set<Integer> described = table.describedCells();
    List<Integer> whole = new ArrayList<>();
    List<Integer> telling = new ArrayList<>();
    List<Integer> others = new ArrayList<>();
    Set<String> named = new TreeSet<>();
    for (int i : IntStream.range(0, layout.size()).filter(i -> !described.contains(i)).toArray()) {
      String label = Labels.normalise(layout.labels().get(i));
      if (DimensionWords.isWholePart(label)
          || table.section().table().dividedBy().stream().anyMatch(by -> by.matches(label))) {
        whole.add(i);
        telling.add(i);
      } else if (DimensionWords.dividesCampaigns(label)) {
        telling.add(i);
        others.add(i);
      } else if (DimensionWords.isPartOfCampaigns(label)) {
        named.add(layout.labels().get(i));
      } else {
        others.add(i);
      }
    }
    return new Columns(
        whole,
        telling,
        new TreeSet<>(),
        others,
        new DifferingColumns(),
        new CampaignsSeen(),
        named);
  }

  private static void note(Row row, Columns columns) {
    if (columns.stated().size() < columns.telling().size()) {
      columns.telling().stream()
          .filter(cell -> !CellText.isAbsent(CellText.trim(row.cells()[cell])))
          .forEach(cell -> columns.stated().add(row.layout().labels().get(cell)));
    }
  }

  /** A row that adds nothing makes no campaign wrong. */
  private void compare(Row row, RowValues values, Columns columns) {
    if (AdditiveFigures.hasAny(values)) {
      StringBuilder key = new StringBuilder(CampaignsSeen.key(values));
      columns.whole().forEach(cell -> key.append(row.cells()[cell]).append('\n'));
      columns.others().stream()
          .map(cell -> row.cells()[cell])
          .filter(text -> text != null && DAY.matcher(text.strip()).matches())
          .forEach(day -> key.append(day).append('\n'));
      columns.differing().add(key.toString(), row, columns.others());
      columns
          .rows()
          .add(key.toString(), this, row.number(), row.line(), values)
          .ifPresent(
              before ->
                  same.computeIfAbsent(
                      row.layout(),
                      layout -> new CampaignTwice(before.line(), row.line(), values)));
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
    for (Map.Entry<Layout, CampaignTwice> section : same.entrySet()) {
      if (!totals.isProven(section.getKey())) {
        throw section.getValue().refused();
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
