package dev.socialmetrics.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.report.ReportDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows with the file and line of each of their values. */
class TraceQueriesTest {
  private static final Channel CHANNEL = Channel.of("1", "instagram");
  private static final LocalDate DAY = LocalDate.parse("2025-10-23");
  private static final Provenance FIRST =
      new Provenance("one.csv", "/in/1", "", 2, "2025-10-24T00:00:00Z");

  @TempDir Path folder;
  private ReportDatabase database;
  private ReportSession session;
  private TraceQueries traces;

  @BeforeEach
  void open() throws SQLException {
    database = new ReportDatabase(folder);
    database.sql(
        "INSERT INTO import_file (import_file_id, name, path, sha256, size_bytes, modified_at,"
            + " file_key, outcome, rules, run_id, first_seen_at)"
            + " VALUES (2, 'two.csv', '/in/two', 'abc', 1, '2025-10-25T06:00:00Z', 'k', 'LOADED',"
            + " 'r', 2, 't')");
    session = ReportSession.open(database.source());
    traces = session.traces();
  }

  @AfterEach
  void close() {
    session.close();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private void revision(String table, long row, String column, String before, String after) {
    database.sql(
        "INSERT INTO metric_revision (table_name, row_id, column_name, old_value, new_value,"
            + " old_import_file_id, old_source_line, import_file_id, source_line, run_id,"
            + " revised_at) VALUES (?, ?, ?, ?, ?, 1, 2, 2, 9, 2, 't')",
        table,
        row,
        column,
        before,
        after);
  }

  private static String key(TracedRow row, String column) {
    return row.values().findText(column).orElseThrow();
  }

  @Test
  void days_of_the_window_come_oldest_first_of_the_channel_alone() {
    database.daily("1", "instagram", "2025-10-23", "likes", 3);
    database.daily("1", "instagram", "2025-10-21", "likes", 1);
    database.daily("1", "instagram", "2025-10-20", "likes", 1);
    database.daily("1", "tiktok", "2025-10-22", "likes", 2);
    database.daily("2", "instagram", "2025-10-22", "likes", 2);

    List<TracedRow> days = traces.days(CHANNEL, new Window(day("2025-10-21"), DAY));

    assertThat(days)
        .extracting(row -> key(row, "date"))
        .containsExactly("2025-10-21", "2025-10-23");
    assertThat(days.get(0).source()).isEqualTo(FIRST);
    assertThat(days.get(0).source().place()).isEqualTo("one.csv:2");
    assertThat(days.get(0).revisions()).isEmpty();
  }

  @Test
  void a_value_of_another_file_than_its_row_has_that_files_line_and_the_others_have_the_rows() {
    database.daily("1", "instagram", "2025-10-22", "likes", 3, "reach", 7);
    database.daily("1", "instagram", "2025-10-23", "likes", 3, "reach", 7);
    database.sql(
        "INSERT INTO metric_source VALUES ('social_media_daily_metrics', 2, 'reach', 2, 9,"
            + " '2025-10-25T06:00:00Z'), ('content_performance', 1, 'reach', 2, 8, 'other kind')");

    List<TracedRow> days = traces.days(CHANNEL, Window.endingOn(DAY, 2));

    assertThat(days.get(0).columnSources()).isEmpty();
    assertThat(days.get(1).sourceOf("likes")).isEqualTo(FIRST);
    assertThat(days.get(1).sourceOf("reach"))
        .isEqualTo(new Provenance("two.csv", "/in/two", "abc", 9, "2025-10-25T06:00:00Z"));
  }

  @Test
  void what_values_were_before_is_told_in_the_order_in_which_they_were_replaced() {
    database.daily("1", "instagram", "2025-10-23", "likes", 9);
    revision("social_media_daily_metrics", 1, "likes", "7", "8");
    revision("social_media_daily_metrics", 1, "engagement_rate", "2.5", "");
    revision("social_media_daily_metrics", 1, "likes", "8", "9");
    revision("content_performance", 1, "likes", "1", "2");

    List<Restatement> revisions = traces.days(CHANNEL, Window.endingOn(DAY, 1)).get(0).revisions();

    assertThat(revisions)
        .extracting(was -> was.column().name() + " " + was.before() + " " + was.after())
        .containsExactly(
            "likes 7 Optional[8]", "engagement_rate 2.5 Optional.empty", "likes 8 Optional[9]");
    assertThat(revisions.get(0).key()).isEqualTo(java.util.Map.of("date", "2025-10-23"));
    assertThat(revisions.get(0).was().place()).isEqualTo("one.csv:2");
    assertThat(revisions.get(0).from().place()).isEqualTo("two.csv:9");
    assertThat(revisions.get(0).from().exportedAt()).isEqualTo("2025-10-25T06:00:00Z");
  }

  @Test
  void the_audience_is_the_latest_that_is_not_after_the_day() {
    database.audience("1", "instagram", "2025-09-30");
    database.audience("1", "instagram", "2025-10-23");
    database.audience("1", "instagram", "2025-10-24");
    database.audience("2", "instagram", "2025-10-22");

    assertThat(traces.findAudience(CHANNEL, DAY).map(row -> key(row, "date")))
        .contains("2025-10-23");
    assertThat(traces.findAudience(CHANNEL, day("2025-09-29"))).isEmpty();
  }

  @Test
  void a_post_is_found_by_its_id_in_its_channel_whatever_its_time() {
    database.post("1", "instagram", "p1", "likes", 5);
    database.post("1", "tiktok", "p2");

    Optional<TracedRow> post = traces.findPost(CHANNEL, "p1");

    assertThat(post.orElseThrow().values().findCount("likes")).hasValue(5);
    assertThat(post.orElseThrow().values().findText("posted_at")).isEmpty();
    assertThat(traces.findPost(CHANNEL, "p2")).isEmpty();
    assertThat(traces.findPost(CHANNEL, "P1")).isEmpty();
  }

  private void campaign(String id, String first, String last) {
    database.campaign("1", "instagram", id, "start_date", first, "end_date", last);
  }

  @Test
  void of_the_periods_of_a_campaign_the_one_that_began_last_is_found_and_of_two_the_longer() {
    campaign("c", "2025-08-01", "2025-12-31");
    campaign("c", "2025-09-01", "2025-09-15");
    campaign("c", "2025-09-01", "2025-09-30");
    campaign("c", "2025-10-24", "2025-10-31");

    assertThat(traces.findCampaign(CHANNEL, "c", DAY).map(row -> key(row, "end_date")))
        .contains("2025-09-30");
    assertThat(traces.findCampaign(CHANNEL, "c", DAY.plusDays(1)).map(row -> key(row, "end_date")))
        .contains("2025-10-31");
    assertThat(traces.findCampaign(CHANNEL, "c", day("2025-07-31"))).isEmpty();
    assertThat(traces.findCampaign(Channel.of("1", "tiktok"), "c", DAY)).isEmpty();
  }

  @Test
  void campaigns_are_named_once_latest_first_equal_ones_by_name_and_so_many_at_most() {
    campaign("old", "2025-01-01", "2025-01-31");
    campaign("a", "2025-09-01", "2025-09-30");
    campaign("b", "2025-03-01", "2025-03-31");
    campaign("b", "2025-09-01", "2025-09-30");
    campaign("new", "2025-10-01", "2025-10-31");
    campaign("to come", "2025-11-01", "2025-11-30");

    assertThat(traces.listCampaigns(CHANNEL, DAY, 10)).containsExactly("new", "a", "b", "old");
    assertThat(traces.listCampaigns(CHANNEL, DAY, 2)).containsExactly("new", "a");
    assertThat(traces.listCampaigns(Channel.of("2", "instagram"), DAY, 10)).isEmpty();
  }

  @Test
  void the_latest_day_of_a_channel_is_not_that_of_another() {
    database.daily("1", "instagram", "2025-10-20");
    database.daily("1", "tiktok", "2025-10-22");
    database.daily("2", "instagram", "2025-10-23");

    assertThat(traces.findLatestDay(CHANNEL, DAY)).contains(day("2025-10-20"));
    assertThat(traces.findLatestDay(CHANNEL, day("2025-10-19"))).isEmpty();
  }
}
