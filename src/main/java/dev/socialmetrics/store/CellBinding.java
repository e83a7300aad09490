package dev.socialmetrics.store;

import dev.socialmetrics.domain.Column;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;

/**
 * Puts the values of an observation into statements and gets them out of results, a type at a time.
 */
public final class CellBinding {
  private CellBinding() {}

  public static void bind(PreparedStatement statement, int index, Column column, Object value)
      throws SQLException {
    if (value == null) {
      statement.setNull(index, Types.NULL);
    } else if (column.type().isWhole()) {
      statement.setLong(index, (Long) value);
    } else if (column.type().isExactDecimal()) {
      statement.setDouble(index, ((BigDecimal) value).doubleValue());
    } else if (column.type().isNumber()) {
      statement.setDouble(index, (Double) value);
    } else {
      statement.setString(index, (String) value);
    }
  }

  /** The value at an index, null where the cell is NULL. */
  public static Object read(ResultSet results, int index, Column column) throws SQLException {
    Object value;
    if (column.type().isWhole()) {
      value = results.getLong(index);
    } else if (column.type().isExactDecimal()) {
      value = BigDecimal.valueOf(results.getDouble(index));
    } else if (column.type().isNumber()) {
      value = results.getDouble(index);
    } else {
      value = results.getString(index);
    }
    return results.wasNull() ? null : value;
  }

  /** A value as a revision shows it: plain digits, never an exponent. */
  public static String text(Object value) {
    if (value instanceof BigDecimal decimal) {
      return decimal.stripTrailingZeros().toPlainString();
    }
    return value instanceof Double number
        ? BigDecimal.valueOf(number).stripTrailingZeros().toPlainString()
        : value.toString();
  }
}
