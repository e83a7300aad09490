package dev.socialmetrics.metric;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.metric.row.Derivation;
import java.util.Map;

/** Rows in a test: cells by column name, the rest unknown. */
public final class Cells {
  private Cells() {}

  public static Object[] of(Kind kind, Map<String, Object> values) {
    Object[] cells = new Object[kind.columns().size()];
    values.forEach((name, value) -> cells[kind.column(name).index()] = value);
    return cells;
  }

  public static Object[] derived(Kind kind, Map<String, Object> values) {
    Object[] cells = of(kind, values);
    Derivation.derive(kind, cells);
    return cells;
  }

  public static Object get(Kind kind, Object[] cells, String column) {
    return cells[kind.column(column).index()];
  }
}
