package dev.socialmetrics.source.table;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.source.fault.CsvProblems;
import dev.socialmetrics.source.fault.EncodingProblems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The labels of a table that has them in one line. */
public final class TableHeader {
  private final Layout layout;
  private final List<String> names;
  private final List<Problem> warnings = new ArrayList<>();

  /** Whatever the labels are: some exports have two that are the same. */
  public TableHeader(String[] labels) {
    layout = new Layout(List.of(labels));
    names = layout.labels().stream().map(Labels::normalise).toList();
  }

  /**
   * Labels that tell columns apart.
   *
   * @param line where they are, from 1
   * @throws FileRefused when there are too many, two are the same, or one is no text
   */
  public static TableHeader strict(String[] labels, long line, Limits limits) throws FileRefused {
    if (labels.length > limits.columns()) {
      throw new FileRefused(
          CsvProblems.tooManyColumns(String.valueOf(labels.length), limits.columns()), line);
    }
    TableHeader header = new TableHeader(labels);
    header.checkLabels(line);
    return header;
  }

  public Layout layout() {
    return layout;
  }

  /** Blank labels, one warning each. */
  public List<Problem> warnings() {
    return List.copyOf(warnings);
  }

  /** Whether a record repeats the labels. */
  public boolean isRepeatedBy(String[] cells) {
    if (cells.length != names.size() || !mayBegin(names.get(0), cells[0])) {
      return false;
    }
    for (int i = 0; i < cells.length; i++) {
      if (!Labels.normalise(cells[i]).equals(names.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** A cheap look that most rows fail: they begin with another letter or digit. */
  private static boolean mayBegin(String name, String cell) {
    if (name.isEmpty() || cell.isEmpty()) {
      return true;
    }
    char first = cell.charAt(0);
    char known = name.charAt(0);
    return !isPlain(first) || !isPlain(known) || Character.toLowerCase(first) == known;
  }

  private static boolean isPlain(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }

  private void checkLabels(long line) throws FileRefused {
    Map<String, Integer> indexByName = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).indexOf('\0') >= 0) {
        throw new FileRefused(EncodingProblems.manyNuls("a NUL character in the header"), line);
      }
      if (names.get(i).isEmpty()) {
        warnings.add(CsvProblems.blankLabel(layout.column(i)));
        continue;
      }
      Integer first = indexByName.putIfAbsent(names.get(i), i);
      if (first != null) {
        throw new FileRefused(
            CsvProblems.duplicateColumn(layout.column(i), layout.column(first)), line);
      }
    }
  }
}
