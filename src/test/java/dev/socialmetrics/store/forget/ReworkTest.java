package dev.socialmetrics.store.forget;

import static dev.socialmetrics.store.forget.Imports.daily;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.store.Export;
import dev.socialmetrics.store.publish.RowCombiner;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which rows a file touched, and which other files may state them. */
class ReworkTest {
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

  private void set(String assignment, String where) {
    imports.store().jdbc().update("UPDATE import_file SET " + assignment + " WHERE " + where);
  }

  @Test
  void touched_are_rows_with_its_values_its_revisions_and_what_came_in_its_second() {
    imports.load(daily("1.csv").row(key("a", "01"), "likes", 1L).row(key("a", "02"), "likes", 2L));
    long second =
        imports.load(
            daily("2.csv")
                .row(key("a", "01"), "likes", 5L)
                .row(key("b", "09"), "likes", 1L)
                .row(key("a", "04"), "shares", 1L));
    imports.load(daily("3.csv").row(key("a", "01"), "likes", 7L).row(key("a", "04"), "likes", 1L));
    imports.load(daily("4.csv").row(key("a", "05"), "likes", 1L));
    try (Rework rework = imports.rework()) {
      Map<Kind, Set<String>> accounts = rework.learn(imports.writing(), imports.forgotten(second));

      assertThat(accounts)
          .containsEntry(Kind.DAILY, Set.of("a", "b"))
          .containsEntry(Kind.CONTENT, Set.of());
      assertThat(
              new JdbcTemplate(rework.source())
                  .queryForList(
                      "SELECT account_id || ' ' || date FROM touched_daily", String.class))
          .containsExactly("a 2025-10-01", "a 2025-10-04", "b 2025-10-09");
      assertThat(rework.firstDay()).contains(LocalDate.parse("2025-10-01"));
    }
  }

  @Test
  void posts_are_touched_by_a_statement_too_and_then_there_is_no_first_day() {
    imports.load(post("1.csv", 8L));
    long same = imports.load(post("2.csv", 8L));
    try (Rework rework = imports.rework()) {
      rework.learn(imports.writing(), imports.forgotten(same));

      assertThat(
              new JdbcTemplate(rework.source())
                  .queryForList("SELECT post_id FROM touched_content", String.class))
          .containsExactly("p");
      assertThat(rework.firstDay()).isEmpty();
    }
  }

  private static Export post(String name, long likes) {
    return Export.of(name, Kind.CONTENT, "2025-10-0" + name.charAt(0) + "T08:00:00Z")
        .row(List.of("a", "x", "p"), "likes", likes);
  }

  @Test
  void only_rows_of_touched_keys_are_worked_out_again() {
    long first = imports.load(daily("1.csv").row(key("a", "01"), "likes", 1L));
    Export two = daily("2.csv").row(key("a", "01"), "likes", 5L).row(key("a", "02"), "likes", 6L);
    imports.load(two);
    ForgottenFile forgotten = imports.forgotten(first);
    try (Rework rework = imports.rework()) {
      OtherFile other = forgotten.listOthers(rework.learn(imports.writing(), forgotten)).get(0);
      rework.begin(imports.writing(), other.file());
      rework.add(other.file(), two.accepted());

      assertThat(rework.publish(other, RowCombiner.NONE)).isEqualTo(1);
      assertThat(
              new JdbcTemplate(rework.source())
                  .queryForList(
                      "SELECT date || ' ' || likes || ' ' || created_at"
                          + " FROM social_media_daily_metrics",
                      String.class))
          .containsExactly("2025-10-01 5 2025-11-01T04:00:00Z");
    }
  }

  @Test
  void a_file_that_states_nothing_of_them_publishes_nothing() {
    long first = imports.load(daily("1.csv").row(key("a", "01"), "likes", 1L));
    Export two = daily("2.csv").row(key("a", "02"), "likes", 6L);
    imports.load(two);
    ForgottenFile forgotten = imports.forgotten(first);
    try (Rework rework = imports.rework()) {
      OtherFile other = forgotten.listOthers(rework.learn(imports.writing(), forgotten)).get(0);
      rework.begin(imports.writing(), other.file());
      rework.add(other.file(), two.accepted());

      assertThat(rework.publish(other, RowCombiner.NONE)).isZero();
      assertThat(
              new JdbcTemplate(rework.source())
                  .queryForObject("SELECT outcome FROM import_file", String.class))
          .isEqualTo("STAGED");
    }
  }

