package dev.socialmetrics.format.whole.column;

import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.format.cell.CellText;
import dev.socialmetrics.format.whole.FirstRefusal;
import dev.socialmetrics.format.whole.WholeFileRule;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Labels;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A second header among the rows of a file that was put together from several. The same labels in
 * the same order are ignored when the file is read; in another order, or in another language, the
 * figures below are in other columns than the first header says.
 */
public final class HeadersAmongRows implements WholeFileRule {
  private static final int FEWEST = 2;

  private Layout last;
  private Set<String> labels = Set.of();
  private final FirstRefusal first = new FirstRefusal();

  @Override
  public void take(Row row, Verdict<ExportedRow> verdict) {
    boolean isRead = row.ignored().isEmpty() && row.layout().size() >= FEWEST;
    if (isRead && !first.isKept() && !(verdict instanceof Verdict.Accepted<ExportedRow>)) {
      if (row.layout() != last) {
        last = row.layout();
        labels = last.labels().stream().map(Labels::normalise).collect(Collectors.toSet());
      }
      boolean hasHeader = !row.raw().startsWith("{");
      if (hasHeader && (hasLabels(row) || verdict instanceof Verdict.Rejected && hasWords(row))) {
        first.keep(problem(row), row.line());
      }
    }
  }

  /** Labels of the first header, and nothing else. */
  private boolean hasLabels(Row row) {
    Set<String> found = new HashSet<>();
    for (String cell : row.cells()) {
      String label = cell == null ? "" : Labels.normalise(cell);
      if (!label.isEmpty() && !labels.contains(label)) {
        return false;
      }
      found.add(label);
    }
    found.remove("");
    return found.size() >= FEWEST;
  }

  /** A different word in each cell, and no figure: so no row of figures looks. */
  private static boolean hasWords(Row row) {
    Set<String> words = new HashSet<>();
    for (String cell : row.cells()) {
      String word = CellText.trimOrEmpty(cell).toLowerCase(Locale.ROOT);
      boolean isWord = !CellText.isAbsent(word) && word.chars().noneMatch(Character::isDigit);
      if (!isWord || !Character.isLetter(word.codePointAt(0)) || !words.add(word)) {
        return false;
      }
    }
    return words.size() == row.layout().size();
  }

  private static Problem problem(Row row) {
    return Problem.of(
        ProblemCode.HDR_SECOND_HEADER,
        "a second header, " + list(Arrays.asList(row.cells())),
        "one header, or the same once more: " + list(row.layout().labels()),
        "The rows below it have other columns. Import the two files that were put together one by"
            + " one, as they were downloaded.");
  }

  private static String list(List<String> cells) {
    return cells.stream()
        .map(cell -> cell == null ? "" : cell.strip())
        .collect(Collectors.joining(", "));
  }

  @Override
  public List<Problem> end() throws FileRefused {
    first.throwIfKept();
    return List.of();
  }
}
