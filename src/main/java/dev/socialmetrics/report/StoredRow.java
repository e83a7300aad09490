package dev.socialmetrics.report;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ColumnType;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.store.ReportRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A stored row as a report shows it. Ids, times of storing and source lines depend on when and in
 * which order files arrived: an answer about one pair has them, a published file has not, so that
 * the same data gives the same bytes.
 */
final class StoredRow {
  private static final Set<String> PAIR = Set.of("account_id", "platform");

  private StoredRow() {}

  static Map<String, Object> of(ReportRecord stored, boolean traced, int rank) {
    Facts row = new Facts();
    Kind kind = stored.values().kind();
    if (traced) {
      row.put(kind.idColumn(), stored.id());
    }
    for (Column column : kind.columns()) {
      put(row, column, stored);
    }
    row.put("rank", rank);
    if (traced) {
      trace(stored).forEach(row::put);
    }
    return row.withReasons();
  }

  /** Columns of the table form, but for account and platform. */
  static List<ReportField> fields(Kind kind, boolean traced) {
    List<ReportField> fields = new ArrayList<>();
    if (traced) {
      fields.add(ReportField.number(kind.idColumn()));
    }
    kind.columns().stream()
        .filter(column -> !PAIR.contains(column.name()))
        .forEach(column -> fields.add(field(column)));
    if (traced) {
      fields.add(ReportField.text("exported_at"));
      fields.add(ReportField.text("created_at"));
      fields.add(ReportField.text("updated_at"));
      fields.add(ReportField.number("import_file_id"));
      fields.add(ReportField.number("source_line"));
    }
    return fields;
  }

  private static Map<String, Object> trace(ReportRecord stored) {
    Map<String, Object> trace = new LinkedHashMap<>();
    trace.put("exported_at", stored.exportedAt());
    trace.put("created_at", stored.createdAt());
    trace.put("updated_at", stored.updatedAt());
    trace.put("import_file_id", stored.importFileId());
    trace.put("source_line", stored.sourceLine());
    return trace;
  }

  private static ReportField field(Column column) {
    if (column.type() == ColumnType.DATE) {
      return ReportField.date(column.name());
    }
    return column.type().isNumber()
        ? ReportField.number(column.name())
        : ReportField.text(column.name());
  }

  private static void put(Facts row, Column column, ReportRecord stored) {
    var value = stored.values().find(column).map(known -> printed(column, known));
    if (column.name().equals("engagement_rate")) {
      boolean nobody = stored.values().findCount("reach").equals(java.util.OptionalLong.of(0));
      row.put(column.name(), value, nobody ? Figure.ZERO_REACH : Figure.MISSING_INPUT);
    } else {
      row.put(column.name(), value.orElse(null));
    }
  }

  private static Object printed(Column column, Object value) {
    if (column.name().equals("account_id")) {
      return Printed.accountId((String) value);
    }
    return column.type() == ColumnType.RATE ? Printed.rate((Double) value) : value;
  }
}
