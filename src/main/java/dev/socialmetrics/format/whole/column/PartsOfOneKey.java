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
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Campaigns and posts of which one has several rows that differ in a column that fills nothing: its
 * rows are parts, none of them is the campaign or the post, and nothing adds them up. So it is
 * where the column is called like a breakdown (age, country, device), and where rows of one key
 * that have other figures differ in it as those do that have the same, of which one alone would be
 * kept.
 */
public final class PartsOfOneKey implements WholeFileRule {
  private final Function<Layout, List<Integer>> unknown;
  private final DifferingColumns differing = new DifferingColumns();
  private final Map<String, Integer> figures = new HashMap<>();
  private final Set<String> ofConflicts = new LinkedHashSet<>();
  private final Set<String> ofTwins = new LinkedHashSet<>();
  private final Set<String> dividing = new LinkedHashSet<>();
  private List<Integer> cells = List.of();
  private Optional<Kind> kind = Optional.empty();

  /**
   * @param unknown positions of the cells of a layout that fill no column; none of tables of which
   *     several rows may be one campaign
   */
  public PartsOfOneKey(Function<Layout, List<Integer>> unknown) {
    this.unknown = unknown;
  }

  @Override
  public void begin(Layout layout) {
    cells = unknown.apply(layout);
  }

  @Override
  public void take(Row row, Verdict<ExportedRow> verdict) {
    if (!cells.isEmpty() && verdict instanceof Verdict.Accepted<ExportedRow> accepted) {
      Kind of = accepted.value().kind();
      if (of == Kind.CAMPAIGN || of == Kind.CONTENT) {
        add(row, accepted.value().values());
        kind = kind.or(() -> Optional.of(of));
      }
    }
  }

  private void add(Row row, RowValues values) {
    String key = key(values);
    int figures = values.kind().valueColumns().stream().map(values::orNull).toList().hashCode();
    for (String label : differing.add(key, row, cells)) {
      (this.figures.get(key) == figures ? ofTwins : ofConflicts).add(label);
      if (DimensionWords.isBreakdown(label)) {
        dividing.add(label);
      }
    }
    this.figures.putIfAbsent(key, figures);
  }

  private static String key(RowValues values) {
    StringBuilder key = new StringBuilder(values.kind().label());
    values.key().forEach(each -> key.append('\n').append(each));
    return key.toString();
  }

  @Override
  public List<Problem> end() throws FileRefused {
    ofTwins.stream().filter(ofConflicts::contains).forEach(dividing::add);
    if (!dividing.isEmpty()) {
      throw new FileRefused(problem(kind.orElseThrow()), differing.line(dividing));
    }
    return List.of();
  }

  private Problem problem(Kind of) {
    return Problem.of(
        ProblemCode.HDR_DIVIDES_ROWS,
        of.label() + " data in parts, by " + String.join(", ", dividing),
        of == Kind.CAMPAIGN ? "one row for each campaign and period" : "one row for each post",
        "Each row is a part of it: export without this breakdown."
            + DividingColumns.DIVIDES_NOTHING);
  }
}
