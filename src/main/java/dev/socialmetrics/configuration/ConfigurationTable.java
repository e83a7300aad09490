package dev.socialmetrics.configuration;

import com.opencsv.CSVReader;
import com.opencsv.exceptions.CsvValidationException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A CSV file of the configuration folder: a line of column names, then rows. */
final class ConfigurationTable {
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
   * Hands over each row; lines without a character are passed over.
   *
   * @throws ConfigurationRefused when the file is not such a table
   */
  void each(Taker taker) {
    try (BufferedReader text = Files.newBufferedReader(file);
        CSVReader rows = new CSVReader(text)) {
      requireColumns(rows.readNext());
      long line = rows.getLinesRead() + 1;
      for (String[] row = rows.readNext(); row != null; row = rows.readNext()) {
        if (row.length > 1 || !row[0].isBlank()) {
          requireCells(row, line);
          taker.take(row, line);
        }
        line = rows.getLinesRead() + 1;
      }
    } catch (CsvValidationException | IOException e) {
      throw new ConfigurationRefused(
          file + ": cannot be read as CSV in UTF-8: " + e.getMessage() + ". Correct the file.");
    }
  }

  private void requireColumns(String[] header) {
    List<String> found =
        header == null
            ? List.of()
            : Arrays.stream(header).map(name -> name.replace("\uFEFF", "").strip()).toList();
    if (!found.equals(columns)) {
      throw new ConfigurationRefused(
          file
              + ":1: found the columns \""
              + String.join(",", found)
              + "\", expected \""
              + String.join(",", columns)
              + "\". Correct the first line.");
    }
  }

  private void requireCells(String[] row, long line) {
    if (row.length != columns.size()) {
      throw new ConfigurationRefused(
          file
              + ":"
              + line
              + ": found "
              + row.length
              + " cells, expected "
              + columns.size()
              + ". Correct the line.");
    }
  }
}
