package dev.socialmetrics.intake.csv;

import com.opencsv.RFC4180Parser;
import com.opencsv.RFC4180ParserBuilder;
import dev.socialmetrics.intake.csv.CsvQuotes.LiteralCell;
import java.io.IOException;

/** Splits a record into its cells with opencsv's RFC 4180 parser. Single-threaded. */
public final class CsvCells {
  private final RFC4180Parser parser;

  public CsvCells(char delimiter) {
    parser = new RFC4180ParserBuilder().withSeparator(delimiter).build();
  }

  /** The cells as written, quotes taken off; one empty cell for an empty record. */
  public String[] split(CsvRecord record) throws IOException {
    if (record.text().isEmpty()) {
      return new String[] {""};
    }
    String[] cells = parser.parseLine(record.text());
    if (!record.quotes().isBroken()) {
      restoreLiterals(record, cells);
    }
    return cells;
  }

  /** The parser halves doubled quotes in unquoted cells too, where they stand for themselves. */
  private static void restoreLiterals(CsvRecord record, String[] cells) {
    for (LiteralCell cell : record.quotes().literals()) {
      cells[cell.index()] = record.text().substring(cell.from(), cell.to());
    }
  }
}
