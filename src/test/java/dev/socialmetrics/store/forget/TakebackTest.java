package dev.socialmetrics.store.forget;

import static dev.socialmetrics.store.forget.Imports.daily;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.store.Export;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import is taken back: what was stored becomes what it would be without it. */
class TakebackTest {
  private static final String DAYS =
      "SELECT account_id, date, followers, likes, import_file_id, source_line"
          + " FROM social_media_daily_metrics ORDER BY account_id, date";

  @TempDir Path folder;
  private Imports imports;

  @BeforeEach
  void open() {
    imports = new Imports(folder);
  }

  @AfterEach
  void close() {
    imports.close();
  }

  private static List<String> key(String account, String day) {
    return List.of(account, "x", "2025-10-" + day);
  }

  private List<String> days() {
    return imports.store().lines(DAYS);
  }

  private static Removal.Rows rows(long removed, long changed) {
    return new Removal.Rows(removed, changed);
  }

  @Test
  void rows_that_no_other_file_states_go_and_the_others_are_as_those_state_them() {
    imports.load(daily("1.csv").row(key("a", "01"), "likes", 1L).row(key("a", "02"), "likes", 2L));
    long newer =
        imports.load(
            daily("2.csv").row(key("a", "02"), "likes", 9L).row(key("a", "03"), "likes", 3L));

    Removal removal = imports.takeBack(newer, true);

    assertThat(removal.rows().get(Kind.DAILY)).isEqualTo(rows(1, 1));
    assertThat(days()).containsExactly("a|2025-10-01|-|1|1|2", "a|2025-10-02|-|2|1|3");
    assertThat(imports.store().count("metric_revision")).isZero();
  }

  @Test
  void an_older_file_that_was_superseded_leaves_the_values_but_no_trace() {
    long older = imports.load(daily("1.csv").row(key("a", "01"), "likes", 1L));
    imports.load(daily("2.csv").row(key("a", "01"), "likes", 9L));

    Removal removal = imports.takeBack(older, true);

    assertThat(removal.rows().get(Kind.DAILY)).isEqualTo(rows(0, 0));
    assertThat(days()).containsExactly("a|2025-10-01|-|9|2|2");
    assertThat(imports.store().count("metric_revision")).isZero();
    assertThat(imports.store().count("forgotten_day")).isZero();
  }

  @Test
  void a_value_that_the_file_alone_states_of_another_files_row_is_unknown_again() {
    imports.load(daily("1.csv").row(key("a", "01"), "likes", 1L));
    long newer = imports.load(daily("2.csv").row(key("a", "01"), "followers", 50L));
    assertThat(days()).containsExactly("a|2025-10-01|50|1|2|2");

    Removal removal = imports.takeBack(newer, true);

    assertThat(removal.rows().get(Kind.DAILY)).isEqualTo(rows(0, 1));
    assertThat(days()).containsExactly("a|2025-10-01|-|1|1|2");
    assertThat(imports.store().count("metric_source")).isZero();
  }

  @Test
  void of_three_files_the_one_in_the_middle_leaves_what_the_last_replaced_of_the_first() {
    imports.load(daily("1.csv").row(key("a", "01"), "likes", 1L));
    long middle = imports.load(daily("2.csv").row(key("a", "01"), "likes", 5L));
    imports.load(daily("3.csv").row(key("a", "01"), "likes", 9L));

    imports.takeBack(middle, true);

    assertThat(
            imports
                .store()
                .lines(
                    "SELECT old_value, new_value, old_import_file_id, import_file_id"
                        + " FROM metric_revision WHERE column_name = 'likes'"))
        .containsExactly("1|9|1|3");
  }

  @Test
  void rows_that_it_did_not_touch_stay_with_their_numbers() {
    imports.load(daily("1.csv").row(key("a", "01"), "likes", 1L).row(key("b", "01"), "likes", 7L));
    long newer = imports.load(daily("2.csv").row(key("a", "01"), "likes", 2L));
    String ids = "SELECT metric_id, account_id FROM social_media_daily_metrics ORDER BY 1";
    List<String> before = imports.store().lines(ids);

    imports.takeBack(newer, true);

    assertThat(imports.store().lines(ids)).isEqualTo(before);
    assertThat(days()).contains("b|2025-10-01|-|7|1|3");
  }

  @Test
  void what_is_only_looked_at_is_told_and_undone() {
    imports.load(daily("1.csv").row(key("a", "01"), "likes", 1L));
    long newer = imports.load(daily("2.csv").row(key("a", "01"), "likes", 9L).bad(0));
    List<String> before = imports.all();

    Removal looked = imports.takeBack(newer, false);

    assertThat(imports.all()).isEqualTo(before);
    assertThat(imports.takeBack(newer, true)).isEqualTo(looked);
    assertThat(imports.all()).isNotEqualTo(before);
  }

