package dev.socialmetrics.configuration;

import com.opencsv.CSVReader;
import com.opencsv.exceptions.CsvMalformedLineException;
import com.opencsv.exceptions.CsvValidationException;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A CSV file of the configuration folder: a line of column names, then rows. */
final class ConfigurationTable {
  private static final String BYTE_ORDER_MARK = "\uFEFF";
  private static final List<String> OTHER_SEPARATORS = List.of(";", "\t", "|");

  private final Path file;
  private final List<String> columns;

  /**
   * @param columns their names, in their order; there are no others
   */
  ConfigurationTable(Path file, List<String> columns) {
    this.file = file;
    this.columns = columns;
  }

  /** Takes one row. */
  interface Taker {
    /**
     * @param row one cell for each column
     * @param line on which it begins, from 1
     */
    void take(String[] row, long line);
  }

  /**
   * Hands over each row; lines without a character are passed over, and so is an empty file.
   *
   * @throws ConfigurationRefused when the file is not such a table
   */
  void each(Taker taker) {
    String text = ConfigurationText.read(file).replaceFirst("^" + BYTE_ORDER_MARK, "");
    if (text.isBlank()) {
      return;
    }
    long line = 1;
    try (CSVReader rows = new CSVReader(new StringReader(text))) {
      requireColumns(rows.readNext());
      line = rows.getLinesRead() + 1;
      for (String[] row = rows.readNext(); row != null; row = rows.readNext()) {
        if (row.length > 1 || !row[0].isBlank()) {
          requireCells(row, line);
          taker.take(row, line);
        }
        line = rows.getLinesRead() + 1;
      }
    } catch (CsvMalformedLineException e) {
      throw refused(line, "found a quote that is not closed, expected another one. Close it.");
    } catch (CsvValidationException e) {
      throw new IllegalStateException("no rule was given that a row could break", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void requireColumns(String[] header) {
    List<String> found = Arrays.stream(header).map(String::strip).toList();
    if (found.equals(columns)) {
      return;
    }
    for (String separator : OTHER_SEPARATORS) {
      if (found.size() == 1 && found.get(0).contains(separator)) {
        String sign = separator.equals("\t") ? "tabs" : "\"" + separator + "\"";
        throw refused(
            1,
            "found "
                + sign
                + " between the columns, expected commas. Save it with commas in all lines.");
      }
    }
    throw refused(
        1,
        "found the columns \""
            + String.join(",", found)
            + "\", expected \""
            + String.join(",", columns)
            + "\". Correct the first line.");
  }

  private void requireCells(String[] row, long line) {
    if (row.length != columns.size()) {
      throw refused(
          line,
          "found " + row.length + " cells, expected " + columns.size() + ". Correct the line.");
    }
  }

  private ConfigurationRefused refused(long line, String what) {
    return new ConfigurationRefused(file + ":" + line + ": " + what);
  }
}
