package dev.socialmetrics.source.csv;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.fault.CsvProblems;
import dev.socialmetrics.source.table.Labels;
import dev.socialmetrics.source.table.Limits;
import dev.socialmetrics.source.text.ByteOrderMark;
import dev.socialmetrics.source.text.CharWindow;
import dev.socialmetrics.source.text.StrictFeed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Adds columns behind those of a CSV text. Its own columns keep their numbers and its records their
 * lines, and records that are too short or too long for its header are so afterwards, too.
 */
public final class AddedColumns {
  private AddedColumns() {}

  /** Which columns are added to a text, and what they hold. */
  public interface Columns {
    /**
     * Labels of the columns to add.
     *
     * @param present labels of the text, as it has them
     * @param line where they are, from 1
     */
    List<String> labels(List<String> present, long line) throws FileRefused;

    /**
     * What the added columns hold of a record; none of it needs quotes.
     *
     * @param row its place, from 0, the header not counted; blank rows count
     * @param cells as many as it has
     */
    List<String> cells(long row, List<String> cells) throws FileRefused;
  }

  /**
   * @param text in UTF-8, whose first record that is not blank has the labels
   * @return the text with the columns; empty where there is no record
   * @throws FileRefused where it cannot be read
   */
  public static String put(byte[] text, Columns columns, Limits limits)
      throws IOException, FileRefused {
    int mark = ByteOrderMark.of(text) == ByteOrderMark.UTF_8 ? ByteOrderMark.UTF_8.length() : 0;
    StrictFeed feed =
        new StrictFeed(
            new ByteArrayInputStream(text, mark, text.length - mark),
            StandardCharsets.UTF_8,
            mark,
            at -> lineOf(text, at));
    try (CharWindow window = new CharWindow(feed)) {
      window.fill();
      Optional<Character> declared = CsvDialect.declared(window);
      char delimiter =
          declared.orElseGet(() -> DelimiterVote.of(window.head(), window.isWholeFileRead()));
      Text wider = new Text(delimiter, columns, limits);
      declared.ifPresent(wider::declare);
      return wider.of(new CsvRecords(window, delimiter, limits));
    }
  }

  private static long lineOf(byte[] text, long end) {
    long line = 1;
    for (int at = 0; at < end; at++) {
      line += text[at] == '\n' ? 1 : 0;
    }
    return line;
  }

  /** The text as it grows. */
  private static final class Text {
    private final char delimiter;
    private final CsvCells splitter;
    private final Columns columns;
    private final Limits limits;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder blanks = new StringBuilder();
    private List<String> labels = List.of();
    private List<String> added = List.of();
    private long row;

    Text(char delimiter, Columns columns, Limits limits) {
      this.delimiter = delimiter;
      this.splitter = new CsvCells(delimiter);
      this.columns = columns;
      this.limits = limits;
    }

    void declare(char declared) {
      text.append("sep=").append(declared).append('\n');
    }

    String of(CsvRecords records) throws IOException, FileRefused {
      Optional<CsvRecord> record = records.next();
      while (record.isPresent()) {
        add(record.get());
        record = records.next();
      }
      return labels.isEmpty() ? "" : text.toString();
    }

    private void add(CsvRecord record) throws IOException, FileRefused {
      List<String> cells = List.of(splitter.split(record));
      boolean isHeader = labels.isEmpty();
      if (cells.stream().allMatch(String::isBlank)) {
        blanks.append(record.text()).append('\n');
        row += isHeader ? 0 : 1;
        return;
      }
      text.append(blanks); // those at the end are none between records
      blanks.setLength(0);
      if (isHeader) {
        labels = normalised(cells);
        added = columns.labels(cells, record.line());
        put(record.text(), added);
      } else {
        addRow(record, cells);
        row++;
      }
    }

    private void addRow(CsvRecord record, List<String> cells) throws FileRefused {
      if (cells.size() > limits.columns() && !record.quotes().isBroken()) {
        throw new FileRefused(
            CsvProblems.tooManyColumns(String.valueOf(cells.size()), limits.columns()),
            record.line());
      }
      if (normalised(cells).equals(labels)) {
        put(record.text(), added);
        return;
      }
      List<String> values = columns.cells(row, cells);
      put(fitted(record.text(), cells), cells.size() < labels.size() ? List.of() : values);
    }

    private static List<String> normalised(List<String> cells) {
      return cells.stream().map(Labels::normalise).toList();
    }

    /** Without the cells that have no label, where all of them are blank. */
    private String fitted(String record, List<String> cells) {
      int size = Math.min(labels.size(), cells.size());
      if (!cells.subList(size, cells.size()).stream().allMatch(String::isBlank)) {
        return record;
      }
      String fitted = record;
      for (int at = size; at < cells.size(); at++) {
        fitted = fitted.substring(0, fitted.lastIndexOf(delimiter));
      }
      return fitted;
    }

    private void put(String record, List<String> more) {
      text.append(record);
      more.forEach(cell -> text.append(delimiter).append(cell));
      text.append('\n');
    }
  }
}
