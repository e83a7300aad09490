package dev.socialmetrics.format.whole.total;

import dev.socialmetrics.domain.Aggregation;
import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.RowValues;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Those figures of a row that add up. */
public final class AdditiveFigures {
  private static final Map<Kind, List<Column>> ADDITIVE =
      Collections.unmodifiableMap(
          new EnumMap<>(
              Arrays.stream(Kind.values())
                  .collect(Collectors.toMap(Function.identity(), AdditiveFigures::additive))));

  private AdditiveFigures() {}

  private static List<Column> additive(Kind kind) {
    return kind.valueColumns().stream()
        .filter(column -> column.aggregation() == Aggregation.SUM)
        .filter(column -> column.type().isNumber())
        .toList();
  }

  /** Their columns, in order. */
  static List<Column> columns(Kind kind) {
    return ADDITIVE.get(kind);
  }

  /** Whether a row has anything that changes a sum. */
  public static boolean hasAny(RowValues values) {
    return of(values) != 0;
  }

  /** Which of them a row has that are not 0: a bit each, the first column's the lowest. */
  public static int of(RowValues values) {
    List<Column> columns = columns(values.kind());
    int figures = 0;
    for (int i = 0; i < columns.size(); i++) {
      Object value = values.orNull(columns.get(i));
      if (value != null && !isZero(value)) {
        figures |= 1 << i;
      }
    }
    return figures;
  }

  /** Of a count or an amount. */
  static boolean isZero(Object value) {
    return value instanceof Long count ? count == 0 : ((BigDecimal) value).signum() == 0;
  }
}
