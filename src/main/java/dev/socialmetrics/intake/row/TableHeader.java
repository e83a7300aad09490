package dev.socialmetrics.intake.row;

import dev.socialmetrics.intake.fault.CsvProblems;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The labels of a table that has them in one line, checked. */
public final class TableHeader {
  private final Layout layout;
  private final List<String> names;
  private final List<Problem> warnings = new ArrayList<>();

  /**
   * @param line where they are, from 1
   * @throws FileRefused when there are too many, or two are the same
   */
  public TableHeader(String[] labels, long line, Limits limits) throws FileRefused {
    if (labels.length > limits.columns()) {
      throw new FileRefused(
          CsvProblems.tooManyColumns(String.valueOf(labels.length), limits.columns()), line);
    }
    layout = new Layout(List.of(labels));
    names = layout.labels().stream().map(Labels::normalise).toList();
    checkLabels(line);
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
    if (cells.length != names.size() || !isSimilar(cells[0], layout.labels().get(0))) {
      return false;
    }
    for (int i = 0; i < cells.length; i++) {
      if (!Labels.normalise(cells[i]).equals(names.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** A cheap look that most rows fail. */
  private static boolean isSimilar(String cell, String label) {
    return cell.strip().equalsIgnoreCase(label.strip());
  }

  private void checkLabels(long line) throws FileRefused {
    Map<String, Integer> indexByName = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
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
