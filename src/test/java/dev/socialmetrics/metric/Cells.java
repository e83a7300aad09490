package dev.socialmetrics.metric;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.MutableValues;
import dev.socialmetrics.metric.row.Derivation;
import java.util.Map;

/** Rows in a test: values by column name, the rest unknown. */
public final class Cells {
  private Cells() {}

  public static MutableValues of(Kind kind, Map<String, Object> values) {
    MutableValues row = new MutableValues(kind);
    values.forEach((name, value) -> row.set(kind.column(name), value));
    return row;
  }

  public static MutableValues derived(Kind kind, Map<String, Object> values) {
    MutableValues row = of(kind, values);
    Derivation.derive(row);
    return row;
  }

  public static Object get(MutableValues row, String column) {
    return row.orNull(row.kind().column(column));
  }
}
