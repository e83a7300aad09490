package dev.socialmetrics.store.query;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ColumnType;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.MutableValues;
import dev.socialmetrics.domain.Observation;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Collectors;

/**
 * A stored row of any kind, with what the store knows about it.
 *
 * @param id surrogate key; depends on the order in which files arrived
 * @param values the public columns
 * @param exportedAt export time of its newest value
 * @param createdAt when it was first stored
 * @param updatedAt when it last changed
 * @param sourceLine physical line within the import file
 */
public record ReportRecord(
    long id,
    Observation values,
    String exportedAt,
    String createdAt,
    String updatedAt,
    long importFileId,
    long sourceLine) {

  /** Whose it is. */
  public Channel channel() {
    return values.channel();
  }

  /** The columns to select for {@link #read}. */
  static String columns(Kind kind) {
    String values = kind.columns().stream().map(Column::name).collect(Collectors.joining(", "));
    return kind.idColumn()
        + ", exported_at, created_at, updated_at, import_file_id, source_line, "
        + values;
  }

  static ReportRecord read(Kind kind, ResultSet row) throws SQLException {
    MutableValues values = new MutableValues(kind);
    // By position, for speed: a report reads tens of columns of each of its rows.
    for (Column column : kind.columns()) {
      values.set(column, cell(row, column.index() + 7, column.type()));
    }
    return new ReportRecord(
        row.getLong(kind.idColumn()),
        Observation.of(values),
        row.getString("exported_at"),
        row.getString("created_at"),
        row.getString("updated_at"),
        row.getLong("import_file_id"),
        row.getLong("source_line"));
  }

  /** The value as {@link ColumnType} says, null where unknown. */
  static Object cell(ResultSet row, int index, ColumnType type) throws SQLException {
    if (!type.isNumber()) {
      return row.getString(index);
    }
    Object value = type.isWhole() ? (Object) row.getLong(index) : (Object) row.getDouble(index);
    if (row.wasNull()) {
      return null;
    }
    return type.isExactDecimal() ? BigDecimal.valueOf((Double) value) : value;
  }
}
