package dev.socialmetrics.store.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.store.Export;
import dev.socialmetrics.store.TestStore;
import dev.socialmetrics.store.file.FileCounts;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrecedenceTest {
  private static final List<String> DAY = List.of("acme", "instagram", "2025-10-01");
  private static final String FIRST = "2025-10-02T08:00:00Z";
  private static final String SECOND = "2025-10-03T08:00:00Z";
  private static final String ROWS =
      """
      SELECT likes, comments, reach, engagement_rate, engagement_basis, d.exported_at, f.name, source_line
      FROM social_media_daily_metrics d JOIN import_file f USING (import_file_id)
      """;
  private static final String SOURCES =
      """
      SELECT table_name, column_name, f.name, source_line, s.exported_at
      FROM metric_source s JOIN import_file f USING (import_file_id) ORDER BY column_name
      """;
  private static final String REVISIONS =
      """
      SELECT table_name, column_name, old_value, new_value, o.name AS old, old_source_line, n.name AS new,
        source_line, r.run_id, revised_at
      FROM metric_revision r JOIN import_file o ON o.import_file_id = old_import_file_id
      JOIN import_file n ON n.import_file_id = r.import_file_id ORDER BY metric_revision_id
      """;

  @TempDir Path output;
  private TestStore store;

  @BeforeEach
  void open() {
    store = new TestStore(output);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Export daily(String name, String exportedAt) {
    return Export.of(name, Kind.DAILY, exportedAt);
  }

  private static FileCounts counts(int stored, int unchanged, int superseded, int restated) {
    long read = (long) stored + unchanged + superseded;
    return new FileCounts(read, stored, unchanged, superseded, 0, 0, 0, restated);
  }

  @Test
  void a_newer_export_replaces_a_value_and_leaves_a_revision() {
    store.load(daily("old.csv", FIRST).row(DAY, "likes", 10L, "reach", 100L));

    Publication newer = store.load(daily("new.csv", SECOND).row(DAY, "likes", 12L, "reach", 100L));

    assertThat(newer.counts()).isEqualTo(counts(1, 0, 0, 1));
    assertThat(store.lines(ROWS))
        .containsExactly("12|-|100|12.0|reach|2025-10-03T08:00:00.000Z|new.csv|2");
    assertThat(store.lines(REVISIONS))
        .containsExactly(
            "social_media_daily_metrics|likes|10|12|old.csv|2|new.csv|2|8|2025-11-01T03:00:00Z",
            "social_media_daily_metrics|engagement_rate|10|12|old.csv|2|new.csv|2|8|2025-11-01T03:00:00Z");
    assertThat(store.lines(SOURCES)).isEmpty();
  }

  @Test
  void an_older_export_that_arrives_late_replaces_nothing() {
    store.load(daily("new.csv", SECOND).row(DAY, "likes", 12L, "reach", 100L));

    Publication late = store.load(daily("old.csv", FIRST).row(DAY, "likes", 10L));

    assertThat(late.counts()).isEqualTo(counts(0, 0, 1, 0));
    assertThat(store.lines(ROWS))
        .containsExactly("12|-|100|12.0|reach|2025-10-03T08:00:00.000Z|new.csv|2");
    assertThat(store.lines(REVISIONS)).isEmpty();
    assertThat(store.lines(SOURCES)).isEmpty();
  }

  @Test
  void an_older_export_that_arrives_late_fills_gaps_and_the_rate_is_computed_anew() {
    store.load(daily("new.csv", SECOND).row(DAY, "likes", 12L, "reach", 100L));

    Publication late = store.load(daily("old.csv", FIRST).row(DAY, "likes", 10L, "comments", 3L));

    assertThat(late.counts()).isEqualTo(counts(1, 0, 0, 0));
    assertThat(store.lines(ROWS))
        .containsExactly("12|3|100|15.0|reach|2025-10-03T08:00:00.000Z|new.csv|2");
    assertThat(store.lines(REVISIONS))
        .containsExactly(
            "social_media_daily_metrics|engagement_rate|12|15|new.csv|2|old.csv|2|8|2025-11-01T03:00:00Z");
    assertThat(store.lines(SOURCES))
        .containsExactly("social_media_daily_metrics|comments|old.csv|2|2025-10-02T08:00:00.000Z");
  }

  @Test
  void a_blank_cell_of_a_newer_export_overwrites_nothing() {
    store.load(daily("old.csv", FIRST).row(DAY, "likes", 10L, "reach", 100L));

    Publication newer = store.load(daily("new.csv", SECOND).row(DAY, "likes", 12L));

    assertThat(newer.counts()).isEqualTo(counts(1, 0, 0, 1));
    assertThat(store.lines(ROWS))
        .containsExactly("12|-|100|12.0|reach|2025-10-03T08:00:00.000Z|new.csv|2");
    assertThat(store.lines(SOURCES))
        .containsExactly("social_media_daily_metrics|reach|old.csv|2|2025-10-02T08:00:00.000Z");
  }

  @Test
  void a_value_keeps_the_export_time_of_its_own_file() {
    store.load(daily("likes.csv", FIRST).row(DAY, "likes", 10L));
    store.load(daily("reach.csv", SECOND).row(DAY, "reach", 100L));

    store.load(daily("between.csv", "2025-10-02T20:00:00Z").row(DAY, "likes", 11L, "reach", 90L));

    assertThat(store.lines(ROWS))
        .containsExactly("11|-|100|11.0|reach|2025-10-03T08:00:00.000Z|reach.csv|2");
    assertThat(store.lines(SOURCES))
        .containsExactly("social_media_daily_metrics|likes|between.csv|2|2025-10-02T20:00:00.000Z");
    assertThat(store.lines(REVISIONS))
        .containsExactly(
            "social_media_daily_metrics|likes|10|11|likes.csv|2|between.csv|2|9|2025-11-01T03:00:00Z",
            "social_media_daily_metrics|engagement_rate|10|11|reach.csv|2|between.csv|2|9|2025-11-01T03:00:00Z");
  }

  @Test
  void the_same_values_from_a_newer_export_are_unchanged_and_become_as_young_as_it() {
    store.load(daily("old.csv", FIRST).row(DAY, "likes", 10L, "reach", 100L));

    Publication newer = store.load(daily("new.csv", SECOND).row(DAY, "likes", 10L));

    assertThat(newer.counts()).isEqualTo(counts(0, 1, 0, 0));
    assertThat(store.lines(ROWS))
        .containsExactly("10|-|100|10.0|reach|2025-10-03T08:00:00.000Z|new.csv|2");
    assertThat(store.lines(SOURCES))
        .containsExactly("social_media_daily_metrics|reach|old.csv|2|2025-10-02T08:00:00.000Z");
    assertThat(store.lines(REVISIONS)).isEmpty();
  }

  @Test
  void of_equal_export_times_the_larger_hash_wins_whichever_came_first() {
    store.load(daily("b.csv", FIRST).withSha("bb").row(DAY, "likes", 2L));
    Publication smaller = store.load(daily("a.csv", FIRST).withSha("aa").row(DAY, "likes", 1L));
    Publication larger = store.load(daily("c.csv", FIRST).withSha("cc").row(DAY, "likes", 3L));

    assertThat(smaller.counts()).isEqualTo(counts(0, 0, 1, 0));
    assertThat(larger.counts()).isEqualTo(counts(1, 0, 0, 1));
    assertThat(store.lines(ROWS)).containsExactly("3|-|-|-|-|2025-10-02T08:00:00.000Z|c.csv|2");
  }

  @Test
  void money_that_is_stated_again_is_unchanged_and_restated_money_reads_as_it_was_written() {
    List<String> key = List.of("acme", "facebook", "autumn", "2025-10-01", "2025-10-31");
    store.load(campaign("one.csv", FIRST).row(key, "cost", new BigDecimal("5000.10")));
    Publication same =
        store.load(campaign("two.csv", SECOND).row(key, "cost", new BigDecimal("5000.1")));
    store.load(
        campaign("three.csv", "2025-10-04T08:00:00Z")
            .row(key, "cost", new BigDecimal("123456789012.345")));

    assertThat(same.counts()).isEqualTo(counts(0, 1, 0, 0));
    assertThat(store.lines(REVISIONS))
        .containsExactly(
            "campaign_social_metrics|cost|5000.1|123456789012.345|two.csv|2|three.csv|2|9|2025-11-01T03:00:00Z");
  }

  private static Export campaign(String name, String exportedAt) {
    return Export.of(name, Kind.CAMPAIGN, exportedAt);
  }

  @Test
  void the_ratios_of_a_campaign_follow_its_merged_money() {
    List<String> key = List.of("acme", "facebook", "autumn", "2025-10-01", "2025-10-31");
    store.load(campaign("cost.csv", FIRST).row(key, "cost", new BigDecimal("5000")));
    store.load(
        campaign("revenue.csv", SECOND).row(key, "revenue_generated", new BigDecimal("25000")));

    assertThat(
            store.lines("SELECT cost, revenue_generated, roi, roas FROM campaign_social_metrics"))
        .containsExactly("5000.0|25000.0|400.0|5.0");
  }

  @Test
  void texts_and_lists_are_merged_like_numbers() {
    List<String> key = List.of("acme", "facebook", "2025-10-01");
    Export old = Export.of("old.csv", Kind.AUDIENCE, FIRST);
    Export newer = Export.of("new.csv", Kind.AUDIENCE, SECOND);
    store.load(newer.row(key, "top_cities", "[\"Oslo\"]"));
    store.load(old.row(key, "top_cities", "[\"Bergen\"]", "top_countries", "[\"Norway\"]"));

    assertThat(store.lines("SELECT top_cities, top_countries FROM audience_demographics"))
        .containsExactly("[\"Oslo\"]|[\"Norway\"]");
    assertThat(store.lines(SOURCES))
        .containsExactly("audience_demographics|top_countries|old.csv|2|2025-10-02T08:00:00.000Z");
  }

  @Test
  void every_new_account_is_registered_once() {
    store.load(daily("a.csv", FIRST).row(DAY, "likes", 1L));
    store.load(
        daily("b.csv", SECOND)
            .row(DAY, "likes", 2L)
            .row(List.of("beta", "x", "2025-10-01"), "likes", 1L));

    assertThat(store.lines("SELECT account_id, name, origin, first_seen_at FROM account"))
        .containsExactly(
            "acme|-|registered|2025-11-01T03:00:00Z", "beta|-|registered|2025-11-01T03:00:00Z");
  }

  @Test
  void more_rows_than_a_page_are_all_merged() {
    Export first = daily("first.csv", FIRST);
    Export second = daily("second.csv", SECOND);
    for (int i = 0; i < 4_500; i++) {
      List<String> key = List.of("acme", "instagram", "day-" + i);
      first.row(key, "likes", 1L);
      second.row(key, i % 2 == 0 ? "likes" : "reach", 2L);
    }
    store.load(first);

    assertThat(store.load(second).counts()).isEqualTo(counts(4_500, 0, 0, 2_250));
    assertThat(store.lines("SELECT sum(likes), sum(reach) FROM social_media_daily_metrics"))
        .containsExactly("6750|4500");
    assertThat(store.count("metric_source")).isEqualTo(2_250);
  }
}
