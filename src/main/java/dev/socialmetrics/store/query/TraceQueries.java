package dev.socialmetrics.store.query;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.window.MonthlyRollup;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows of one account on one platform, with the file and line of each value. */
public final class TraceQueries {
  private final JdbcTemplate jdbc;

  TraceQueries(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The daily rows of these days, oldest first. */
  public List<TracedRow> days(Channel channel, Window window) {
    return rows(
        Kind.DAILY,
        channel,
        "t.date BETWEEN ? AND ? ORDER BY t.date",
        window.start().toString(),
        window.end().toString());
  }

  /** The folded months that these days touch, oldest first. */
  public List<MonthlyRollup> months(Channel channel, Window window) {
    return new ReportMonths(jdbc)
        .touchedBy(Map.of(channel, List.of(window)))
        .getOrDefault(channel, List.of());
  }

  /** The latest day with daily data up to {@code upTo}: the one that reports end on. */
  public Optional<LocalDate> findLatestDay(Channel channel, LocalDate upTo) {
    ReportScope scope = new ReportScope(List.of(channel.account()), List.of(channel.platform()));
    return Optional.ofNullable(new ReportDates(jdbc).latestDays(scope, upTo).get(channel));
  }

  /** The latest audience, not after {@code upTo}. */
  public Optional<TracedRow> findAudience(Channel channel, LocalDate upTo) {
    String latest = "t.date <= ? ORDER BY t.date DESC LIMIT 1";
    return rows(Kind.AUDIENCE, channel, latest, upTo.toString()).stream().findFirst();
  }

  public Optional<TracedRow> findPost(Channel channel, String postId) {
    return rows(Kind.CONTENT, channel, "t.post_id = ?", postId).stream().findFirst();
  }

  /** The latest period of a campaign that began up to that day. */
  public Optional<TracedRow> findCampaign(Channel channel, String campaignId, LocalDate upTo) {
    String latest =
        "t.campaign_id = ? AND t.start_date <= ? ORDER BY t.start_date DESC, t.end_date DESC LIMIT 1";
    return rows(Kind.CAMPAIGN, channel, latest, campaignId, upTo.toString()).stream().findFirst();
  }

  /** All rows of a campaign that begin within these days, in order of their days. */
  public List<TracedRow> campaign(Channel channel, String campaignId, Window days) {
    return rows(
        Kind.CAMPAIGN,
        channel,
        "t.campaign_id = ? AND t.start_date BETWEEN ? AND ? ORDER BY t.start_date, t.end_date",
        campaignId,
        days.start().toString(),
        days.end().toString());
  }

  /** Campaigns that began up to that day, latest first. */
  public List<String> listCampaigns(Channel channel, LocalDate upTo, int limit) {
    return jdbc.queryForList(
        "SELECT campaign_id FROM campaign_social_metrics WHERE account_id = ? AND platform = ?"
            + " AND start_date <= ? GROUP BY campaign_id"
            + " ORDER BY max(start_date) DESC, campaign_id LIMIT ?",
        String.class,
        channel.accountId(),
        channel.platformKey(),
        upTo.toString(),
        limit);
  }

  private List<TracedRow> rows(Kind kind, Channel channel, String which, Object... parameters) {
    List<Object> all = new ArrayList<>(List.of(channel.accountId(), channel.platformKey()));
    all.addAll(List.of(parameters));
    String columns = "t." + ReportRecord.columns(kind).replace(", ", ", t.");
    String sql =
        String.format(
            Locale.ROOT,
            "SELECT %s, %s FROM %s t JOIN import_file f ON f.import_file_id = t.import_file_id WHERE t.account_id = ? AND t.platform = ? AND %s",
            columns,
            Provenance.columns("file", "f", "t.source_line", "t.exported_at"),
            kind.table(),
            which);
    return jdbc.query(sql, (row, n) -> row(kind, row), all.toArray());
  }

  private TracedRow row(Kind kind, ResultSet row) throws SQLException {
    ReportRecord stored = ReportRecord.read(kind, row);
    Provenance source = Provenance.read(row, "file");
    return new TracedRow(
        stored,
        source,
        columnSources(kind, stored.id()),
        revisions(kind, stored.id(), stored.values()));
  }

  private Map<String, Provenance> columnSources(Kind kind, long id) {
    Map<String, Provenance> sources = new HashMap<>();
    jdbc.query(
        "SELECT s.column_name, "
            + Provenance.columns("file", "f", "s.source_line", "s.exported_at")
            + " FROM metric_source s JOIN import_file f ON f.import_file_id = s.import_file_id"
            + " WHERE s.table_name = ? AND s.row_id = ?",
        row -> {
          sources.put(row.getString("column_name"), Provenance.read(row, "file"));
        },
        kind.table(),
        id);
    return sources;
  }

  private List<Restatement> revisions(Kind kind, long id, Observation values) {
    Channel channel =
        Channel.of(
            values.findText("account_id").orElseThrow(), values.findText("platform").orElseThrow());
    Map<String, String> key =
        kind.keyColumns().stream()
            .skip(2)
            .collect(
                Collectors.toMap(
                    column -> column.name(),
                    column -> values.findText(column.name()).orElseThrow()));
    return jdbc.query(
        "SELECT "
            + Restatements.COLUMNS
            + " FROM metric_revision r JOIN import_file n ON n.import_file_id = r.import_file_id"
            + " JOIN import_file o ON o.import_file_id = r.old_import_file_id"
            + " WHERE r.table_name = ? AND r.row_id = ? ORDER BY r.metric_revision_id",
        (row, n) -> Restatements.read(kind, channel, key, Optional.empty(), row),
        kind.table(),
        id);
  }
}