  @Test
  void the_others_are_loaded_files_of_its_kinds_and_accounts_in_the_order_of_their_publication() {
    long file = imports.load(daily("5.csv").row(key("a", "01"), "likes", 1L));
    imports.load(daily("9.csv").row(key("a", "02"), "likes", 1L));
    imports.load(daily("1.csv").row(key("a", "03"), "likes", 1L));
    imports.load(daily("2.csv").row(key("other", "01"), "likes", 1L));
    imports.load(post("3.csv", 1));
    imports.load(daily("4.csv").row(key("a", "04"), "likes", 1L));
    imports.load(daily("6.csv").row(key("a", "05"), "likes", 1L));
    imports.load(daily("7.csv").row(key("a", "06"), "likes", 1L));
    set("outcome = 'GONE'", "name = '4.csv'");
    set("stored_rows = 0, rejected_rows = 1", "name = '6.csv'");
    set("kind = NULL", "name = '7.csv'");

    assertThat(imports.others(file)).containsExactly("9.csv", "1.csv", "7.csv");
  }

  @Test
  void of_files_of_one_second_the_runs_and_then_the_export_times_say_the_order() {
    long file = imports.load(daily("9.csv").row(key("a", "01"), "likes", 1L));
    imports.load(daily("3.csv").row(key("a", "02"), "likes", 1L));
    imports.load(daily("2.csv").row(key("a", "03"), "likes", 1L));
    imports.load(daily("1.csv").row(key("a", "04"), "likes", 1L));
    set("loaded_at = '2025-11-01T09:00:00Z', run_id = 20", "name < '9'");
    set("run_id = 21", "name = '1.csv'");

    assertThat(imports.others(file)).containsExactly("2.csv", "3.csv", "1.csv");
  }

  @Test
  void a_file_whose_rows_left_no_trace_asks_for_no_other() {
    imports.load(daily("1.csv").row(key("a", "01"), "likes", 1L));
    long none = imports.load(daily("2.csv").blank(3));

    assertThat(imports.others(none)).isEmpty();
  }

  @Test
  void months_that_were_rolled_up_since_are_told_by_channel_and_those_of_before_are_not() {
    long file =
        imports.load(
            daily("1.csv").row(key("a", "01"), "likes", 1L).row(key("b", "01"), "likes", 1L));
    for (String month :
        List.of(
            "a x 2025-07 later",
            "a x 2025-08 2025-11-01T03:00:00Z",
            "a x 2025-06 2025-11-01T02:59:59Z",
            "b y 2025-07 later",
            "c x 2025-07 later")) {
      String[] words = month.split(" ");
      imports
          .store()
          .jdbc()
          .update(
              "INSERT INTO social_media_monthly_metrics (account_id, platform, month,"
                  + " days_present, day_bits, folded_at) VALUES (?, ?, ?, 1, 1, ?)",
              (Object[]) words);
    }

    assertThat(imports.forgotten(file).rolledUp())
        .isEqualTo(
            Map.of(
                "a x", Set.of(YearMonth.of(2025, 7), YearMonth.of(2025, 8)),
                "b y", Set.of(YearMonth.of(2025, 7))));
  }

  @Test
  void files_that_correct_its_rows_are_named_while_they_are_loaded() {
    long wrong = imports.load(daily("1.csv").good(60).bad(2));
    long right = imports.load(daily("2.csv").good(1));
    long back = imports.load(daily("3.csv").good(1));
    imports
        .store()
        .jdbc()
        .update("UPDATE rejected_row SET resolved_by = ? WHERE record_no = 61", right);
    imports
        .store()
        .jdbc()
        .update("UPDATE rejected_row SET resolved_by = ? WHERE record_no = 62", back);
    set("outcome = 'GONE'", "name = '3.csv'");

    assertThat(imports.forgotten(wrong).listCorrecting()).containsExactly("2.csv (import 2)");
    assertThat(imports.forgotten(right).listCorrecting()).isEmpty();
    assertThat(imports.forgotten(right).isLoaded()).isTrue();
    assertThat(imports.forgotten(back).isLoaded()).isFalse();
  }

  @Test
  void places_of_the_same_bytes_come_after_the_files_own_latest_first() {
    long first = imports.load(daily("1.csv").withSha("same").good(1));
    imports.load(daily("2.csv").good(1));
    imports.load(daily("3.csv").withSha("same").good(1));
    imports.load(daily("4.csv").withSha("same").good(1));

    assertThat(ForgottenFile.listCopies(imports.writing(), imports.store().files().file(first)))
        .extracting(file -> file.name())
        .containsExactly("1.csv", "4.csv", "3.csv");
  }
}
