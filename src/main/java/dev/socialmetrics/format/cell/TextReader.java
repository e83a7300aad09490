package dev.socialmetrics.format.cell;

import dev.socialmetrics.problem.ProblemCode;

/**
 * Reads text that people wrote, every character of it. Blank text is absent.
 *
 * @param free true where a dash or {@code N/A} is text like any other, as in a caption
 */
public record TextReader(boolean free) implements CellReader {
  /** Longest text, in characters. */
  static final int MAX_LENGTH = 65_536;

  @Override
  public Object read(String text, CellNotes notes) {
    if (text.isBlank() || !free && CellText.isAbsent(CellText.trim(text))) {
      return null;
    }
    if (text.length() > MAX_LENGTH) {
      return notes.reject(
          ProblemCode.CELL_TOO_LONG,
          "at most " + MAX_LENGTH + " characters",
          "Shorten the text or export again");
    }
    Characters.warn(text, notes);
    return text;
  }
}
