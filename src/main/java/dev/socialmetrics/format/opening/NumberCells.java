package dev.socialmetrics.format.opening;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ColumnType;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.description.ColumnDescription;
import dev.socialmetrics.format.description.ColumnDescription.Origin;
import dev.socialmetrics.format.description.TableDescription;
import dev.socialmetrics.source.table.Labels;
import dev.socialmetrics.source.table.Layout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Which cells of a table's rows hold numbers, from 0.
 *
 * @param whole of columns of whole numbers
 * @param others of amounts, rates and shares, and of columns that hold figures of several kinds
 */
record NumberCells(List<Integer> whole, List<Integer> others) {
  static NumberCells of(TableDescription table, Layout layout) {
    List<Integer> whole = new ArrayList<>();
    List<Integer> others = new ArrayList<>();
    for (ColumnDescription column : table.columns().values()) {
      if (column.origin() == Origin.LABELS) {
        IntStream.range(0, layout.size()).forEach(others::add);
      } else {
        table
            .kind()
            .flatMap(kind -> type(kind, column.name()))
            .ifPresent(type -> (type.isWhole() ? whole : others).addAll(cells(column, layout)));
      }
    }
    table.spread().ifPresent(spread -> others.addAll(cells(spread.value(), layout)));
    return new NumberCells(List.copyOf(whole), List.copyOf(others));
  }

  private static Optional<ColumnType> type(Kind kind, String name) {
    return kind.columns().stream()
        .filter(column -> column.inputName().equals(name))
        .map(Column::type)
        .filter(ColumnType::isNumber)
        .findFirst();
  }

  /** Where a column is, by its label or position. */
  static List<Integer> cells(ColumnDescription column, Layout layout) {
    return IntStream.range(0, layout.size())
        .filter(cell -> isAt(column, layout, cell))
        .boxed()
        .toList();
  }

  private static boolean isAt(ColumnDescription column, Layout layout, int cell) {
    String label = Labels.normalise(layout.labels().get(cell));
    boolean here = column.position().isPresent() && column.position().getAsInt() == cell + 1;
    return here || column.labels().stream().anyMatch(known -> known.matches(label));
  }
}
