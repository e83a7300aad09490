package dev.socialmetrics.source.csv;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.fault.CsvProblems;
import dev.socialmetrics.source.table.CellFaults;
import dev.socialmetrics.source.table.Limits;
import dev.socialmetrics.source.table.Sheet;
import dev.socialmetrics.source.table.SheetRecord;
import dev.socialmetrics.source.table.TextOptions;
import dev.socialmetrics.source.text.CharWindow;
import java.io.IOException;
import java.util.Optional;

/** The records of a text with delimiters, header, title lines and blank lines included. */
public final class TextSheet implements Sheet {
  private final CsvRecords records;
  private final CsvCells splitter;
  private final Limits limits;
  private final boolean mayHoldLoneSurrogates;
  private final NulCount nuls = new NulCount();

  private TextSheet(CharWindow window, char delimiter, Limits limits) {
    this.records = new CsvRecords(window, delimiter, limits);
    this.splitter = new CsvCells(delimiter);
    this.limits = limits;
    this.mayHoldLoneSurrogates = window.mayHoldLoneSurrogates();
  }

  /** Finds the delimiter; a line {@code sep=,} is passed over and is no record. */
  public static TextSheet open(CharWindow window, TextOptions options, Limits limits)
      throws IOException, FileRefused {
    char delimiter =
        CsvDialect.declared(window)
            .or(options::delimiter)
            .orElseGet(() -> DelimiterVote.of(window.head(), window.isWholeFileRead()));
    return new TextSheet(window, delimiter, limits);
  }

  @Override
  public Optional<SheetRecord> read() throws IOException, FileRefused {
    Optional<CsvRecord> record = records.next();
    return record.isPresent() ? Optional.of(split(record.get())) : Optional.empty();
  }

  private SheetRecord split(CsvRecord record) throws IOException, FileRefused {
    if (record.hasNul()) {
      nuls.count(record);
    }
    String[] texts = splitter.split(record);
    int broken = record.quotes().firstBroken();
    SheetRecord split =
        SheetRecord.ofText(record.line(), texts, broken, isSuspect(record), record.text());
    if (texts.length > limits.columns() && broken < 0 && !split.isBlank()) {
      throw new FileRefused(
          CsvProblems.tooManyColumns(String.valueOf(texts.length), limits.columns()),
          record.line());
    }
    return split;
  }

  private boolean isSuspect(CsvRecord record) {
    return record.hasNul()
        || record.quotes().isBroken()
        || record.text().length() > limits.cellChars()
        || mayHoldLoneSurrogates && CellFaults.hasLoneSurrogate(record.text());
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
