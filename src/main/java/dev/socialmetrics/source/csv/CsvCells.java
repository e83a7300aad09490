package dev.socialmetrics.source.csv;

import com.opencsv.RFC4180Parser;
import com.opencsv.RFC4180ParserBuilder;
import dev.socialmetrics.source.csv.CsvQuotes.LiteralCell;
import java.io.IOException;

/**
 * Splits a record into its cells, with opencsv's RFC 4180 parser where it holds a quote character.
 * Single-threaded.
 */
public final class CsvCells {
  private final RFC4180Parser parser;
  private final char delimiter;

  public CsvCells(char delimiter) {
    this.delimiter = delimiter;
    parser = new RFC4180ParserBuilder().withSeparator(delimiter).build();
  }

  /** The cells as written, quotes taken off; one empty cell for an empty record. */
  public String[] split(CsvRecord record) throws IOException {
    if (record.quotes() == CsvQuotes.NONE) {
      return splitPlain(record.text());
    }
    String[] cells = parser.parseLine(record.text());
    if (!record.quotes().isBroken()) {
      restoreLiterals(record, cells);
    }
    return cells;
  }

  /** Every delimiter ends a cell where no quote can hold one. */
  private String[] splitPlain(String text) {
    int cells = 1;
    for (int at = text.indexOf(delimiter); at >= 0; at = text.indexOf(delimiter, at + 1)) {
      cells++;
    }
    String[] split = new String[cells];
    int from = 0;
    for (int i = 0; i < cells - 1; i++) {
      int to = text.indexOf(delimiter, from);
      split[i] = text.substring(from, to);
      from = to + 1;
    }
    split[cells - 1] = text.substring(from);
    return split;
  }

  /** The parser halves doubled quotes in unquoted cells too, where they are text. */
  private static void restoreLiterals(CsvRecord record, String[] cells) {
    for (LiteralCell cell : record.quotes().literals()) {
      cells[cell.index()] = record.text().substring(cell.from(), cell.to());
    }
  }
}
