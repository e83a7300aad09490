package dev.socialmetrics.store.publish;

import dev.socialmetrics.problem.ProblemCode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What to do with a file of which too many rows were rejected. */
final class RejectAdvice {
  /** What such a row lacks cannot be filled in. */
  private static final Set<ProblemCode> LOST =
      Set.of(
          ProblemCode.CELL_ID_PRECISION_LOST,
          ProblemCode.ROW_OUTSIDE_PERIOD,
          ProblemCode.ENC_NUL_BYTE);

  private static final String AGAIN =
      " cannot be corrected by hand: download the export again and import it under the name it comes"
          + " with, without opening it before.";
  private static final String CORRECT =
      "Correct them (metrics rejects --export FILE, then metrics import FILE, which stores the good"
          + " rows, too), or export again.";

  private RejectAdvice() {}

  /**
   * @param codes of the problems of all rejected rows
   */
  static String of(List<ProblemCode> codes) {
    List<ProblemCode> lost = codes.stream().filter(LOST::contains).toList();
    if (lost.isEmpty()) {
      return CORRECT;
    }
    return lost.size() == codes.size()
        ? "That" + AGAIN
        : "Rows with "
            + lost.stream().map(ProblemCode::code).collect(Collectors.joining(", "))
            + AGAIN;
  }
}
