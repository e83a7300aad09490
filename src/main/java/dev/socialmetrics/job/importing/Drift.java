package dev.socialmetrics.job.importing;

import dev.socialmetrics.domain.Quantity;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.store.file.UsualRows;
import java.util.ArrayList;
import java.util.List;

/** What is unlike the files that the same source had in the last weeks: its rows, its columns. */
final class Drift {
  /** Below that any number of rows is usual. */
  private static final int FEWEST_ROWS = 10;

  private Drift() {}

  static List<Problem> find(ExportRowReader reader, UsualRows.Usual usual) {
    List<Problem> drift = new ArrayList<>();
    usual.rows().stream()
        .filter(median -> isFarFrom(median, reader.records()))
        .forEach(median -> drift.add(ofRows(median, reader.records())));
    ColumnDrift.find(reader.columnNames(), usual.columnNames()).ifPresent(drift::add);
    return drift;
  }

  private static boolean isFarFrom(long usual, long rows) {
    return Math.max(usual, rows) >= FEWEST_ROWS && (rows * 2 < usual || rows > usual * 5);
  }

  private static Problem ofRows(long usual, long rows) {
    return Problem.of(
        ProblemCode.DRIFT_ROWS,
        Quantity.of(rows, "row"),
        "about " + usual + " as in the last 28 days",
        "Look whether the export is whole; its rows are stored.");
  }
}
