package dev.socialmetrics.format.whole;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.Draft;
import dev.socialmetrics.format.cell.TotalWords;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Rows that are called a total and have days or a link of their own, as campaigns and posts have:
 * they are totals where they add up to what all others do, and would count everything twice. The
 * rows before are with the importer by then, so that the file is refused.
 */
final class TotalsAmongRows implements WholeFileRule {
  /** The sum of one row is the row. */
  private static final int FEWEST_OTHERS = 2;

  private final Function<Layout, Object> section;
  private final Map<Object, Rows> sections = new IdentityHashMap<>();
  private Layout last;
  private Rows rows;

  /**
   * @param section tables of one file are added up each by itself
   */
  TotalsAmongRows(Function<Layout, Object> section) {
    this.section = section;
  }

  @Override
  public void take(Row row, Verdict<Draft> verdict) {
    if (verdict instanceof Verdict.Accepted<Draft> accepted) {
      if (row.layout() != last) {
        last = row.layout();
        Kind kind = accepted.value().kind();
        rows = sections.computeIfAbsent(section.apply(last), first -> new Rows(kind));
      }
      rows.add(row.line(), accepted.value().cells());
    }
  }

  @Override
  public List<Problem> end() throws FileRefused {
    for (Rows each : sections.values()) {
      each.check();
    }
    return List.of();
  }

  /** Rows of one section: those of each word of a total, and the others. */
  private static final class Rows {
    private final Kind kind;
    private final int[] names;
    private final Object[] plain;
    private final FigureSums others;
    private final Map<String, Total> totals = new LinkedHashMap<>();

    Rows(Kind kind) {
      this.kind = kind;
      this.names =
          List.of("account_id", "post_id", "campaign_id").stream()
              .flatMap(name -> kind.find(name).stream())
              .filter(Column::isKey)
              .mapToInt(Column::index)
              .toArray();
      this.plain = new Object[names.length];
      this.others = new FigureSums(kind);
    }

    private record Total(long line, FigureSums sums) {}

    void add(long line, Object[] cells) {
      for (int i = 0; i < names.length; i++) {
        Object name = cells[names[i]];
        if (name != plain[i]) {
          if (TotalWords.isOne((String) name)) {
            totals
                .computeIfAbsent((String) name, word -> new Total(line, new FigureSums(kind)))
                .sums()
                .add(cells);
            return;
          }
          plain[i] = name;
        }
      }
      others.add(cells);
    }

    void check() throws FileRefused {
      if (others.rows() < FEWEST_OTHERS) {
        return;
      }
      for (Map.Entry<String, Total> total : totals.entrySet()) {
        Optional<String> sum = others.equal(total.getValue().sums());
        if (sum.isPresent()) {
          throw new FileRefused(refused(total.getKey(), sum.get()), total.getValue().line());
        }
      }
    }

    private Problem refused(String word, String sum) {
      return Problem.of(
          ProblemCode.FILE_TOTALS_ROW,
          '"' + word + "\" with " + sum,
          "rows that are no total of the others (" + kind.label() + ")",
          "Stored it would count everything twice. Remove the row and import the file again.");
    }
  }
}
