package dev.socialmetrics.format.whole.campaign;

import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.format.cell.CellText;
import dev.socialmetrics.format.check.BoundTable;
import dev.socialmetrics.format.check.OpenTables;
import dev.socialmetrics.format.whole.WholeFileRule;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Severity;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Campaigns whose rows are added up, where one of the rows is wrong: the others alone are stored
 * until it is corrected, which is told.
 */
public final class RejectedParts implements WholeFileRule {

  /** With more campaigns and days a wrong row is taken to be of one of those that are not kept. */
  private static final int MOST_REMEMBERED = 50_000;

  private static final List<String> DAYS = List.of("start_date", "end_date");

  private final OpenTables tables;
  private final Set<List<String>> taken = new HashSet<>();
  private final Map<List<String>, Long> rejected = new HashMap<>();
  private Optional<BoundTable> table = Optional.empty();

  public RejectedParts(OpenTables tables) {
    this.tables = tables;
  }

  @Override
  public void begin(Layout layout) {
    table = tables.findCampaigns(layout).filter(found -> found.section().table().sum());
  }

  @Override
  public void take(Row row, Verdict<ExportedRow> verdict) {
    if (table.isEmpty() || verdict instanceof Verdict.Ignored<ExportedRow>) {
      return;
    }
    Optional<List<String>> key = key(table.get(), row);
    if (verdict instanceof Verdict.Rejected<ExportedRow>) {
      key.ifPresent(name -> rejected.putIfAbsent(name, row.line()));
    } else if (taken.size() < MOST_REMEMBERED) {
      key.ifPresent(taken::add);
    }
  }

  /** What the row calls its campaign and the days of its own, as written. */
  private static Optional<List<String>> key(BoundTable table, Row row) {
    return text(table, "campaign_id", row)
        .map(
            name ->
                Stream.concat(
                        Stream.of(name), DAYS.stream().map(day -> text(table, day, row).orElse("")))
                    .toList());
  }

  private static Optional<String> text(BoundTable table, String column, Row row) {
    return table.columns().stream()
        .filter(bound -> bound.column().name().equals(column))
        .flatMap(bound -> bound.cells().stream())
        .map(cell -> CellText.trimOrEmpty(row.cells()[cell]))
        .filter(text -> !CellText.isAbsent(text))
        .findFirst();
  }

  /** The first of the campaigns that lack a row; they are whole again once the row is corrected. */
  @Override
  public List<Problem> end() {
    return rejected.entrySet().stream()
        .filter(each -> taken.contains(each.getKey()) || taken.size() == MOST_REMEMBERED)
        .min(Comparator.comparingLong(Map.Entry::getValue))
        .map(each -> List.of(lacking(each.getKey().get(0), each.getValue())))
        .orElse(List.of());
  }

  private static Problem lacking(String campaign, long line) {
    return Problem.of(
            ProblemCode.FILE_PART_OF_TOTAL,
            "the campaign \""
                + campaign
                + "\" without its row in line "
                + line
                + ", which is wrong",
            "a right row for each part of a campaign",
            "Its figures are too low until that row is corrected (metrics rejects --export FILE).")
        .as(Severity.WARNING);
  }
}
