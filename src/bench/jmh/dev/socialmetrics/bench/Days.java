package dev.socialmetrics.bench;

import dev.socialmetrics.domain.MutableValues;
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

  /** The values of a day, derived ones empty. */
  static MutableValues values(int number) {
    List<Column> columns = Kind.DAILY.columns();
    MutableValues row = new MutableValues(Kind.DAILY);
    for (Column column : columns) {
      boolean counted = column.type() == ColumnType.COUNT || column.type() == ColumnType.NET_COUNT;
      row.set(column, counted ? Long.valueOf(1000L + number * 7L + column.index()) : null);
    }
    row.set(Kind.DAILY.column("account_id"), CHANNEL.accountId());
    row.set(Kind.DAILY.column("platform"), CHANNEL.platformKey());
    row.set(Kind.DAILY.column("date"), LAST.minusDays(number).toString());
    return row;
  }

  static List<Observation> rows(int days) {
    List<Observation> rows = new ArrayList<>();
    for (int n = 0; n < days; n++) {
      rows.add(Observation.of(values(n)));
    }
    return rows;
  }
}
