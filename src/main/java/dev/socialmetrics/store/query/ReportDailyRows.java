package dev.socialmetrics.store.query;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.window.DailyRows;
import dev.socialmetrics.metric.window.FoldedMonth;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * All that is stated of a day, for many pairs, each within its own spans of days. One statement a
 * bundle of pairs, whose rows are handed on before the next bundle is read.
 */
final class ReportDailyRows {
  private static final int BUNDLE = 200;
  private static final int KEYS = 2;

  /** Keys first, of which account and platform are known; derived ones are computed again. */
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

  void each(SortedMap<ReportPair, List<Window>> spans, BiConsumer<ReportPair, DailyRows> consumer) {
    List<Map.Entry<ReportPair, List<Window>>> pairs = List.copyOf(spans.entrySet());
    Map<ReportPair, List<FoldedMonth>> months = new ReportMonths(jdbc).touchedBy(spans);
    for (int from = 0; from < pairs.size(); from += BUNDLE) {
      bundle(
          pairs.subList(from, Math.min(from + BUNDLE, pairs.size())),
          (pair, rows) ->
              consumer.accept(pair, DailyRows.of(rows, months.getOrDefault(pair, List.of()))));
    }
  }

  private void bundle(
      List<Map.Entry<ReportPair, List<Window>>> pairs,
      BiConsumer<ReportPair, List<Observation>> consumer) {
    List<Object> parameters = new ArrayList<>();
    List<List<Observation>> rows = new ArrayList<>();
    for (int n = 0; n < pairs.size(); n++) {
      rows.add(new ArrayList<>());
      for (Window span : pairs.get(n).getValue()) {
        ReportPair pair = pairs.get(n).getKey();
        parameters.addAll(List.of(n, pair.accountId(), pair.platform()));
        parameters.addAll(List.of(span.start().toString(), span.end().toString()));
      }
    }
    jdbc.query(
        sql(parameters.size() / 5),
        row -> {
          int n = row.getInt(1);
          rows.get(n).add(day(pairs.get(n).getKey(), row));
        },
        parameters.toArray());
    for (int n = 0; n < pairs.size(); n++) {
      consumer.accept(pairs.get(n).getKey(), rows.get(n));
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

  private static Observation day(ReportPair pair, ResultSet row) throws SQLException {
    Object[] cells = new Object[Kind.DAILY.columns().size()];
    cells[0] = pair.accountId();
    cells[1] = pair.platform();
    for (int i = 0; i < COLUMNS.size(); i++) {
      Column column = COLUMNS.get(i);
      cells[column.index()] = ReportRecord.cell(row, i + 2, column.type());
    }
    return Observation.of(Kind.DAILY, cells);
  }
}
