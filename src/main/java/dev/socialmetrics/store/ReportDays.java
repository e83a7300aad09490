package dev.socialmetrics.store;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.domain.Window;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Daily rows of many pairs, each within its own days: one statement a bundle of pairs. */
final class ReportDays {
  /** Five parameters a pair; SQLite takes 32,766 in all. */
  private static final int BUNDLE = 500;

  private static final List<Column> COLUMNS =
      Stream.of(
              "date",
              "followers",
              "reach",
              "impressions",
              "likes",
              "comments",
              "shares",
              "saves",
              "interactions",
              "video_views",
              Kind.STATED_RATE,
              "engagement_rate",
              "engagement_basis")
          .map(Kind.DAILY::column)
          .toList();

  private final JdbcTemplate jdbc;

  ReportDays(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  SortedMap<ReportPair, List<Observation>> list(Map<ReportPair, Window> spans) {
    SortedMap<ReportPair, List<Observation>> days = new TreeMap<>();
    List<Entry<ReportPair, Window>> pairs = List.copyOf(new TreeMap<>(spans).entrySet());
    for (int from = 0; from < pairs.size(); from += BUNDLE) {
      read(pairs.subList(from, Math.min(from + BUNDLE, pairs.size())), days);
    }
    return days;
  }

  private void read(
      List<Entry<ReportPair, Window>> pairs, SortedMap<ReportPair, List<Observation>> days) {
    List<Object> parameters = new ArrayList<>();
    for (int n = 0; n < pairs.size(); n++) {
      ReportPair pair = pairs.get(n).getKey();
      days.put(pair, new ArrayList<>());
      parameters.addAll(List.of(n, pair.accountId(), pair.platform()));
      parameters.add(pairs.get(n).getValue().start().toString());
      parameters.add(pairs.get(n).getValue().end().toString());
    }
    jdbc.query(
        sql(pairs.size()),
        row -> {
          ReportPair pair = pairs.get(row.getInt(1)).getKey();
          days.get(pair).add(day(pair, row));
        },
        parameters.toArray());
  }

  private static String sql(int pairs) {
    return "WITH span (n, account_id, platform, first_day, last_day) AS (VALUES "
        + ReportScope.places("(?, ?, ?, ?, ?)", pairs)
        + ") SELECT span.n, "
        + COLUMNS.stream().map(column -> "d." + column.name()).collect(Collectors.joining(", "))
        + " FROM span CROSS JOIN social_media_daily_metrics d"
        + " WHERE d.account_id = span.account_id AND d.platform = span.platform"
        + " AND d.date BETWEEN span.first_day AND span.last_day ORDER BY span.n, d.date";
  }

  private static Observation day(ReportPair pair, ResultSet row) throws SQLException {
    Object[] cells = new Object[Kind.DAILY.columns().size()];
    for (int i = 0; i < COLUMNS.size(); i++) {
      cells[COLUMNS.get(i).index()] = ReportRecord.cell(row, i + 2, COLUMNS.get(i).type());
    }
    cells[Kind.DAILY.column("account_id").index()] = pair.accountId();
    cells[Kind.DAILY.column("platform").index()] = pair.platform();
    return Observation.of(Kind.DAILY, cells);
  }
}