  @Test
  void every_kind_is_counted_by_itself() {
    imports.load(post("1.csv", 5));
    long posts = imports.load(post("2.csv", 8));
    long audience =
        imports.load(
            Export.of("3.csv", Kind.AUDIENCE, "2025-10-03T08:00:00Z")
                .row(key("a", "01"), "top_countries", "['DE']"));
    long campaign =
        imports.load(
            Export.of("4.csv", Kind.CAMPAIGN, "2025-10-04T08:00:00Z")
                .row(List.of("a", "x", "c", "2025-09-01", "2025-09-30"), "clicks", 3L));

    assertThat(imports.takeBack(posts, true).rows())
        .containsEntry(Kind.CONTENT, rows(0, 1))
        .containsEntry(Kind.AUDIENCE, rows(0, 0));
    assertThat(imports.takeBack(audience, true).rows()).containsEntry(Kind.AUDIENCE, rows(1, 0));
    assertThat(imports.takeBack(campaign, true).rows()).containsEntry(Kind.CAMPAIGN, rows(1, 0));
    assertThat(imports.store().lines("SELECT post_id, likes FROM content_performance"))
        .containsExactly("p|5");
    assertThat(imports.store().lines("SELECT exported_on, likes FROM content_snapshot"))
        .containsExactly("2025-10-01|5");
  }

  private static Export post(String name, long likes) {
    return Export.of(name, Kind.CONTENT, "2025-10-0" + name.charAt(0) + "T08:00:00Z")
        .row(List.of("a", "x", "p"), "posted_at", "2025-09-30T10:00:00Z", "likes", likes);
  }

  @Test
  void the_file_is_marked_and_the_days_that_changed_are_noted_for_the_next_run() {
    imports.load(daily("1.csv").row(key("a", "01"), "likes", 1L));
    long newer =
        imports.load(
            daily("2.csv")
                .row(key("a", "01"), "likes", 9L)
                .row(key("a", "05"), "likes", 9L)
                .row(key("b", "05"), "likes", 9L));

    imports.takeBack(newer, true);

    assertThat(imports.store().lines("SELECT outcome, forgotten_at FROM import_file"))
        .containsExactly("LOADED|-", "GONE|2025-11-02T03:00:00Z");
    assertThat(
            imports
                .store()
                .lines(
                    "SELECT table_name, account_id, day, changed_rows, run_id, forgotten_at"
                        + " FROM forgotten_day ORDER BY account_id, day"))
        .containsExactly(
            "social_media_daily_metrics|a|2025-10-01|1|9|2025-11-02T03:00:00Z",
            "social_media_daily_metrics|a|2025-10-05|1|9|2025-11-02T03:00:00Z",
            "social_media_daily_metrics|b|2025-10-05|1|9|2025-11-02T03:00:00Z");
    assertThat(imports.store().lines("SELECT at, actor, action, run_id, detail FROM audit_log"))
        .containsExactly("2025-11-02T03:00:00Z|tester|file.forgotten|8|2.csv (import 2)");
  }

  @Test
  void an_account_goes_with_the_only_file_that_named_it_unless_it_is_configured() {
    imports.load(daily("1.csv").row(key("a", "01"), "likes", 1L));
    long newer =
        imports.load(
            daily("2.csv")
                .row(key("a", "02"), "likes", 1L)
                .row(key("b", "01"), "likes", 1L)
                .row(key("c", "01"), "likes", 1L));
    imports
        .store()
        .jdbc()
        .update("UPDATE account SET origin = 'configured' WHERE account_id = 'c'");

    Removal removal = imports.takeBack(newer, true);

    assertThat(removal.accounts()).isEqualTo(1);
    assertThat(imports.store().lines("SELECT account_id FROM account")).containsExactly("a", "c");
  }

  @Test
  void its_rejected_rows_wait_no_longer_and_those_that_it_corrected_wait_again() {
    long wrong = imports.load(daily("1.csv").good(30).bad(1));
    long right = imports.load(daily("2.csv").good(30).bad(1));
    imports
        .store()
        .jdbc()
        .update(
            "UPDATE rejected_row SET resolved_at = 't', resolved_by = ? WHERE import_file_id = ?",
            right,
            wrong);

    Removal removal = imports.takeBack(right, true);

    assertThat(removal.rejected()).isEqualTo(1);
    assertThat(removal.reopened()).isEqualTo(1);
    assertThat(imports.store().lines("SELECT import_file_id, resolved_at FROM rejected_row"))
        .containsExactly("1|-", "2|2025-11-02T03:00:00Z");
  }

  @Test
  void a_refused_copy_that_the_file_had_made_a_duplicate_is_refused_again_and_a_plain_one_stays() {
    long file = imports.load(daily("1.csv").good(1));
    imports.load(daily("2.csv").good(1));
    imports.load(daily("3.csv").good(1));
    imports
        .store()
        .jdbc()
        .update("UPDATE import_file SET outcome = 'DUPLICATE', duplicate_of = 1 WHERE name > '2'");
    imports
        .store()
        .jdbc()
        .update("UPDATE import_file SET problem_code = 'file.empty' WHERE name = '2.csv'");

    imports.takeBack(file, true);

    assertThat(imports.store().lines("SELECT name, outcome, duplicate_of FROM import_file"))
        .containsExactly("1.csv|GONE|-", "2.csv|REFUSED|-", "3.csv|DUPLICATE|1");
  }
}
