package dev.socialmetrics.format.whole.total;

import dev.socialmetrics.domain.Aggregation;
import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.RowValues;
import java.math.BigDecimal;

/** Those figures of a row of campaigns that add up. */
public final class AdditiveFigures {
  /** Their columns, in order. */
  static final Column[] ADDITIVE =
      Kind.CAMPAIGN.valueColumns().stream()
          .filter(column -> column.aggregation() == Aggregation.SUM)
          .filter(column -> column.type().isNumber())
          .toArray(Column[]::new);

  private AdditiveFigures() {}

  /** Whether a row has anything that changes a sum. */
  public static boolean hasAny(RowValues values) {
    return of(values) != 0;
  }

  /** Which of them a row has that are not 0: a bit each, the first column's the lowest. */
  public static int of(RowValues values) {
    int figures = 0;
    for (int i = 0; i < ADDITIVE.length; i++) {
      Object value = values.orNull(ADDITIVE[i]);
      if (value != null && !isZero(value)) {
        figures |= 1 << i;
      }
    }
    return figures;
  }

  private static boolean isZero(Object value) {
    return value instanceof Long count ? count == 0 : ((BigDecimal) value).signum() == 0;
  }
}
