package dev.socialmetrics.format;

import dev.socialmetrics.problem.ProblemCode;

/** Reads text that people wrote, every character of it; only blank text is absent. */
record TextReader() implements CellReader {
  /** Longest text, in characters. */
  static final int MAX_LENGTH = 65_536;

  @Override
  public Object read(String text, CellNotes notes) {
    if (text.isBlank()) {
      return null;
    }
    return text.length() <= MAX_LENGTH
        ? text
        : notes.reject(
            ProblemCode.CELL_TOO_LONG,
            "at most " + MAX_LENGTH + " characters",
            "Shorten the text or export again");
  }
}
