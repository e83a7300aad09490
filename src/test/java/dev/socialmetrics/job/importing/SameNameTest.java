package dev.socialmetrics.job.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Equal bytes under names that date their rows otherwise are two files. */
class SameNameTest {
  private static final String[] DAY = {"followers,impressions,likes", "12,0,0"};
  private static final String[] AUDIENCE = {
    "age_18_24,age_25_34,age_35_44,age_45_54,age_55_plus", "20,20,20,20,20"
  };
  private static final String[] POSTS = {"post_id,posted_at,likes", "p1,2025-01-05T00:00:00Z,3"};
  private static final String FIRST = "small/instagram/insta-2025-03-01.csv";
  private static final String SECOND = "small/instagram/insta-2025-03-02.csv";

  @TempDir Path folder;

  private static void agree(Desktop desktop, int files) {
    assertThat(desktop.metrics("nightly").all())
        .contains("nothing new in " + files + (files == 1 ? " file" : " files"));
    Outcome verified = desktop.metrics("verify");
    assertThat(verified.exitCode()).as(verified.all()).isZero();
  }

  @Test
  void a_file_a_day_of_equal_figures_is_a_day_each() {
    Desktop desktop = new Desktop(folder).put(FIRST, DAY).put(SECOND, DAY);
    desktop.metrics("nightly");

    Outcome third = desktop.put("small/instagram/insta-2025-03-03.csv", DAY).metrics("nightly");

    assertThat(third.exitCode()).as(third.all()).isZero();
    assertThat(third.line("also stored")).isEmpty();
    assertThat(desktop.tables().daily("date"))
        .containsExactly("2025-03-01", "2025-03-02", "2025-03-03");
    agree(desktop, 3);
  }

  @Test
  void a_copy_whose_name_says_the_same_date_or_none_is_a_duplicate() {
    Desktop desktop = new Desktop(folder).put(FIRST, DAY);
    desktop.metrics("nightly");
    desktop
        .put("small/instagram/copy of insta 2025-03-01.csv", DAY)
        .put("small/instagram/copy.csv", DAY);

    Outcome run = desktop.metrics("nightly");

    assertThat(run.exitCode()).as(run.all()).isZero();
    assertThat(desktop.tables().rows("SELECT outcome FROM import_file ORDER BY outcome"))
        .containsExactly("DUPLICATE", "DUPLICATE", "LOADED");
    agree(desktop, 3);
  }

  @Test
  void a_json_file_a_day_is_a_day_each() {
    String rows = "[{\"followers\": 12, \"likes\": 0}]";
    Desktop desktop =
        new Desktop(folder)
            .put("small/instagram/d-2025-03-01.json", rows)
            .put("small/instagram/d-2025-03-02.json", rows);

    desktop.metrics("nightly");

    assertThat(desktop.tables().daily("date")).containsExactly("2025-03-01", "2025-03-02");
  }

  @Test
  void an_audience_that_did_not_change_is_stored_a_month() {
    Desktop desktop =
        new Desktop(folder)
            .put("aud/instagram/audience-2025-01-01.csv", AUDIENCE)
            .put("aud/instagram/audience-2025-02-01.csv", AUDIENCE);

    Outcome run = desktop.metrics("nightly");

    assertThat(desktop.tables().rows("SELECT DISTINCT date FROM audience_demographics ORDER BY 1"))
        .as(run.all())
        .containsExactly("2025-01-01", "2025-02-01");
  }

  @Test
  void rows_that_say_their_dates_are_the_same_whatever_the_name() {
    String[] days = {"date,followers", "2025-03-01,12"};
    Desktop desktop =
        new Desktop(folder)
            .put("small/instagram/d-2025-03-01.csv", days)
            .put("small/instagram/d-2025-03-02.csv", days);

    assertThat(desktop.metrics("nightly").line("already imported")).isPresent();
    assertThat(desktop.tables().daily("date")).containsExactly("2025-03-01");
  }

  @Test
  void a_renamed_file_is_loaded_and_the_run_says_how_to_take_the_other_back() throws IOException {
    Desktop desktop = new Desktop(folder).put(FIRST, DAY);
    desktop.metrics("nightly");
    Files.move(desktop.input(FIRST), desktop.input(SECOND));

    Outcome renamed = desktop.metrics("nightly");

    assertThat(renamed.line("also stored").orElse(""))
        .contains(FIRST + ", which is no longer there", "metrics forget 1 takes that back");
    assertThat(desktop.metrics("forget", "1").exitCode()).isZero();
    assertThat(desktop.tables().daily("date")).containsExactly("2025-03-02");
    agree(desktop, 1);
  }

  @Test
  void a_day_that_was_taken_back_keeps_no_other_out() {
    Desktop desktop = new Desktop(folder).put(FIRST, DAY);
    desktop.metrics("nightly");
    desktop.metrics("forget", "1");

    Outcome run =
        desktop
            .put(SECOND, DAY)
            .put("small/instagram/again 2025-03-01.csv", DAY)
            .metrics("nightly");

    assertThat(run.line("passed over").orElse("")).contains("again 2025-03-01.csv");
    assertThat(desktop.tables().daily("date")).containsExactly("2025-03-02");
  }

  @Test
  void options_for_one_day_take_no_other_back() {
    Desktop desktop = new Desktop(folder).put(FIRST, DAY).put(SECOND, DAY);
    desktop.metrics("nightly");

    desktop.metrics("import", "input/" + SECOND, "--grain", "day");

    assertThat(desktop.tables().rows("SELECT name FROM import_file WHERE forgotten_at IS NOT NULL"))
        .doesNotContain(FIRST);
    assertThat(desktop.tables().daily("date")).containsExactly("2025-03-01", "2025-03-02");
  }

  @Test
  void what_a_former_version_took_for_a_duplicate_is_judged_again() {
    Desktop desktop = new Desktop(folder).put(FIRST, DAY).put(SECOND, DAY);
    desktop.metrics("nightly");
    desktop.metrics("forget", "2");
    desktop.write(
        "UPDATE import_file SET outcome = 'DUPLICATE', duplicate_of = 1, forgotten_at = NULL,"
            + " rules = 'former' WHERE import_file_id = 2");

    desktop.metrics("nightly");

    assertThat(desktop.tables().daily("date")).containsExactly("2025-03-01", "2025-03-02");
  }

  @Test
  void periods_in_names_are_two_files_where_rows_take_them() {
    String[] places = {"Geography,Views", "NO,60", "SE,40"};
    Desktop desktop =
        new Desktop(folder)
            .put("acme/youtube/Geography 2025-01-01_2025-01-31 Acme/Table data.csv", places)
            .put("acme/youtube/Geography 2025-02-01_2025-02-28 Acme/Table data.csv", places)
            .put("acme/youtube/Geography 2025-02-01_2025-02-28 Acme (1)/Table data.csv", places);

    Outcome run = desktop.metrics("nightly");

    assertThat(desktop.tables().rows("SELECT DISTINCT date FROM audience_demographics ORDER BY 1"))
        .as(run.all())
        .containsExactly("2025-01-31", "2025-02-28");
    assertThat(run.line("already imported").orElse("")).contains("already imported by run 1");
  }

  @Test
  void periods_in_names_change_nothing_of_posts() {
    Desktop desktop =
        new Desktop(folder)
            .put("acme/instagram/posts 2025-01-01_2025-01-31.csv", POSTS)
            .put("acme/instagram/posts 2025-01-01_2025-02-28.csv", POSTS);

    assertThat(desktop.metrics("nightly").line("already imported")).isPresent();
  }
}
