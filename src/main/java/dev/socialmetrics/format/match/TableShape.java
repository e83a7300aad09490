package dev.socialmetrics.format.match;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.description.ColumnDescription;
import dev.socialmetrics.format.description.TableDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The labels of a table and what the cells below them look like, as long as the labels. */
record TableShape(List<String> labels, List<CellShape> cells) {
  private static final int LEAST_COLUMNS = 2;

  TableShape {
    labels = List.copyOf(labels);
    cells = List.copyOf(cells);
  }

  /** The first table of a file: texts alone, with something else right below. */
  static Optional<TableShape> of(SheetHead head) {
    List<List<String>> records =
        head.records().stream()
            .filter(record -> record.stream().anyMatch(cell -> !cell.isEmpty()))
            .toList();
    return IntStream.range(0, records.size() - 1)
        .filter(at -> isHeader(records.get(at)) && !isHeader(records.get(at + 1)))
        .filter(at -> records.get(at).size() == records.get(at + 1).size())
        .mapToObj(at -> below(records.get(at), records.subList(at + 1, records.size())))
        .findFirst();
  }

  private static boolean isHeader(List<String> record) {
    return record.size() >= LEAST_COLUMNS
        && record.stream().allMatch(cell -> CellShape.of(cell) == CellShape.TEXT);
  }

  private static TableShape below(List<String> labels, List<List<String>> rows) {
    List<CellShape> cells = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      int column = i;
      cells.add(
          rows.stream()
              .filter(row -> column < row.size())
              .map(row -> CellShape.of(row.get(column)))
              .filter(shape -> shape != CellShape.BLANK)
              .findFirst()
              .orElse(CellShape.BLANK));
    }
    return new TableShape(labels, cells);
  }

  /** A described table, in the order of its description. */
  static TableShape of(TableDescription table, Kind kind) {
    List<String> labels = new ArrayList<>();
    List<CellShape> cells = new ArrayList<>();
    for (ColumnDescription said : table.columns().values()) {
      if (!said.labels().isEmpty()) {
        labels.add(said.labels().get(0).shown());
        cells.add(
            kind.columns().stream()
                .filter(column -> column.inputName().equals(said.name()))
                .findFirst()
                .map((Column column) -> CellShape.of(column))
                .orElse(CellShape.TEXT));
      }
    }
    return new TableShape(labels, cells);
  }

  /** Whether both have as many columns, of the same kinds in the same order. */
  boolean isOf(TableShape described) {
    return cells.size() == described.cells.size()
        && IntStream.range(0, cells.size())
            .allMatch(at -> cells.get(at).canBe(described.cells.get(at)));
  }

  /** How much of both is of the same kinds, from 0 to 1. */
  double likeness(TableShape described) {
    List<CellShape> left = new ArrayList<>(cells);
    for (CellShape wanted : described.cells) {
      left.stream().filter(shape -> shape.canBe(wanted)).findFirst().ifPresent(left::remove);
    }
    double common = (double) cells.size() - left.size();
    return common / Math.max(cells.size(), described.cells.size());
  }

  boolean hasDate() {
    return cells.contains(CellShape.DATE);
  }
}
