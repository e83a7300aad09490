package dev.socialmetrics.format.whole.column;

import dev.socialmetrics.format.cell.CellText;
import dev.socialmetrics.source.table.Row;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Columns in whose texts rows of one key differ: what makes one row two. An unknown number is a
 * figure, not something that rows belong to, unless its column is one of ids.
 */
public final class DifferingColumns {
  private static final int MOST_REMEMBERED = 100_000;
  private static final Pattern FIGURE = Pattern.compile("[-+<>≈~]?[^\\p{L}]*[0-9][^\\p{L}]*");

  private record Seen(List<String> labels, List<Integer> cells, String[] texts) {
    /** Null for a column that the row does not have. */
    String text(int cell, String label, List<String> of) {
      int at = of == labels ? cell : labels.indexOf(label);
      int found = cells.indexOf(at);
      return found < 0 ? null : texts[found];
    }
  }

  private final Map<String, Seen> first = new HashMap<>();
  private final Map<String, Long> lineByLabel = new LinkedHashMap<>();

  /**
   * @param key of the row
   * @param cells of the columns to look at, from 0
   */
  public void add(String key, Row row, List<Integer> cells) {
    Seen before = first.get(key);
    if (before == null && first.size() < MOST_REMEMBERED) {
      String[] texts = cells.stream().map(cell -> row.cells()[cell]).toArray(String[]::new);
      first.put(key, new Seen(row.layout().labels(), cells, texts));
    } else if (before != null) {
      cells.forEach(cell -> compare(before, row, cell));
    }
  }

  private void compare(Seen before, Row row, int cell) {
    List<String> labels = row.layout().labels();
    String label = labels.get(cell);
    String one = before.text(cell, label, labels);
    String other = row.cells()[cell];
    if (one != null && !one.equals(other) && isName(label, one) && isName(label, other)) {
      lineByLabel.putIfAbsent(label, row.line());
    }
  }

  private static boolean isName(String label, String cell) {
    return isText(cell)
        || cell != null && !CellText.isAbsent(CellText.trim(cell)) && DimensionWords.isId(label);
  }

  /** Whether a cell says something that is no number. */
  static boolean isText(String cell) {
    String text = CellText.trimOrEmpty(cell);
    return !CellText.isAbsent(text) && !FIGURE.matcher(text).matches();
  }

  /** Labels, in the order in which they were found. */
  public Set<String> labels() {
    return lineByLabel.keySet();
  }

  /** Of the first row that differs. */
  Optional<Long> line() {
    return lineByLabel.values().stream().findFirst();
  }
}
