package dev.socialmetrics.bench;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ColumnType;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Observation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Daily rows of one channel, every count known. */
final class Days {
  static final Channel CHANNEL = Channel.of("1", "instagram");
  static final LocalDate LAST = LocalDate.parse("2025-10-23");

  private Days() {}

  /** The cells of a day in the kind's order, derived ones empty. */
  static Object[] cells(int number) {
    List<Column> columns = Kind.DAILY.columns();
    Object[] cells = new Object[columns.size()];
    for (Column column : columns) {
      boolean counted = column.type() == ColumnType.COUNT || column.type() == ColumnType.NET_COUNT;
      cells[column.index()] = counted ? Long.valueOf(1000L + number * 7L + column.index()) : null;
    }
    cells[Kind.DAILY.column("account_id").index()] = CHANNEL.accountId();
    cells[Kind.DAILY.column("platform").index()] = CHANNEL.platformKey();
    cells[Kind.DAILY.column("date").index()] = LAST.minusDays(number).toString();
    return cells;
  }

  static List<Observation> rows(int days) {
    List<Observation> rows = new ArrayList<>();
    for (int n = 0; n < days; n++) {
      rows.add(Observation.of(Kind.DAILY, cells(n)));
    }
    return rows;
  }
}
