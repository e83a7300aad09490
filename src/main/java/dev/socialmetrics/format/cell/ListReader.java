package dev.socialmetrics.format.cell;

import dev.socialmetrics.problem.ProblemCode;

/**
 * Reads a list of names, a JSON array of strings or the legacy {@code ['USA', 'UK']}, and writes it
 * as a compact JSON array.
 */
public record ListReader() implements CellReader {
  /** Longest list, in characters. */
  static final int MAX_LENGTH = 65_536;

  @Override
  public Object read(String text, CellNotes notes) {
    String trimmed = CellText.trim(text);
    if (CellText.isAbsent(trimmed)) {
      return null;
    }
    if (trimmed.length() > MAX_LENGTH) {
      return notes.reject(
          ProblemCode.CELL_TOO_LONG,
          "at most " + MAX_LENGTH + " characters",
          "Shorten the list or export again");
    }
    String json = new NameList(trimmed).toJson();
    if (json != null) {
      Characters.warn(json, notes);
      return json;
    }
    return notes.reject(
        ProblemCode.CELL_LIST,
        "a list of names, such as [\"USA\", \"UK\"]",
        "Correct the cell or export again");
  }
}
