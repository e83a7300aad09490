package dev.socialmetrics.format.cell;

import dev.socialmetrics.domain.NormalText;
import dev.socialmetrics.problem.ProblemCode;

/**
 * Reads a short identifying text, trimmed at both ends, in normal form, else as written. An id that
 * a program wrote as a number is read without what the program added ({@link IdNumber}).
 *
 * @param isKey whether the id is part of a row's key: with damaged letters it would be another key
 */
public record IdReader(boolean isKey) implements CellReader {
  /** Longest id, in characters. */
  static final int MAX_LENGTH = 200;

  @Override
  public Object read(String text, CellNotes notes) {
    String trimmed = IdNumber.plain(NormalText.of(Guards.without(CellText.trim(text))));
    if (CellText.isAbsent(trimmed)) {
      return null;
    }
    if (trimmed.length() > MAX_LENGTH) {
      return notes.reject(
          ProblemCode.CELL_TOO_LONG,
          "at most " + MAX_LENGTH + " characters",
          "Correct the cell or export again");
    }
    if (isKey) {
      Characters.warnOrReject(trimmed, notes);
    } else {
      Characters.warn(trimmed, notes);
    }
    return IdNumber.isLost(trimmed)
        ? notes.reject(
            ProblemCode.CELL_ID_PRECISION_LOST,
            "the id with all its digits",
            "A spreadsheet or program took it for a number: export again and keep the column as text")
        : trimmed;
  }
}
