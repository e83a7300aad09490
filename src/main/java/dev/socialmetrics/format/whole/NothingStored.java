package dev.socialmetrics.format.whole;

import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.Quantity;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Severity;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Row;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A file of which no row is to be stored says so and why. A person should look, unless all of its
 * rows are such as its format is known to have no place for.
 */
public final class NothingStored implements WholeFileRule {
  /** What an export without any data has: its frame. */
  private static final Set<ProblemCode> FRAME =
      EnumSet.of(
          ProblemCode.CSV_BLANK_ROW,
          ProblemCode.CSV_REPEATED_HEADER,
          ProblemCode.ROW_PREAMBLE,
          ProblemCode.ROW_TOTAL,
          ProblemCode.ROW_FOOTER,
          ProblemCode.ROW_NO_VALUE);

  private final Map<ProblemCode, Long> reasons = new TreeMap<>();
  private long rows;
  private boolean stored;
  private boolean isKnown = true;

  @Override
  public void take(Row row, Verdict<ExportedRow> verdict) {
    rows++;
    if (verdict instanceof Verdict.Ignored<ExportedRow> ignored) {
      reasons.merge(ignored.reason(), 1L, Long::sum);
    } else if (verdict instanceof Verdict.Rejected<ExportedRow> rejected) {
      reasons.merge(rejected.problems().get(0).code(), 1L, Long::sum);
      isKnown = false;
    } else {
      stored = true;
    }
  }

  @Override
  public List<Problem> end() {
    return stored || reasons.keySet().stream().noneMatch(NothingStored::isOfIgnored)
        ? List.of()
        : List.of(problem());
  }

  /** A file of which all rows are rejected is refused for that. */
  private static boolean isOfIgnored(ProblemCode reason) {
    return reason.severity() == Severity.IGNORED;
  }

  private Problem problem() {
    Severity severity =
        isKnown && reasons.containsKey(ProblemCode.ROW_NOT_STORED)
            ? Severity.WARNING
            : Severity.FILE;
    String counts =
        reasons.entrySet().stream()
            .sorted(
                Comparator.comparing((Map.Entry<ProblemCode, Long> reason) -> -reason.getValue()))
            .map(reason -> String.format(Locale.ROOT, "%,d %s", reason.getValue(), reason.getKey()))
            .collect(Collectors.joining(", "));
    return Problem.of(
            ProblemCode.FILE_NOTHING_STORED,
            Quantity.of(rows, "row") + ", none to be stored: " + counts,
            "rows with figures that the tables have a place for",
            (FRAME.containsAll(reasons.keySet())
                    ? "It holds no data: choose days that have some on the platform's page, and"
                        + " download it again. "
                    : "")
                + "Look up the codes in src/docs/problems.md; metrics check FILE shows each row's.")
        .as(severity);
  }
}
