package dev.socialmetrics.store.query;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.domain.Window;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** Daily rows of many channels, each within its own days: one statement a bundle of channels. */
final class ReportDays {
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

  SortedMap<Channel, List<Observation>> list(Map<Channel, Window> spans) {
    SortedMap<Channel, List<Observation>> days = new TreeMap<>();
    spans.keySet().forEach(channel -> days.put(channel, new ArrayList<>()));
    String columns = COLUMNS.stream().map(Column::name).collect(Collectors.joining(", "));
    for (ReportSpans bundle : ReportSpans.bundles(spans)) {
      jdbc.query(
          bundle.select("n, " + columns),
          row -> {
            Channel channel = bundle.channel(row.getInt(1));
            days.get(channel).add(day(channel, row));
          },
          bundle.parameters());
    }
    return days;
  }

  /** Those of one channel, with every column. */
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

  private static Observation day(Channel channel, ResultSet row) throws SQLException {
    Object[] cells = new Object[Kind.DAILY.columns().size()];
    for (int i = 0; i < COLUMNS.size(); i++) {
      cells[COLUMNS.get(i).index()] = ReportRecord.cell(row, i + 2, COLUMNS.get(i).type());
    }
    cells[Kind.DAILY.column("account_id").index()] = channel.accountId();
    cells[Kind.DAILY.column("platform").index()] = channel.platformKey();
    return Observation.of(Kind.DAILY, cells);
  }
}
