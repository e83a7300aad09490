package dev.socialmetrics.store.query;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.MutableValues;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.window.DailyRows;
import dev.socialmetrics.metric.window.MonthlyRollup;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** The daily rows of channels, each within its own spans of days. */
final class ReportDailyRows {
  private static final int BUNDLE = 200;
  private static final int KEYS = 2;

  /** Keys first, of which account and platform are known; derived ones are computed again. */
  private static final Column ACCOUNT = Kind.DAILY.column("account_id");

  private static final Column PLATFORM = Kind.DAILY.column("platform");
  private static final List<Column> COLUMNS =
      Kind.DAILY.columns().stream()
          .filter(column -> column.index() >= KEYS && !column.isDerived())
          .toList();

  private static final String SELECTED =
      COLUMNS.stream().map(column -> "d." + column.name()).collect(Collectors.joining(", "));

  private final JdbcTemplate jdbc;

  ReportDailyRows(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Of one channel with every column, and with what the store knows of each row; oldest first. */
  List<ReportRecord> listWhole(Channel channel, Window span) {
    List<ReportRecord> days = new ArrayList<>();
    for (ReportSpans bundle : ReportSpans.bundles(Map.of(channel, span))) {
      jdbc.query(
          bundle.select(ReportRecord.columns(Kind.DAILY)),
          row -> {
            days.add(ReportRecord.read(Kind.DAILY, row));
          },
          bundle.parameters());
    }
    return days;
  }

  /**
   * All that is stated of a day, for many channels. One statement a bundle of channels, whose rows
   * are handed on before the next bundle is read.
   */
  void each(SortedMap<Channel, List<Window>> spans, BiConsumer<Channel, DailyRows> consumer) {
    List<Map.Entry<Channel, List<Window>>> channels = List.copyOf(spans.entrySet());
    Map<Channel, List<MonthlyRollup>> months = new ReportMonths(jdbc).touchedBy(spans);
    for (int from = 0; from < channels.size(); from += BUNDLE) {
      bundle(
          channels.subList(from, Math.min(from + BUNDLE, channels.size())),
          (channel, rows) ->
              consumer.accept(
                  channel,
                  DailyRows.of(channel.platform(), rows, months.getOrDefault(channel, List.of()))));
    }
  }

  private void bundle(
      List<Map.Entry<Channel, List<Window>>> channels,
      BiConsumer<Channel, List<Observation>> consumer) {
    List<Object> parameters = new ArrayList<>();
    List<List<Observation>> rows = new ArrayList<>();
    for (int n = 0; n < channels.size(); n++) {
      rows.add(new ArrayList<>());
      for (Window span : channels.get(n).getValue()) {
        Channel channel = channels.get(n).getKey();
        parameters.addAll(List.of(n, channel.accountId(), channel.platformKey()));
        parameters.addAll(List.of(span.start().toString(), span.end().toString()));
      }
    }
    jdbc.query(
        sql(parameters.size() / 5),
        row -> {
          int n = row.getInt(1);
          rows.get(n).add(day(channels.get(n).getKey(), row));
        },
        parameters.toArray());
    for (int n = 0; n < channels.size(); n++) {
      consumer.accept(channels.get(n).getKey(), rows.get(n));
    }
  }

  private static String sql(int spans) {
    return "WITH span (n, account_id, platform, first_day, last_day) AS (VALUES "
        + ReportScope.places("(?, ?, ?, ?, ?)", spans)
        + ") SELECT span.n, "
        + SELECTED
        + " FROM span CROSS JOIN social_media_daily_metrics d"
        + " WHERE d.account_id = span.account_id AND d.platform = span.platform"
        + " AND d.date BETWEEN span.first_day AND span.last_day";
  }

  private static Observation day(Channel channel, ResultSet row) throws SQLException {
    MutableValues values = new MutableValues(Kind.DAILY);
    values.set(ACCOUNT, channel.accountId());
    values.set(PLATFORM, channel.platformKey());
    // By position, for speed: a report reads every day of its windows.
    for (int i = 0; i < COLUMNS.size(); i++) {
      Column column = COLUMNS.get(i);
      values.set(column, ReportRecord.cell(row, i + 2, column.type()));
    }
    return Observation.of(values);
  }
}
