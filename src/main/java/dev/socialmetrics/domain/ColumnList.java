package dev.socialmetrics.domain;

import java.util.ArrayList;
import java.util.List;

/** Collects the columns of a kind in their order. */
final class ColumnList {
  private final List<Column> columns = new ArrayList<>();

  ColumnList key(String name, ColumnType type) {
    return add(name, name, type, Role.KEY, Aggregation.NONE);
  }

  ColumnList value(String name, ColumnType type) {
    return add(name, name, type, Role.VALUE, Aggregation.NONE);
  }

  ColumnList value(String name, ColumnType type, Aggregation aggregation) {
    return add(name, name, type, Role.VALUE, aggregation);
  }

  ColumnList value(String name, String inputName, ColumnType type, Aggregation aggregation) {
    return add(name, inputName, type, Role.VALUE, aggregation);
  }

  ColumnList spread(String name, ColumnType type) {
    return add(name, name, type, Role.SPREAD, Aggregation.NONE);
  }

  ColumnList derived(String name, ColumnType type, Aggregation aggregation) {
    return add(name, name, type, Role.DERIVED, aggregation);
  }

  private ColumnList add(
      String name, String inputName, ColumnType type, Role role, Aggregation aggregation) {
    columns.add(new Column(name, inputName, type, role, aggregation, columns.size()));
    return this;
  }

  List<Column> list() {
    return List.copyOf(columns);
  }
}
