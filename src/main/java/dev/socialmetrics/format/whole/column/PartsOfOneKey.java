package dev.socialmetrics.format.whole.column;

import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.format.whole.WholeFileRule;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Campaigns and posts under this program's own names, of which one has several rows that differ in
 * a column called like a breakdown (age, country, device): its rows are parts, none of them is the
 * campaign or the post, and nothing adds them up. One row each is what its key says.
 */
public final class PartsOfOneKey implements WholeFileRule {
  private final Function<Layout, List<Integer>> unknown;
  private final DifferingColumns differing = new DifferingColumns();
  private List<Integer> cells = List.of();
  private Optional<Kind> kind = Optional.empty();

  /**
   * @param unknown positions of the cells of a layout that fill no column; none of other tables
   */
  public PartsOfOneKey(Function<Layout, List<Integer>> unknown) {
    this.unknown = unknown;
  }

  @Override
  public void begin(Layout layout) {
    cells =
        unknown.apply(layout).stream()
            .filter(cell -> DimensionWords.isBreakdown(layout.labels().get(cell)))
            .toList();
  }

  @Override
  public void take(Row row, Verdict<ExportedRow> verdict) {
    if (!cells.isEmpty() && verdict instanceof Verdict.Accepted<ExportedRow> accepted) {
      Kind of = accepted.value().kind();
      if (of == Kind.CAMPAIGN || of == Kind.CONTENT) {
        differing.add(key(accepted.value().values()), row, cells);
        kind = kind.or(() -> Optional.of(of));
      }
    }
  }

  private static String key(RowValues values) {
    StringBuilder key = new StringBuilder(values.kind().label());
    values.key().forEach(each -> key.append('\n').append(each));
    return key.toString();
  }

  @Override
  public List<Problem> end() throws FileRefused {
    if (differing.line().isPresent()) {
      throw new FileRefused(problem(kind.orElseThrow()), differing.line().get());
    }
    return List.of();
  }

  private Problem problem(Kind of) {
    return Problem.of(
        ProblemCode.HDR_DIVIDES_ROWS,
        of.label() + " data in parts, by " + String.join(", ", differing.labels()),
        of == Kind.CAMPAIGN ? "one row for each campaign and period" : "one row for each post",
        "Each row is a part of it: export without this breakdown."
            + DividingColumns.DIVIDES_NOTHING);
  }
}
