package dev.socialmetrics.store.publish;

import dev.socialmetrics.problem.ProblemCode;
import java.util.Set;

/** What to do with a file of which too many rows were rejected. */
final class RejectAdvice {
  /** What such a row lacks nobody can fill in. */
  private static final Set<ProblemCode> LOST =
      Set.of(
          ProblemCode.CELL_ID_PRECISION_LOST,
          ProblemCode.ROW_OUTSIDE_PERIOD,
          ProblemCode.ENC_NUL_BYTE);

  private RejectAdvice() {}

  /**
   * @param first of the problems, with its code: {@code line 2: cell.date: …}
   */
  static String of(String first) {
    return LOST.stream().anyMatch(code -> first.contains(": " + code + ":"))
        ? "That cannot be corrected by hand: download the export again and import it under the name"
            + " it comes with, without opening it before."
        : "Correct them (metrics rejects --export FILE, then metrics import FILE, which stores the"
            + " good rows, too), or export again.";
  }
}
