package dev.socialmetrics.format.whole.campaign;

import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.format.cell.CellText;
import dev.socialmetrics.format.check.BoundColumn;
import dev.socialmetrics.format.check.OpenTables;
import dev.socialmetrics.format.whole.WholeFileRule;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Campaigns whose rows are added up, where one of the rows is wrong: the others alone would be
 * stored as the whole campaign.
 */
public final class RejectedParts implements WholeFileRule {
  private record Rejected(long line, Problem problem) {}

  private final OpenTables tables;
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Rejected> rejected = new HashMap<>();
  private List<Integer> cells = List.of();

  public RejectedParts(OpenTables tables) {
    this.tables = tables;
  }

  @Override
  public void begin(Layout layout) {
    cells =
        tables
            .findCampaigns(layout)
            .filter(table -> table.section().table().sum())
            .flatMap(
                table ->
                    table.columns().stream()
                        .filter(bound -> bound.column().name().equals("campaign_id"))
                        .findFirst())
            .map(BoundColumn::cells)
            .orElse(List.of());
  }

  @Override
  public void take(Row row, Verdict<ExportedRow> verdict) {
    if (verdict instanceof Verdict.Accepted<ExportedRow>) {
      name(row).ifPresent(taken::add);
    } else if (verdict instanceof Verdict.Rejected<ExportedRow> wrong) {
      name(row)
          .ifPresent(
              name ->
                  rejected.putIfAbsent(name, new Rejected(row.line(), wrong.problems().get(0))));
    }
  }

  /** What the row calls its campaign. */
  private Optional<String> name(Row row) {
    return cells.stream()
        .map(cell -> CellText.trimOrEmpty(row.cells()[cell]))
        .filter(text -> !CellText.isAbsent(text))
        .findFirst();
  }

  @Override
  public List<Problem> end() throws FileRefused {
    for (Map.Entry<String, Rejected> each : rejected.entrySet()) {
      if (taken.contains(each.getKey())) {
        throw new FileRefused(refused(each.getKey(), each.getValue()), each.getValue().line());
      }
    }
    return List.of();
  }

  private static Problem refused(String campaign, Rejected row) {
    return Problem.of(
        ProblemCode.FILE_PART_OF_TOTAL,
        "a wrong row of the campaign \""
            + campaign
            + "\", which has others: "
            + row.problem().column().map(where -> where + ": ").orElse("")
            + row.problem().code().code(),
        "a right row for each part of a campaign",
        "The others alone would be stored as the whole campaign. Correct the row in the file, or"
            + " download the export again.");
  }
}
