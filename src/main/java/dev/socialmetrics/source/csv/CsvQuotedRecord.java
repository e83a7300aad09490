package dev.socialmetrics.source.csv;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.fault.CsvProblems;
import dev.socialmetrics.source.table.Limits;
import dev.socialmetrics.source.text.CharWindow;
import java.io.IOException;

/**
 * Finds the end of a record that holds quote characters, by the rules of RFC 4180: a cell is quoted
 * when its first character is a quote; inside, two quotes are read as one and line ends are text.
 */
final class CsvQuotedRecord {
  /** Where in a cell the next character is. */
  private enum State {
    CELL_START,
    UNQUOTED,
    QUOTED,
    BEHIND_QUOTE
  }

  private final CharWindow window;
  private final char delimiter;
  private final Limits limits;

  private State state = State.CELL_START;
  private CsvQuotes quotes = CsvQuotes.NONE;
  private int cell;
  private int cellStart;
  private boolean cellIsLiteral;
  private boolean hasNul;
  private boolean behindCarriageReturn;
  private long startLine;

  CsvQuotedRecord(CharWindow window, char delimiter, Limits limits) {
    this.window = window;
    this.delimiter = delimiter;
    this.limits = limits;
  }

  /** Whether the record last found holds a NUL character. */
  boolean hasNul() {
    return hasNul;
  }

  /**
   * Looks at the current record from its start and moves to its line end, or to the end of the
   * file. Counts the lines inside it.
   */
  CsvQuotes findEnd() throws IOException, FileRefused {
    reset();
    while (window.hasNext()) {
      char c = window.chars[window.at];
      if (isLineEnd(c) && state != State.QUOTED) {
        break;
      }
      look(c);
      window.at++;
      refuseWhenTooLong();
    }
    if (state == State.QUOTED) {
      throw new FileRefused(CsvProblems.unterminatedQuote(startLine), startLine);
    }
    endCell();
    return quotes;
  }

  private void reset() {
    window.at = window.from;
    state = State.CELL_START;
    quotes = new CsvQuotes();
    cell = 0;
    cellStart = 0;
    cellIsLiteral = false;
    hasNul = false;
    behindCarriageReturn = false;
    startLine = window.line;
  }

  private void look(char c) throws FileRefused {
    hasNul |= c == 0;
    switch (state) {
      case CELL_START -> lookAtStart(c);
      case UNQUOTED -> lookUnquoted(c);
      case QUOTED -> lookQuoted(c);
      case BEHIND_QUOTE -> lookBehindQuote(c);
    }
  }

  private void lookAtStart(char c) throws FileRefused {
    if (c == '"') {
      state = State.QUOTED;
    } else {
      state = State.UNQUOTED;
      lookUnquoted(c);
    }
  }

  private void lookUnquoted(char c) throws FileRefused {
    if (c == delimiter) {
      nextCell();
    } else if (c == '"') {
      cellIsLiteral = true;
    }
  }

  private void lookQuoted(char c) {
    if (c == '"') {
      state = State.BEHIND_QUOTE;
    } else if (c == '\r' || c == '\n' && !behindCarriageReturn) {
      window.line++;
    }
    behindCarriageReturn = c == '\r';
  }

  private void lookBehindQuote(char c) throws FileRefused {
    if (c == '"') {
      state = State.QUOTED;
    } else if (c == delimiter) {
      nextCell();
    } else {
      quotes.addBroken(cell);
      state = State.UNQUOTED;
    }
  }

  private void nextCell() throws FileRefused {
    endCell();
    cell++;
    cellStart = window.length() + 1;
    state = State.CELL_START;
    if (cell > 2 * limits.columns()) {
      throw new FileRefused(
          CsvProblems.tooManyColumns("more than " + cell, limits.columns()), startLine);
    }
  }

  private void endCell() {
    if (cellIsLiteral) {
      quotes.addLiteral(cell, cellStart, window.length());
      cellIsLiteral = false;
    }
  }

  private void refuseWhenTooLong() throws IOException, FileRefused {
    if (window.length() <= limits.recordChars()) {
      return;
    }
    if (state == State.QUOTED && !isQuoteAhead()) {
      throw new FileRefused(CsvProblems.unterminatedQuote(startLine), startLine);
    }
    throw new FileRefused(CsvProblems.recordTooLong(limits.recordChars()), startLine);
  }

  /** Reads on without keeping anything. */
  private boolean isQuoteAhead() throws IOException, FileRefused {
    while (window.hasNext()) {
      if (window.chars[window.at++] == '"') {
        return true;
      }
      window.startRecord();
    }
    return false;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }
}
