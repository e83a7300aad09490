package dev.socialmetrics.format.whole.campaign;

import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.format.check.BoundTable;
import dev.socialmetrics.format.check.OpenTables;
import dev.socialmetrics.format.whole.WholeFileRule;
import dev.socialmetrics.format.whole.total.AdditiveFigures;
import dev.socialmetrics.format.whole.total.FileTotals;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Campaigns that come in parts by something that does not divide them whole (search terms, assets,
 * places): added up the parts would be less than the campaign, or more. They are taken only where
 * the file's own total proves them whole.
 */
public final class CampaignParts implements WholeFileRule {
  private final OpenTables tables;
  private final FileTotals totals;
  private final Predicate<String> isIgnored;
  private final Map<Layout, Section> sections = new IdentityHashMap<>();
  private final Map<Layout, CampaignTwice> same = new IdentityHashMap<>();
  private Optional<Section> section = Optional.empty();

  private record Section(PartColumns columns, CampaignsSeen rows) {}

  /**
   * @param isIgnored whether a label is that of a column that is known to divide nothing
   */
  public CampaignParts(OpenTables tables, FileTotals totals, Predicate<String> isIgnored) {
    this.tables = tables;
    this.totals = totals;
    this.isIgnored = isIgnored;
  }

  @Override
  public void begin(Layout layout) {
    section =
        tables
            .findCampaigns(layout)
            .filter(table -> !table.section().format().isCanonical())
            .map(table -> sections.computeIfAbsent(layout, first -> section(first, table)));
  }

  private Section section(Layout layout, BoundTable table) {
    return new Section(PartColumns.of(layout, table, isIgnored), new CampaignsSeen());
  }

  @Override
  public void take(Row row, Verdict<ExportedRow> verdict) {
    if (section.isEmpty()) {
      return;
    }
    PartColumns columns = section.get().columns();
    if (verdict instanceof Verdict.Accepted<ExportedRow> accepted) {
      columns.note(row);
      compare(row, accepted.value().values(), section.get());
    } else if (verdict instanceof Verdict.Ignored<ExportedRow> ignored
        && ignored.reason() == ProblemCode.ROW_TOTAL) {
      columns.noteTotal(row);
    }
  }

  /** A row that adds nothing makes no campaign wrong. */
  private void compare(Row row, RowValues values, Section of) {
    if (!AdditiveFigures.hasAny(values)) {
      return;
    }
    PartColumns columns = of.columns();
    StringBuilder key = new StringBuilder(CampaignsSeen.key(values));
    columns.whole().forEach(cell -> key.append(row.cells()[cell]).append('\n'));
    // rows of two days are two, also where no column of the description has their days
    columns.others().stream()
        .map(cell -> row.cells()[cell])
        .filter(text -> text != null && CellKind.DAY_IN_NUMBERS.matcher(text.strip()).matches())
        .forEach(day -> key.append(day).append('\n'));
    columns.differing().add(key.toString(), row, columns.others());
    columns.unknown().take(row, values);
    of.rows()
        .add(key.toString(), this, row.number(), row.line(), values)
        .ifPresent(
            before ->
                same.computeIfAbsent(
                    row.layout(), layout -> new CampaignTwice(before.line(), row.line(), values)));
  }

  @Override
  public List<Problem> end() throws FileRefused {
    for (Map.Entry<Layout, Section> each : sections.entrySet()) {
      if (!totals.isProven(each.getKey())) {
        require(each.getValue().columns());
      }
    }
    for (Map.Entry<Layout, CampaignTwice> each : same.entrySet()) {
      if (!totals.isProven(each.getKey())) {
        throw each.getValue().refused();
      }
    }
    return List.of();
  }

  private static void require(PartColumns columns) throws FileRefused {
    Set<String> dimensions = columns.dimensions();
    if (!dimensions.isEmpty()) {
      throw new FileRefused(refused(dimensions));
    }
    columns.unknown().requireNone();
  }

  @Override
  public int unprovenParts() {
    return sections.entrySet().stream()
        .filter(each -> !totals.isProven(each.getKey()))
        .mapToInt(each -> each.getValue().columns().fineness())
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
