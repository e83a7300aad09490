package dev.socialmetrics.format.whole.total;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.format.whole.WholeFileRule;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A row of each campaign beside the rows of its parts (ad sets, devices), as reports by level have:
 * added up with them it would double the campaign. Every campaign that has several rows of the same
 * days has one whose figures are the sums of the others, whatever it is called.
 */
public final class SummariesAmongParts implements WholeFileRule {
  /** A campaign, its ad sets and their ads. */
  private static final int MOST_LEVELS = 3;

  private static final Column NAME = Kind.CAMPAIGN.column("campaign_id");
  private static final List<Column> KEY = Kind.CAMPAIGN.keyColumns();

  private final FiguresOfSections figures;

  /**
   * @param section what the rows of a layout have in common
   * @param isProven whether the file's own total counts all rows of a layout
   */
  public SummariesAmongParts(Function<Layout, Object> section, Predicate<Layout> isProven) {
    this.figures = new FiguresOfSections(section, isProven);
  }

  @Override
  public void take(Row row, Verdict<ExportedRow> verdict) {
    if (verdict instanceof Verdict.Accepted<ExportedRow> accepted
        && accepted.value().kind() == Kind.CAMPAIGN) {
      RowValues values = accepted.value().values();
      figures.add(row, values, NAME, key(values));
    }
  }

  private static String key(RowValues values) {
    StringBuilder key = new StringBuilder();
    KEY.forEach(column -> key.append(values.orNull(column)).append('\n'));
    return key.toString();
  }

  @Override
  public List<Problem> end() throws FileRefused {
    figures.requireUnproven(SummariesAmongParts::require);
    return List.of();
  }

  private static void require(List<LargestOfRows> campaigns) throws FileRefused {
    List<LargestOfRows> inParts = campaigns.stream().filter(LargestOfRows::areTwo).toList();
    if (haveSummaries(inParts)) {
      LargestOfRows first =
          inParts.stream()
              .min((one, other) -> Long.compare(one.line(), other.line()))
              .orElseThrow();
      throw TotalsRefusal.ofParts(first.name(), first.line());
    }
  }

  /** Two equal rows of a single campaign are two parts; so they are not of each campaign. */
  private static boolean haveSummaries(List<LargestOfRows> campaigns) {
    boolean areEnough =
        campaigns.size() > 1 || campaigns.stream().anyMatch(LargestOfRows::areSeveral);
    return areEnough
        && IntStream.rangeClosed(2, MOST_LEVELS)
            .anyMatch(levels -> campaigns.stream().allMatch(each -> each.isOfLevels(levels)))
        && campaigns.stream().mapToDouble(LargestOfRows::proof).sum() >= LargestOfRows.ENOUGH;
  }
}
