package dev.socialmetrics.intake.sheet;

import dev.socialmetrics.intake.csv.CsvCells;
import dev.socialmetrics.intake.csv.CsvDialect;
import dev.socialmetrics.intake.csv.CsvQuotes;
import dev.socialmetrics.intake.csv.CsvRecord;
import dev.socialmetrics.intake.csv.CsvRecords;
import dev.socialmetrics.intake.csv.DelimiterVote;
import dev.socialmetrics.intake.csv.NulCount;
import dev.socialmetrics.intake.fault.CsvProblems;
import dev.socialmetrics.intake.row.Limits;
import dev.socialmetrics.intake.text.CharWindow;
import dev.socialmetrics.problem.FileRefused;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The records of a text with delimiters, header, title lines and blank lines included. */
public final class TextSheet implements Sheet {
  private final CsvRecords records;
  private final CsvCells splitter;
  private final Limits limits;
  private final NulCount nuls = new NulCount();

  private TextSheet(CsvRecords records, CsvCells splitter, Limits limits) {
    this.records = records;
    this.splitter = splitter;
    this.limits = limits;
  }

  /** Finds the delimiter; a line {@code sep=,} is passed over and is no record. */
  public static TextSheet open(CharWindow window, TextOptions options, Limits limits)
      throws IOException, FileRefused {
    char delimiter =
        CsvDialect.declared(window)
            .or(options::delimiter)
            .orElseGet(() -> DelimiterVote.of(window.head()));
    return new TextSheet(
        new CsvRecords(window, delimiter, limits), new CsvCells(delimiter), limits);
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
    if (texts.length > limits.columns()) {
      throw new FileRefused(
          CsvProblems.tooManyColumns(String.valueOf(texts.length), limits.columns()),
          record.line());
    }
    List<SheetCell> cells = new ArrayList<>(texts.length);
    for (String text : texts) {
      cells.add(SheetCell.of(text));
    }
    return new SheetRecord(record.line(), cells, broken(record.quotes()), record::text);
  }

  private static OptionalInt broken(CsvQuotes quotes) {
    return quotes.isBroken() ? OptionalInt.of(quotes.firstBroken()) : OptionalInt.empty();
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
