package dev.socialmetrics.store.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.problem.LocatedProblem;
import dev.socialmetrics.store.Export;
import dev.socialmetrics.store.TestStore;
import dev.socialmetrics.store.file.FileCounts;
import dev.socialmetrics.store.rejected.RejectedList;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatedKeysTest {
  private static final RejectLimit NEVER = new RejectLimit(-1, 0);
  private static final String FIRST = "2025-10-02T08:00:00Z";
  private static final String SECOND = "2025-10-03T08:00:00Z";
  private static final List<String> DAY = day(1);
  private static final String ROWS =
      """
      SELECT date, likes, f.name, source_line FROM social_media_daily_metrics
      JOIN import_file f USING (import_file_id) ORDER BY date
      """;
  private static final String REJECTED =
      "SELECT record_no, source_line, raw FROM rejected_row ORDER BY record_no";
  private static final String PROBLEMS =
      "SELECT record_no, source_line, code, severity FROM row_problem ORDER BY record_no, problem_no";

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

  private static List<String> day(int day) {
    return List.of("acme", "instagram", "2025-10-%02d".formatted(day));
  }

  private static Export daily(String name, String exportedAt) {
    return Export.of(name, Kind.DAILY, exportedAt);
  }

  @Test
  void of_identical_rows_the_first_is_stored_and_the_others_are_ignored() {
    Publication publication =
        store.load(
            daily("a.csv", FIRST)
                .row(DAY, "likes", 5L)
                .row(day(2), "likes", 6L)
                .row(DAY, "likes", 5L)
                .row(DAY, "likes", 5L));

    assertThat(publication.counts()).isEqualTo(new FileCounts(4, 2, 0, 0, 0, 2, 0, 0));
    assertThat(store.lines(ROWS)).containsExactly("2025-10-01|5|a.csv|2", "2025-10-02|6|a.csv|3");
    assertThat(store.lines(PROBLEMS))
        .containsExactly(
            "3|4|row.duplicate-key-identical|ignored", "4|5|row.duplicate-key-identical|ignored");
    assertThat(store.count("rejected_row")).isZero();
  }

  @Test
  void conflicting_rows_are_all_rejected_with_their_raw_text() {
    Publication publication =
        store.load(
            daily("a.csv", FIRST)
                .row(DAY, "likes", 5L)
                .row(day(2), "likes", 6L)
                .row(DAY, "likes", 7L),
            NEVER);

    assertThat(publication.counts()).isEqualTo(new FileCounts(3, 1, 0, 0, 2, 0, 0, 0));
    assertThat(store.lines(ROWS)).containsExactly("2025-10-02|6|a.csv|3");
    assertThat(store.lines(REJECTED)).containsExactly("1|2|raw 1", "3|4|raw 3");
    assertThat(messages())
        .containsExactly(
            "a.csv:2: row.duplicate-key-conflict: found acme instagram 2025-10-01 with different"
                + " values in lines 2, 4, expected one row for each key. Keep the right row and remove"
                + " the others; all of them were left out.",
            "a.csv:4: row.duplicate-key-conflict: found acme instagram 2025-10-01 with different"
                + " values in lines 2, 4, expected one row for each key. Keep the right row and remove"
                + " the others; all of them were left out.");
  }

  private List<String> messages() {
    return new RejectedList(store.database().reading())
        .list(Optional.empty(), Optional.empty(), false).stream()
            .flatMap(row -> row.located().stream())
            .map(LocatedProblem::message)
            .toList();
  }

  @Test
  void a_blank_beside_a_value_is_a_conflict() {
    Publication publication =
        store.load(
            daily("a.csv", FIRST)
                .row(DAY, "likes", 5L, "reach", 9L)
                .row(DAY, "likes", 5L)
                .row(day(2), "likes", 1L),
            NEVER);

    assertThat(publication.counts()).isEqualTo(new FileCounts(3, 1, 0, 0, 2, 0, 0, 0));
  }

  @Test
  void conflicting_rows_of_a_known_key_leave_the_stored_row_as_it_was() {
    store.load(daily("old.csv", FIRST).row(DAY, "likes", 1L));

    Publication publication =
        store.load(
            daily("new.csv", SECOND)
                .row(DAY, "likes", 5L)
                .row(DAY, "likes", 7L)
                .row(day(2), "likes", 6L),
            NEVER);

    assertThat(publication.counts()).isEqualTo(new FileCounts(3, 1, 0, 0, 2, 0, 0, 0));
    assertThat(store.lines(ROWS))
        .containsExactly("2025-10-01|1|old.csv|2", "2025-10-02|6|new.csv|4");
    assertThat(store.lines(REJECTED)).containsExactly("1|2|raw 1", "2|3|raw 2");
    assertThat(store.count("metric_revision")).isZero();
  }

  @Test
  void identical_rows_of_a_known_key_are_merged_once() {
    store.load(daily("old.csv", FIRST).row(DAY, "likes", 1L));

    Publication publication =
        store.load(daily("new.csv", SECOND).row(DAY, "likes", 5L).row(DAY, "likes", 5L));

    assertThat(publication.counts()).isEqualTo(new FileCounts(2, 1, 0, 0, 0, 1, 0, 1));
    assertThat(store.lines(ROWS)).containsExactly("2025-10-01|5|new.csv|2");
    assertThat(store.count("metric_revision")).isEqualTo(1);
  }

  @Test
  void a_mixture_of_all_fates_adds_up() {
    store.load(
        daily("old.csv", SECOND)
            .row(day(1), "likes", 1L)
            .row(day(2), "likes", 2L)
            .row(day(3), "likes", 3L)
            .row(day(4), "likes", 4L));

    Publication publication =
        store.load(
            daily("new.csv", FIRST)
                .row(day(1), "likes", 1L) // unchanged
                .row(day(2), "likes", 9L) // superseded
                .row(day(3), "likes", 3L, "reach", 8L) // fills a gap
                .row(day(4), "likes", 5L) // conflicts with the next, key known
                .row(day(4), "likes", 6L)
                .row(day(5), "likes", 5L) // new, twice the same
                .row(day(5), "likes", 5L)
                .row(day(6), "likes", 6L) // new, three different
                .row(day(6), "likes", 7L)
                .row(day(6), "likes", 8L)
                .row(day(1), "likes", 1L) // the first once more
                .bad(2)
                .blank(3),
            NEVER);

    assertThat(publication.counts()).isEqualTo(new FileCounts(16, 2, 1, 1, 7, 5, 0, 0));
    assertThat(store.lines(ROWS))
        .containsExactly(
            "2025-10-01|1|old.csv|2",
            "2025-10-02|2|old.csv|3",
            "2025-10-03|3|old.csv|4",
            "2025-10-04|4|old.csv|5",
            "2025-10-05|5|new.csv|7");
    assertThat(
            store.lines(
                """
                SELECT read_rows, stored_rows, unchanged_rows, superseded_rows, rejected_rows, ignored_rows, warnings,
                  restated_values, outcome, loaded_at FROM import_file WHERE name = 'new.csv'
                """))
        .containsExactly("16|2|1|1|7|5|0|0|LOADED|2025-11-01T03:00:00Z");
  }

  @Test
  void identical_rows_that_carry_a_warning_are_stored_once() {
    Publication publication =
        store.load(
            daily("a.csv", FIRST)
                .rowWithWarning(DAY, "likes", 5L)
                .rowWithWarning(DAY, "likes", 5L));

    assertThat(publication.refusal()).isEmpty();
    assertThat(publication.counts()).isEqualTo(new FileCounts(2, 1, 0, 0, 0, 1, 1, 0));
    assertThat(store.lines(PROBLEMS))
        .containsExactly("1|2|row.inconsistent|warning", "2|3|row.duplicate-key-identical|ignored");
  }

  @Test
  void conflicting_rows_that_carry_a_warning_say_why_they_were_rejected() {
    Publication publication =
        store.load(
            daily("a.csv", FIRST)
                .rowWithWarning(DAY, "likes", 5L)
                .row(DAY, "likes", 6L)
                .row(day(2), "likes", 1L),
            NEVER);

    assertThat(publication.counts()).isEqualTo(new FileCounts(3, 1, 0, 0, 2, 0, 0, 0));
    assertThat(store.lines(PROBLEMS))
        .containsExactly(
            "1|2|row.duplicate-key-conflict|row", "2|3|row.duplicate-key-conflict|row");
  }

  @Test
  void rejecting_conflicting_posts_takes_no_snapshot_of_them() {
    List<String> post = List.of("acme", "instagram", "post-1");
    store.load(
        Export.of("a.csv", Kind.CONTENT, FIRST)
            .row(post, "likes", 5L)
            .row(post, "likes", 6L)
            .row(List.of("acme", "instagram", "post-2"), "likes", 1L),
        NEVER);

    assertThat(
            store.lines(
                "SELECT post_id, s.likes FROM content_snapshot s JOIN content_performance USING (content_id)"))
        .containsExactly("post-2|1");
  }
}
