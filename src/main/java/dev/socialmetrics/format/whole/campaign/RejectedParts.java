package dev.socialmetrics.format.whole.campaign;

import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.format.check.OpenTables;
import dev.socialmetrics.format.whole.KeyTexts;
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

/**
 * Campaigns whose rows are added up, where one of the rows is wrong: the others alone are stored
 * until it is corrected, and a warning says so.
 */
public final class RejectedParts implements WholeFileRule {

  /** With more campaigns and days a wrong row is taken to be of one of those that are not kept. */
  private static final int MOST_REMEMBERED = 50_000;

  /** The columns that identify a campaign: all rows that agree in these are added up. */
  private static final List<String> KEY = List.of("campaign_id", "start_date", "end_date");

  private static final Comparator<Long> WITH_LINES_FIRST =
      Comparator.comparing((Long line) -> line == 0).thenComparing(Comparator.naturalOrder());

  private final OpenTables tables;
  private final Set<List<String>> taken = new HashSet<>();
  private final Map<List<String>, Long> rejected = new HashMap<>();
  private Optional<KeyTexts> keys = Optional.empty();

  public RejectedParts(OpenTables tables) {
    this.tables = tables;
  }

  @Override
  public void begin(Layout layout) {
    keys =
        tables
            .findCampaigns(layout)
            .filter(found -> found.section().table().sum())
            .map(found -> KeyTexts.of(found, KEY));
  }

  @Override
  public void take(Row row, Verdict<ExportedRow> verdict) {
    if (keys.isPresent() && !(verdict instanceof Verdict.Ignored<ExportedRow>)) {
      keys.get().find(row).ifPresent(key -> note(key, row, verdict));
    }
  }

  private void note(List<String> key, Row row, Verdict<ExportedRow> verdict) {
    if (verdict instanceof Verdict.Rejected<ExportedRow>) {
      rejected.putIfAbsent(key, row.line());
    } else if (taken.size() < MOST_REMEMBERED) {
      taken.add(key);
    }
  }

  /**
   * The first of the campaigns that lack a row (of line 0: of one that a correction leaves out);
   * they are whole again once the row is corrected.
   */
  @Override
  public List<Problem> end() {
    return rejected.entrySet().stream()
        .filter(each -> taken.contains(each.getKey()) || taken.size() == MOST_REMEMBERED)
        .min(Map.Entry.<List<String>, Long>comparingByValue(WITH_LINES_FIRST))
        .map(each -> List.of(lacking(each.getKey().get(0), each.getValue())))
        .orElse(List.of());
  }

  private static Problem lacking(String campaign, long line) {
    return Problem.of(
            ProblemCode.FILE_PART_OF_TOTAL,
            "the campaign \""
                + campaign
                + "\" without "
                + (line > 0
                    ? "its row in line " + line + ", which is wrong"
                    : "a row of its file that is wrong and not corrected here"),
            "a right row for each part of a campaign",
            "Its figures are too low until that row is corrected (metrics rejects --export FILE).")
        .as(Severity.WARNING);
  }
}
