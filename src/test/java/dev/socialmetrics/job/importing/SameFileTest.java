package dev.socialmetrics.job.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A file is the same as another when bytes, account and platform are the same and it was loaded.
 */
class SameFileTest {
  private static final String[] CLICKS = {
    "sep=,",
    "\"Instagram link clicks\"",
    "\"Date\",\"Primary\"",
    "\"2025-11-01T00:00:00\",\"0\"",
    "\"2025-11-02T00:00:00\",\"0\""
  };
  private static final String[] POSTS = {
    "post_id,posted_at,likes", "p1,2025-10-01T00:00:00Z,3", "p2,2025-10-02T00:00:00Z,4"
  };
  private static final String[] OF_THEMSELVES = {
    "account_id,platform,date,followers", "1,instagram,2025-10-01,10"
  };

  @TempDir Path folder;

  private static List<String> rowsOf(Desktop desktop, String table) {
    return desktop
        .tables()
        .rows(
            "SELECT account_id, platform, count(*) FROM "
                + table
                + " GROUP BY account_id, platform ORDER BY 1, 2");
  }

  @Test
  void equal_bytes_of_two_accounts_are_two_files() {
    Desktop desktop =
        new Desktop(folder)
            .put("alpha/instagram/Link clicks.csv", CLICKS)
            .put("beta/instagram/Link clicks.csv", CLICKS);

    Outcome run = desktop.metrics("nightly");

    assertThat(run.exitCode()).as(run.all()).isZero();
    assertThat(run.line("same bytes")).isEmpty();
    assertThat(rowsOf(desktop, "social_media_daily_metrics"))
        .containsExactly("alpha|instagram|2", "beta|instagram|2");
    assertThat(desktop.metrics("nightly").all()).contains("nothing new in 2 files");
  }

  @Test
  void equal_bytes_of_two_platforms_are_two_files() {
    Desktop desktop =
        new Desktop(folder)
            .put("alpha/instagram/posts.csv", POSTS)
            .put("alpha/tiktok/posts.csv", POSTS);

    desktop.metrics("nightly");

    assertThat(rowsOf(desktop, "content_performance"))
        .containsExactly("alpha|instagram|2", "alpha|tiktok|2");
  }

  @Test
  void rows_that_say_whose_they_are_are_read_once_in_whatever_folder_they_lie() {
    Desktop desktop =
        new Desktop(folder)
            .put("alpha/instagram/daily.csv", OF_THEMSELVES)
            .put("beta/daily.csv", OF_THEMSELVES)
            .put("daily.csv", OF_THEMSELVES);

    desktop.metrics("nightly");

    assertThat(desktop.tables().rows("SELECT outcome FROM import_file ORDER BY outcome"))
        .containsExactly("DUPLICATE", "DUPLICATE", "LOADED");
    assertThat(desktop.metrics("nightly").all()).contains("nothing new in 3 files");
  }

  @Test
  void a_copy_in_a_folder_of_another_platform_which_is_refused_there_is_no_twin() {
    String[] posts = {
      "Post ID,Account ID,Publish time,Date,Reach,Likes,Comments,Shares,Saves",
      "18000000000000061,1784,01/07/2026 13:45,Lifetime,2100,190,2,7,3"
    };
    Desktop desktop =
        new Desktop(folder)
            .put("alpha/facebook/wrong.csv", posts)
            .put("alpha/instagram/right.csv", posts);

    desktop.metrics("nightly");

    assertThat(desktop.tables().rows("SELECT outcome FROM import_file ORDER BY outcome"))
        .containsExactly("LOADED", "REFUSED");
    assertThat(rowsOf(desktop, "content_performance")).containsExactly("alpha|instagram|1");
  }

  @Test
  void a_good_copy_of_a_refused_file_is_loaded() {
    Desktop desktop = new Desktop(folder).put("posts.csv", POSTS);
    assertThat(desktop.metrics("nightly").exitCode()).isEqualTo(3);

    desktop.put("alpha/instagram/posts.csv", POSTS).metrics("nightly");

    assertThat(rowsOf(desktop, "content_performance")).containsExactly("alpha|instagram|2");
  }

  @Test
  void a_file_moved_to_the_right_account_is_loaded_and_the_run_says_how_to_take_the_other_back()
      throws IOException {
    Desktop desktop = new Desktop(folder).put("alpha/instagram/posts.csv", POSTS);
    desktop.metrics("nightly");
    Files.createDirectories(desktop.input("beta/instagram"));
    Files.move(
        desktop.input("alpha/instagram/posts.csv"), desktop.input("beta/instagram/posts.csv"));

    Outcome moved = desktop.metrics("nightly");

    assertThat(moved.exitCode()).as(moved.all()).isZero();
    assertThat(rowsOf(desktop, "content_performance"))
        .containsExactly("alpha|instagram|2", "beta|instagram|2");
    assertThat(moved.line("also stored").orElse(""))
        .isEqualTo(
            "beta/instagram/posts.csv: the same bytes are stored for account alpha,"
                + " platform instagram, from alpha/instagram/posts.csv, which is no longer there. If"
                + " the file was moved, metrics forget 1 takes that back");
  }

