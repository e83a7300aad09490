package dev.socialmetrics.report.table;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ColumnType;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.domain.PostType;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.campaign.AmountCurrency;
import dev.socialmetrics.metric.row.Derivation;
import dev.socialmetrics.report.figure.FigureMap;
import dev.socialmetrics.report.figure.Json;
import dev.socialmetrics.report.figure.Printed;
import dev.socialmetrics.report.model.ReportField;
import dev.socialmetrics.store.query.ReportRecord;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A stored row as a report shows it. Ids, times of storing and source lines depend on when and in
 * which order files arrived: an answer about one pair has them, a published file has not, so that
 * the same data gives the same bytes.
 */
public final class RowFacts {
  private static final String EXPORTED_TYPE = "post_type";

  /** The word of the vocabulary for that type. */
  private static final String TYPE = "type";

  private static final Set<String> PAIR = Set.of("account_id", "platform");

  private RowFacts() {}

  /** Its id where it is traced, and every public column; a number that is missing has a reason. */
  public static FigureMap columns(ReportRecord stored, boolean traced) {
    FigureMap row = new FigureMap();
    if (traced) {
      row.put(stored.values().kind().idColumn(), stored.id());
    }
    return columns(row, stored.values());
  }

  /** Every public column of a row that is not stored yet. */
  public static FigureMap columns(Observation values) {
    return columns(new FigureMap(), values);
  }

  private static FigureMap columns(FigureMap row, Observation values) {
    Kind kind = values.kind();
    for (Column column : kind.columns()) {
      put(row, column, values);
      if (column.name().equals(EXPORTED_TYPE)) {
        row.put(
            TYPE,
            PostType.of(values.findText(column).orElse(null)).map(PostType::word).orElse(null));
      }
    }
    return row;
  }

  /** When it was stored and where it came from, where that is asked for. */
  static FigureMap trace(FigureMap row, ReportRecord stored, boolean traced) {
    if (traced) {
      trace(stored).forEach(row::put);
    }
    return row;
  }

  /** Columns of the table form, but for account and platform. */
  static List<ReportField> fields(Kind kind, boolean traced) {
    List<ReportField> fields = columnFields(kind, traced);
    fields.addAll(traceFields(traced));
    return fields;
  }

  /** The fields of {@link #columns}, but for account and platform. */
  static List<ReportField> columnFields(Kind kind, boolean traced) {
    List<ReportField> fields = new ArrayList<>();
    if (traced) {
      fields.add(ReportField.number(kind.idColumn()));
    }
    kind.columns().stream()
        .filter(column -> !PAIR.contains(column.name()))
        .forEach(
            column -> {
              fields.add(field(column));
              if (column.name().equals(EXPORTED_TYPE)) {
                fields.add(ReportField.text(TYPE));
              }
            });
    return fields;
  }

  /** The fields of {@link #trace}. */
  static List<ReportField> traceFields(boolean traced) {
    return traced
        ? List.of(
            ReportField.text("exported_at"),
            ReportField.text("created_at"),
            ReportField.text("updated_at"),
            ReportField.number("import_file_id"),
            ReportField.number("source_line"))
        : List.of();
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

  private static void put(FigureMap row, Column column, Observation values) {
    Object value = values.orNull(column);
    if (value == null && (column.type().isNumber() || column.type() == ColumnType.LIST)) {
      row.put(column.name(), Optional.empty(), whyEmpty(column, values).code());
    } else {
      row.put(column.name(), value == null ? null : printed(column, value, values));
    }
  }

  /** What no export states is missing input; what is computed says more. */
  private static Reason whyEmpty(Column column, Observation values) {
    return column.isDerived()
        ? Derivation.reason(values, column).orElse(Reason.MISSING_INPUT)
        : Reason.MISSING_INPUT;
  }

  private static Object printed(Column column, Object value, Observation values) {
    if (column.name().equals("account_id")) {
      return Printed.accountId((String) value);
    }
    return switch (column.type()) {
      case RATE, PERCENT -> Printed.ratio(column.name(), BigDecimal.valueOf((Double) value));
      case MONEY -> Printed.money((BigDecimal) value, AmountCurrency.find(values, column));
      case LIST -> Json.list((String) value);
      default -> value;
    };
  }
}
