package dev.socialmetrics.format.canonical;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.cell.CellNotes;
import dev.socialmetrics.problem.Nearest;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The kind whose column names come nearest to those of a file that is none. */
final class NearestKind {
  private NearestKind() {}

  static Kind of(Collection<String> names) {
    return Arrays.stream(Kind.values())
        .min(Comparator.comparingInt(kind -> distance(kind, names)))
        .orElseThrow();
  }

  private static int distance(Kind kind, Collection<String> names) {
    List<String> known = ColumnNames.inputColumns(kind).stream().map(Column::inputName).toList();
    return names.stream()
        .limit(CellNotes.LIMIT)
        .mapToInt(name -> Nearest.find(name, known).map(n -> Nearest.distance(name, n)).orElse(99))
        .sum();
  }
}
