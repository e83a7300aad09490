package dev.socialmetrics.source.csv;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.table.Labels;
import dev.socialmetrics.source.table.Limits;
import dev.socialmetrics.source.text.CharWindow;
import dev.socialmetrics.source.text.StrictFeed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Puts columns before those of a CSV text, so that records which are too short or too long stay
 * what they are. Records keep their order and are otherwise as they were.
 */
public final class CsvPrefix {
  private CsvPrefix() {}

  /** Which columns are put before a text, and what they hold. Labels are normalised. */
  public interface Columns {
    /** Labels of the columns to add, of a text that has these. */
    List<String> labels(List<String> present) throws FileRefused;

    /** The cells of a record, by label, that the added columns hold; none needs quotes. */
    List<String> cells(Map<String, String> record) throws FileRefused;
  }

  /**
   * @param text in UTF-8, whose first record that is not blank has the labels
   * @return the text with the columns; empty where there is no record
   * @throws FileRefused where it cannot be read
   */
  public static String put(byte[] text, Columns columns, Limits limits)
      throws IOException, FileRefused {
    StrictFeed feed =
        new StrictFeed(
            new ByteArrayInputStream(text), StandardCharsets.UTF_8, 0, at -> lineOf(text, at));
    try (CharWindow window = new CharWindow(feed)) {
      window.fill();
      char delimiter =
          CsvDialect.declared(window)
              .orElseGet(() -> DelimiterVote.of(window.head(), window.isWholeFileRead()));
      return new Text(delimiter, columns).of(new CsvRecords(window, delimiter, limits));
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
    private final StringBuilder text = new StringBuilder();
    private List<String> labels = List.of();

    Text(char delimiter, Columns columns) {
      this.delimiter = delimiter;
      this.splitter = new CsvCells(delimiter);
      this.columns = columns;
    }

    String of(CsvRecords records) throws IOException, FileRefused {
      Optional<CsvRecord> record = records.next();
      while (record.isPresent()) {
        add(record.get());
        record = records.next();
      }
      return text.toString();
    }

    private void add(CsvRecord record) throws IOException, FileRefused {
      if (record.isBlank()) {
        return;
      }
      List<String> cells = List.of(splitter.split(record));
      if (labels.isEmpty()) {
        labels = cells.stream().map(Labels::normalise).toList();
        put(columns.labels(labels), record);
      } else {
        put(columns.cells(byLabel(cells)), record);
      }
    }

    private Map<String, String> byLabel(List<String> cells) {
      Map<String, String> byLabel = new LinkedHashMap<>();
      for (int at = 0; at < Math.min(cells.size(), labels.size()); at++) {
        byLabel.put(labels.get(at), cells.get(at));
      }
      return byLabel;
    }

    private void put(List<String> added, CsvRecord record) {
      added.forEach(cell -> text.append(cell).append(delimiter));
      text.append(record.text()).append('\n');
    }
  }
}
