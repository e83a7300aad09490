package dev.socialmetrics.format.declared;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.RowChecker;
import dev.socialmetrics.format.whole.WholeFileRule;
import dev.socialmetrics.intake.row.Layout;
import dev.socialmetrics.intake.row.RowSource;
import dev.socialmetrics.problem.Problem;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A file of declared formats, opened before its first row.
 *
 * @param formats names of the formats of its tables, each once
 * @param kinds what its rows may become
 * @param rules over all of its rows
 * @param areDays whether it is stated that rows of a layout are of single days
 * @param warnings what to tell of the file though it is taken
 */
public record DeclaredExport(
    RowSource rows,
    RowChecker checker,
    List<String> formats,
    Set<Kind> kinds,
    List<WholeFileRule> rules,
    Predicate<Layout> areDays,
    List<Problem> warnings) {
  public DeclaredExport {
    formats = List.copyOf(formats);
    kinds = Set.copyOf(kinds);
    rules = List.copyOf(rules);
    warnings = List.copyOf(warnings);
  }
}
