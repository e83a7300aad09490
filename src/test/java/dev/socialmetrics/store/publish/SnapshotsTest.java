package dev.socialmetrics.store.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.store.Export;
import dev.socialmetrics.store.TestStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SnapshotsTest {
  private static final List<String> POST = List.of("acme", "instagram", "post-1");
  private static final String SNAPSHOTS =
      """
      SELECT s.exported_on, s.likes, s.reach, s.exported_at, f.name
      FROM content_snapshot s JOIN content_performance c USING (content_id)
      JOIN import_file f ON f.import_file_id = s.import_file_id
      WHERE c.account_id = ? ORDER BY s.exported_on
      """;

  private static final String ALL_COUNTS =
      """
      SELECT exported_on, s.likes, s.views, s.comments, s.reach, s.exported_at
      FROM content_snapshot s JOIN content_performance c USING (content_id)
      WHERE c.account_id = ? ORDER BY exported_on
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

  private void load(String exportedAt, Object... namesAndValues) {
    String name = exportedAt.substring(8, 16) + ".csv";
    store.load(Export.of(name, Kind.CONTENT, exportedAt).row(POST, namesAndValues));
  }

  private List<String> snapshots() {
    return store.lines(SNAPSHOTS, "acme");
  }

  @Test
  void a_post_s_counts_are_kept_a_day_of_export_when_they_changed() {
    load("2025-10-02T08:00:00Z", "likes", 5L, "reach", 50L);
    load("2025-10-03T08:00:00Z", "likes", 5L, "reach", 50L, "caption", "new words");
    load("2025-10-04T08:00:00Z", "likes", 4L, "reach", 50L);

    assertThat(snapshots())
        .containsExactly(
            "2025-10-02|5|50|2025-10-02T08:00:00.000Z|02T08:00.csv",
            "2025-10-04|4|50|2025-10-04T08:00:00.000Z|04T08:00.csv");
  }

  @Test
  void a_count_that_an_export_does_not_state_is_carried_on() {
    load("2025-10-02T08:00:00Z", "likes", 5L, "reach", 50L);
    load("2025-10-03T08:00:00Z", "likes", 6L);

    assertThat(snapshots())
        .containsExactly(
            "2025-10-02|5|50|2025-10-02T08:00:00.000Z|02T08:00.csv",
            "2025-10-03|6|50|2025-10-03T08:00:00.000Z|03T08:00.csv");
  }

  @Test
  void a_newer_export_of_the_same_day_replaces_the_day_s_counts() {
    load("2025-10-02T08:00:00Z", "likes", 5L);
    load("2025-10-02T20:00:00Z", "likes", 6L);

    assertThat(snapshots()).containsExactly("2025-10-02|6|-|2025-10-02T20:00:00.000Z|02T20:00.csv");
  }

  @Test
  void an_older_export_of_the_same_day_changes_nothing() {
    load("2025-10-02T20:00:00Z", "likes", 6L);
    load("2025-10-02T08:00:00Z", "likes", 5L);

    assertThat(snapshots()).containsExactly("2025-10-02|6|-|2025-10-02T20:00:00.000Z|02T20:00.csv");
  }

  @Test
  void a_late_export_is_put_between_the_days_that_are_known() {
    load("2025-10-02T08:00:00Z", "likes", 5L);
    load("2025-10-06T08:00:00Z", "likes", 9L);
    load("2025-10-04T08:00:00Z", "likes", 7L);

    assertThat(snapshots())
        .containsExactly(
            "2025-10-02|5|-|2025-10-02T08:00:00.000Z|02T08:00.csv",
            "2025-10-04|7|-|2025-10-04T08:00:00.000Z|04T08:00.csv",
            "2025-10-06|9|-|2025-10-06T08:00:00.000Z|06T08:00.csv");
  }

  @Test
  void a_late_export_takes_the_place_of_the_next_day_when_nothing_changed_since() {
    load("2025-10-06T08:00:00Z", "likes", 5L);
    load("2025-10-04T08:00:00Z", "likes", 5L);

    assertThat(snapshots()).containsExactly("2025-10-04|5|-|2025-10-04T08:00:00.000Z|04T08:00.csv");
  }

  @Test
  void a_late_export_that_differs_keeps_what_was_restated_after_it() {
    load("2025-10-02T08:00:00Z", "likes", 5L);
    load("2025-10-06T08:00:00Z", "likes", 5L);
    load("2025-10-04T08:00:00Z", "likes", 7L);

    assertThat(snapshots())
        .containsExactly(
            "2025-10-02|5|-|2025-10-02T08:00:00.000Z|02T08:00.csv",
            "2025-10-04|7|-|2025-10-04T08:00:00.000Z|04T08:00.csv",
            "2025-10-06|5|-|2025-10-06T08:00:00.000Z|06T08:00.csv");
  }

  @Test
  void a_post_without_counts_has_no_snapshot() {
    load("2025-10-02T08:00:00Z", "caption", "no counts yet");

    assertThat(snapshots()).isEmpty();
  }

  @Test
  void a_late_export_is_the_newest_of_its_counts_when_only_the_caption_is_newer() {
    load("2025-10-02T08:00:00Z", "likes", 5L);
    load("2025-10-08T08:00:00Z", "caption", "new words");
    load("2025-10-04T08:00:00Z", "likes", 7L);

    assertThat(snapshots())
        .containsExactly(
            "2025-10-02|5|-|2025-10-02T08:00:00.000Z|02T08:00.csv",
            "2025-10-04|7|-|2025-10-04T08:00:00.000Z|04T08:00.csv");
  }

  @Test
  void exports_that_state_all_counts_give_the_same_snapshots_in_every_order() {
    Random random = new Random(11);
    List<Integer> exports = new ArrayList<>(List.of(1, 2, 3, 4, 5, 6, 7));
    List<String> expected = null;
    for (int order = 0; order < 100; order++) {
      String account = "account-" + order;
      exports.forEach(number -> store.load(whole(account, number)));
      expected = expected == null ? store.lines(ALL_COUNTS, account) : expected;
      assertThat(store.lines(ALL_COUNTS, account)).as("order %s", exports).isEqualTo(expected);
      Collections.shuffle(exports, random);
    }
    assertThat(expected).hasSize(5);
  }

  @Test
  void files_of_one_count_each_give_the_same_snapshots_in_every_order() {
    List<String> metrics = new ArrayList<>(List.of("likes", "comments", "views", "reach"));
    Random random = new Random(12);
    for (int order = 0; order < 60; order++) {
      String account = "account-" + order;
      metrics.forEach(metric -> store.load(single(account, metric)));
      assertThat(store.lines(ALL_COUNTS, account))
          .as("order %s", metrics)
          .containsExactly(
              "2025-10-01|5|-|-|-|2025-10-01T08:00:00.000Z",
              "2025-10-03|5|5|-|5|2025-10-03T20:00:00.000Z",
              "2025-10-04|5|5|8|5|2025-10-04T08:00:00.000Z");
      Collections.shuffle(metrics, random);
    }
  }

  /** Likes on the 1st, views and reach on the 3rd at two hours, comments on the 4th. */
  private static Export single(String account, String metric) {
    String moment =
        switch (metric) {
          case "likes" -> "2025-10-01T08:00:00Z";
          case "views" -> "2025-10-03T08:00:00Z";
          case "reach" -> "2025-10-03T20:00:00Z";
          default -> "2025-10-04T08:00:00Z";
        };
    return Export.of(account + metric + ".csv", Kind.CONTENT, moment)
        .row(List.of(account, "instagram", "p"), metric, (long) metric.length());
  }

  @Test
  void a_late_export_leaves_the_days_after_a_newer_export_of_its_own_day() {
    load("2025-10-02T20:00:00Z", "likes", 5L);
    load("2025-10-03T08:00:00Z", "likes", 3L);
    load("2025-10-02T08:00:00Z", "likes", 3L);

    assertThat(snapshots())
        .containsExactly(
            "2025-10-02|5|-|2025-10-02T20:00:00.000Z|02T20:00.csv",
            "2025-10-03|3|-|2025-10-03T08:00:00.000Z|03T08:00.csv");
  }

  /** Seven exports on five days, each with counts of its own. */
  private static Export whole(String account, int number) {
    String moment = "2025-10-0%dT0%d:00:00Z".formatted(1 + number * 5 / 8, number);
    return Export.of(account + number + ".csv", Kind.CONTENT, moment)
        .row(List.of(account, "instagram", "p"), "likes", 10L + number, "reach", 100L - number);
  }
}