  @Test
  void a_file_named_for_another_account_is_loaded_for_it_too() {
    Desktop desktop = new Desktop(folder).put("posts.csv", POSTS);
    desktop.metrics("import", "input/posts.csv", "--account", "alpha", "--platform", "x");

    Outcome again =
        desktop.metrics("import", "input/posts.csv", "--account", "beta", "--platform", "x");

    assertThat(rowsOf(desktop, "content_performance"))
        .containsExactly("alpha|twitter|2", "beta|twitter|2");
    assertThat(again.line("also stored").orElse("")).contains("metrics forget 1 takes that back");
    assertThat(desktop.metrics("nightly").all()).contains("nothing new in 1 file");
    assertThat(desktop.metrics("verify").exitCode()).isZero();
  }

  @Test
  void the_same_bytes_of_another_account_come_in_after_a_purge() {
    Desktop desktop = new Desktop(folder).put("alpha/instagram/posts.csv", POSTS);
    desktop.metrics("nightly");
    desktop.metrics("purge", "--account", "alpha");

    Outcome run = desktop.put("beta/instagram/posts.csv", POSTS).metrics("nightly");

    assertThat(run.exitCode()).as(run.all()).isZero();
    assertThat(rowsOf(desktop, "content_performance")).containsExactly("beta|instagram|2");
    assertThat(run.line("passed over").orElse("")).contains("alpha/instagram/posts.csv");
  }

  @Test
  void the_archived_file_of_another_account_is_not_deleted_by_a_purge() {
    Desktop desktop = new Desktop(folder).put("posts.csv", POSTS);
    desktop.metrics("import", "input/posts.csv", "--account", "alpha", "--platform", "x");
    desktop.metrics("import", "input/posts.csv", "--account", "beta", "--platform", "x");
    desktop.configure("archive: move\n").metrics("nightly");
    String path = desktop.tables().one("SELECT DISTINCT path FROM import_file");
    assertThat(path).contains("archive");

    desktop.metrics("purge", "--account", "alpha");

    assertThat(rowsOf(desktop, "content_performance")).containsExactly("beta|twitter|2");
    assertThat(Path.of(path)).exists();
  }

  @Test
  void what_is_the_same_as_a_refused_file_is_refused_with_it() {
    String[] days = {"date,followers", "2025-10-01,x"};
    Desktop desktop =
        new Desktop(folder)
            .put("alpha/instagram/a.csv", days)
            .put("alpha/instagram/longer name.csv", days);

    Outcome run = desktop.metrics("nightly");

    assertThat(run.all()).doesNotContain("already imported").contains("files: 2 refused");
    assertThat(run.out())
        .contains(
            "refused: alpha/instagram/a.csv: file.reject-threshold: found 1 of 1 row",
            "refused: alpha/instagram/longer name.csv: file.reject-threshold: found 1 of 1 row");
    assertThat(desktop.metrics("nightly").out())
        .contains("still refused: alpha/instagram/longer name.csv: file.reject-threshold");
  }

  @Test
  void a_refused_file_whose_rows_were_corrected_settles_those_that_are_the_same()
      throws IOException {
    what_is_the_same_as_a_refused_file_is_refused_with_it();
    Desktop desktop = new Desktop(folder);
    Path mend = folder.resolve("mend.csv");
    desktop.metrics("rejects", "--export", mend.toString());
    Files.writeString(mend, Files.readString(mend).replace("\"x\"", "\"5\""));

    assertThat(desktop.metrics("import", mend.toString()).exitCode()).isZero();
    assertThat(desktop.metrics("nightly").all()).doesNotContain("refused");
  }

  @Test
  void bytes_whose_rows_are_all_rejected_are_not_those_of_another_account() {
    String[] days = {"date,followers", "2025-10-01,100"};
    Desktop desktop =
        new Desktop(folder)
            .put("alpha/instagram/days.csv", days)
            .put("beta/instagram/days 2025-11-01_2025-11-02.csv", days);

    Outcome run = desktop.metrics("import");

    assertThat(run.exitCode()).as(run.all()).isEqualTo(3);
    assertThat(run.all()).contains("row.outside-period").doesNotContain("already imported");
  }
}
