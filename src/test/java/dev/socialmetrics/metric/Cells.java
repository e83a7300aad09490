package dev.socialmetrics.metric;

import dev.socialmetrics.domain.Kind;
import java.util.Map;

/** Rows in a test: cells by column name, the rest unknown. */
final class Cells {
  private Cells() {}

  static Object[] of(Kind kind, Map<String, Object> values) {
    Object[] cells = new Object[kind.columns().size()];
    values.forEach((name, value) -> cells[kind.column(name).index()] = value);
    return cells;
  }

  static Object[] derived(Kind kind, Map<String, Object> values) {
    Object[] cells = of(kind, values);
    Derivation.derive(kind, cells);
    return cells;
  }

  static Object get(Kind kind, Object[] cells, String column) {
    return cells[kind.column(column).index()];
  }
}
