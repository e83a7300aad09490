package dev.socialmetrics.format.whole.column;

import dev.socialmetrics.format.cell.CellText;
import dev.socialmetrics.format.cell.MonthNames;
import dev.socialmetrics.format.match.CellShape;
import dev.socialmetrics.source.table.Labels;
import dev.socialmetrics.source.table.Row;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Columns in whose texts rows of one key differ: what makes one row two. An unknown number is a
 * figure, not something that rows belong to, unless its column is one of ids.
 */
public final class DifferingColumns {
  private static final int MOST_REMEMBERED = 100_000;
  private static final int NO_NAME = 0;
  private static final Pattern TIME = Pattern.compile("[0-9]{1,2}:[0-9]{2}\\b.*");
  private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

  /**
   * The first row of a key.
   *
   * @param names the hash of the text of each cell, {@link #NO_NAME} for one that names nothing
   */
  private record Seen(List<String> labels, List<Integer> cells, int[] names) {
    /** {@link #NO_NAME} for a column that the row does not have. */
    int name(int cell, String label, List<String> of) {
      int at = of == labels ? cell : labels.indexOf(label);
      int found = cells.indexOf(at);
      return found < 0 ? NO_NAME : names[found];
    }
  }

  private final Map<String, Seen> first = new HashMap<>();
  private final Map<String, Long> lineByLabel = new LinkedHashMap<>();

  /**
   * @param key of the row
   * @param cells of the columns to look at, from 0
   * @return labels of the columns in which it differs from the first row of its key
   */
  public List<String> add(String key, Row row, List<Integer> cells) {
    Seen before = first.get(key);
    if (before == null) {
      if (first.size() < MOST_REMEMBERED) {
        int[] names = cells.stream().mapToInt(cell -> name(row, cell)).toArray();
        first.put(key, new Seen(row.layout().labels(), cells, names));
      }
      return List.of();
    }
    List<String> labels =
        cells.stream()
            .filter(cell -> differs(before, row, cell))
            .map(cell -> row.layout().labels().get(cell))
            .toList();
    labels.forEach(label -> lineByLabel.putIfAbsent(label, row.line()));
    return labels;
  }

  private static boolean differs(Seen before, Row row, int cell) {
    List<String> labels = row.layout().labels();
    int one = before.name(cell, labels.get(cell), labels);
    int other = name(row, cell);
    return one != other && one != NO_NAME && other != NO_NAME;
  }

  private static int name(Row row, int cell) {
    String text = row.cells()[cell];
    if (!isName(row.layout().labels().get(cell), text)) {
      return NO_NAME;
    }
    int hash = CellText.trim(text).hashCode();
    return hash == NO_NAME ? 1 : hash;
  }

  private static boolean isName(String label, String cell) {
    return isText(cell)
        || cell != null && !CellText.isAbsent(CellText.trim(cell)) && DimensionWords.isId(label);
  }

  /** Whether a cell says something that is no number. */
  static boolean isText(String cell) {
    String text = CellText.trimOrEmpty(cell);
    return !CellText.isAbsent(text)
        && (text.codePoints().anyMatch(Character::isLetter)
            || text.chars().noneMatch(each -> each >= '0' && each <= '9'));
  }

  /** The same, and neither a day nor a time. */
  static boolean isWord(String cell) {
    String text = Labels.normalise(CellText.trimOrEmpty(cell));
    return isText(cell) && !TIME.matcher(text).matches() && !isDay(text);
  }

  private static boolean isDay(String text) {
    List<String> words = WORD.matcher(text).results().map(MatchResult::group).toList();
    return CellShape.of(text) == CellShape.DATE
        && (words.isEmpty() || words.stream().anyMatch(MonthNames.OF_ALL_LANGUAGES::isMonth));
  }

  /** Labels, in the order in which they were found. */
  public Set<String> labels() {
    return lineByLabel.keySet();
  }

  /** Of the first row that differs in one of these, which were found. */
  long line(Collection<String> labels) {
    return labels.stream().mapToLong(lineByLabel::get).min().orElseThrow();
  }
}
