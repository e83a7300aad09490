package dev.socialmetrics.source.csv;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.fault.CsvProblems;
import dev.socialmetrics.source.table.Limits;
import dev.socialmetrics.source.text.CharWindow;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * Finds where the records of a CSV file start and end: line ends LF, CR LF and CR, also mixed;
 * those inside quotes belong to the record. Most records hold no quote and are found by one quick
 * look for the line end.
 */
public final class CsvRecords implements Closeable {
  private static final char BOM = '\uFEFF';

  private final CharWindow window;
  private final Limits limits;
  private final CsvQuotedRecord quoted;
  private boolean hasNul;

  public CsvRecords(CharWindow window, char delimiter, Limits limits) {
    this.window = window;
    this.limits = limits;
    this.quoted = new CsvQuotedRecord(window, delimiter, limits);
  }

  /** The next record, blank ones too; empty at the end. */
  public Optional<CsvRecord> next() throws IOException, FileRefused {
    skipByteOrderMark();
    if (!window.hasNext()) {
      return Optional.empty();
    }
    long line = window.line;
    hasNul = false;
    CsvQuotes quotes = findLineEnd() ? CsvQuotes.NONE : findEndBehindQuotes();
    if (window.length() > limits.recordChars()) {
      throw new FileRefused(CsvProblems.recordTooLong(limits.recordChars()), line);
    }
    CsvRecord record = new CsvRecord(window.text(), line, hasNul, quotes);
    passLineEnd();
    return Optional.of(record);
  }

  /** Left where files were put one behind the other. */
  private void skipByteOrderMark() throws IOException, FileRefused {
    while (window.hasNext() && window.chars[window.at] == BOM) {
      window.at++;
      window.startRecord();
    }
  }

  /** Moves to the record's end; false at the first quote character. */
  private boolean findLineEnd() throws IOException, FileRefused {
    do {
      int stop = scan(window.chars, window.at, window.to);
      window.at = stop;
      if (stop < window.to) {
        return window.chars[stop] != '"';
      }
    } while (window.length() <= limits.recordChars() && window.more());
    return true;
  }

  private CsvQuotes findEndBehindQuotes() throws IOException, FileRefused {
    CsvQuotes quotes = quoted.findEnd();
    hasNul = quoted.hasNul();
    return quotes;
  }

  private int scan(char[] chars, int at, int to) {
    for (int i = at; i < to; i++) {
      char c = chars[i];
      if (c <= '"') {
        if (c == '"' || c == '\n' || c == '\r') {
          return i;
        }
        hasNul |= c == 0;
      }
    }
    return to;
  }

  private void passLineEnd() throws IOException, FileRefused {
    if (window.at < window.to) {
      window.skipLineEnd();
    }
    window.line++;
    window.startRecord();
  }

  @Override
  public void close() throws IOException {
    window.close();
  }
}
