package dev.socialmetrics.correction;

import dev.socialmetrics.problem.ColumnRef;
import dev.socialmetrics.problem.LocatedProblem;
import dev.socialmetrics.report.figure.Json;
import dev.socialmetrics.store.rejected.RejectedRow;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Rejected rows as a document. */
public final class RejectsJson {
  private RejectsJson() {}

  private record Listed(boolean success, List<Rejected> rejects, int count) {}

  /**
   * A rejected row.
   *
   * @param line where it begins, from 1; null where the file has no lines
   */
  private record Rejected(String file, Optional<Long> line, String raw, List<What> problems) {
    static Rejected of(RejectedRow row) {
      OptionalLong line = row.where().line();
      return new Rejected(
          row.where().file(),
          line.isPresent() ? Optional.of(line.getAsLong()) : Optional.empty(),
          row.raw(),
          row.located().stream().map(What::of).toList());
    }
  }

  private record What(
      String code,
      Optional<String> column,
      Optional<String> found,
      String expected,
      String remedy,
      String message) {
    static What of(LocatedProblem located) {
      return new What(
          located.problem().code().code(),
          located.problem().column().map(ColumnRef::name),
          located.problem().found(),
          located.problem().expected(),
          located.problem().remedy(),
          located.message());
    }
  }

  /** The rows in the order of the list. */
  public static String of(List<RejectedRow> rows) {
    return Json.text(new Listed(true, rows.stream().map(Rejected::of).toList(), rows.size()));
  }
}
