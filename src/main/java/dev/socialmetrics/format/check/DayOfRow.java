package dev.socialmetrics.format.check;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.RowValues;
import java.util.Collections;
import java.util.List;

/** Of which one day the figures of a table's rows are, if they are of one. */
final class DayOfRow {
  private static final Column DATE = Kind.DAILY.column("date");
  private static final Column START = Kind.CAMPAIGN.column("start_date");
  private static final Column END = Kind.CAMPAIGN.column("end_date");

  private final Kind kind;
  private final boolean isByDay;

  DayOfRow(Kind kind, List<BoundColumn> columns) {
    this.kind = kind;
    this.isByDay =
        !Collections.disjoint(cellsOf("start_date", columns), cellsOf("end_date", columns));
  }

  /** One cell that says both on which day a row begins and on which it ends says its day. */
  private static List<Integer> cellsOf(String name, List<BoundColumn> columns) {
    return columns.stream()
        .filter(column -> column.column().name().equals(name))
        .flatMap(column -> column.cells().stream())
        .toList();
  }

  /** Null for figures of a post, an audience or a longer period. */
  String in(RowValues values) {
    return switch (kind) {
      case DAILY -> values.text(DATE);
      case CAMPAIGN ->
          isByDay && values.text(START).equals(values.text(END)) ? values.text(START) : null;
      case CONTENT, AUDIENCE -> null;
    };
  }
}
