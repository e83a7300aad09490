package dev.socialmetrics.correction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.HaltingProgram;
import dev.socialmetrics.desktop.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForgetTest {
  private static final String[] POSTS = {
    "post_id,posted_at,likes", "p1,2025-10-01T00:00:00Z,3", "p2,2025-10-02T00:00:00Z,4"
  };
  private static final String[] OLDER = {
    "account_id,platform,date,followers", "1,x,2025-10-01,10", "1,x,2025-10-02,20"
  };
  private static final String[] NEWER = {
    "account_id,platform,date,followers", "1,x,2025-10-02,99", "1,x,2025-10-03,30"
  };

  @TempDir Path folder;

  private Desktop twoFiles() {
    Desktop desktop =
        new Desktop(folder.resolve("desk")).putAt("2025-10-10T00:00:00Z", "old.csv", OLDER);
    desktop.metrics("nightly");
    desktop
        .at("2025-12-01T03:00:00Z")
        .putAt("2025-10-11T00:00:00Z", "new.csv", NEWER)
        .metrics("nightly");
    return desktop.at("2025-12-01T04:00:00Z");
  }

  @Test
  void rows_of_the_file_go_and_what_it_replaced_comes_back() {
    Desktop desktop = twoFiles();

    Outcome done = desktop.metrics("forget", "new.csv");

    assertThat(done.exitCode()).as(done.all()).isZero();
    assertThat(desktop.tables().daily("date, followers"))
        .containsExactly("2025-10-01|10", "2025-10-02|20");
    assertThat(done.out())
        .startsWith(
            """
            took back import 2, new.csv:
              rows removed: 1 day
              rows that are now as other files state them: 1 day
              read once more: old.csv
            """)
        .contains("reports removed: 2025-10-03 (later than the data that is left)")
        .contains("reports published again: 2025-10-02")
        .contains("next: the file is not read in again");
    assertThat(desktop.output("reports").toFile().list()).containsExactly("2025-10-02");
    assertThat(
            desktop.tables().rows("SELECT detail FROM audit_log WHERE action = 'file.forgotten'"))
        .containsExactly("new.csv (import 2)");
    assertThat(desktop.metrics("run", "2").out()).contains("taken back: new.csv: import 2");
    assertThat(desktop.metrics("report", "--stale").out()).contains("no published report is stale");
    assertThat(desktop.metrics("verify").exitCode()).isZero();
  }

  @Test
  void a_dry_run_changes_nothing() {
    Desktop desktop = twoFiles();
    List<String> before = RememberedRows.of(desktop.tables());

    Outcome dry = desktop.metrics("forget", "2", "--dry-run");

    assertThat(dry.exitCode()).as(dry.all()).isZero();
    assertThat(dry.out())
        .startsWith("would take back import 2, new.csv:\n  rows removed: 1 day\n")
        .endsWith("nothing was changed; without --dry-run it is done\n");
    assertThat(RememberedRows.of(desktop.tables())).isEqualTo(before);
    assertThat(desktop.output("reports/2025-10-03")).exists();
    assertThat(desktop.output(".forget")).doesNotExist();
  }

  @Test
  void the_file_is_read_again_only_when_it_is_named() {
    Desktop desktop = twoFiles();
    desktop.metrics("forget", "input/new.csv");

    Outcome night = desktop.put("copy.csv", NEWER).metrics("nightly");

    assertThat(desktop.tables().daily("followers")).containsExactly("10", "20");
    assertThat(night.line("passed over").orElse("")).contains("copy.csv: file.forgotten");
    assertThat(night.exitCode()).isZero();
    Outcome named = desktop.metrics("import", "input/new.csv");
    assertThat(named.exitCode()).as(named.all()).isZero();
    assertThat(desktop.tables().daily("followers")).containsExactly("10", "99", "30");
    assertThat(desktop.metrics("verify").exitCode()).isZero();
  }

  @Test
  void a_file_that_was_moved_to_the_right_account_is_taken_back_from_the_wrong_one()
      throws IOException {
    Desktop desktop = new Desktop(folder).put("alpha/instagram/posts.csv", POSTS);
    desktop.metrics("nightly");
    Files.createDirectories(desktop.input("beta/instagram"));
    Files.move(
        desktop.input("alpha/instagram/posts.csv"), desktop.input("beta/instagram/posts.csv"));
    desktop.at("2025-12-01T03:00:00Z").metrics("nightly");

    Outcome done = desktop.at("2025-12-01T04:00:00Z").metrics("forget", "1");

    assertThat(done.exitCode()).as(done.all()).isZero();
    assertThat(desktop.tables().rows("SELECT account_id, post_id FROM content_performance"))
        .containsExactly("beta|p1", "beta|p2");
    assertThat(desktop.tables().rows("SELECT account_id FROM account")).containsExactly("beta");
    assertThat(desktop.metrics("nightly").all()).contains("nothing new in 1 file");
  }

  @Test
  void a_file_that_is_gone_is_taken_back_but_not_without_one_that_is_needed() throws IOException {
    Desktop desktop = twoFiles();
    Files.delete(desktop.input("old.csv"));
    Files.delete(desktop.input("new.csv"));
    List<String> before = RememberedRows.of(desktop.tables());

    Outcome refused = desktop.metrics("forget", "new.csv");

    assertThat(refused.exitCode()).isEqualTo(3);
    assertThat(refused.err())
        .isEqualTo(
            "metrics: run.not-forgotten: new.csv (import 2) was not taken back: old.csv (import 1) is"
                + " needed to work it out, and is neither where it was ("
                + desktop.input("old.csv")
                + ") nor anywhere else its bytes were seen. Put it back. Nothing was changed.\n");
    assertThat(RememberedRows.of(desktop.tables())).isEqualTo(before);
    desktop.putAt("2025-10-10T00:00:00Z", "old.csv", OLDER);
    assertThat(desktop.metrics("forget", "new.csv").exitCode()).isZero();
  }

  @Test
  void archived_files_are_read_in_the_archive() {
    Desktop desktop = twoFiles().configure("archive: compress\n");
    desktop.metrics("nightly");

    Outcome done = desktop.metrics("forget", "input/new.csv");

    assertThat(done.exitCode()).as(done.all()).isZero();
    assertThat(desktop.tables().daily("followers")).containsExactly("10", "20");
  }

  @Test
  void days_that_became_months_cannot_be_taken_back() {
    Desktop desktop = twoFiles().configure("retention:\n  daily: 800\n");
    desktop.at("2028-06-01T02:00:00Z");
    desktop.putAt("2028-06-01T00:00:00Z", "later.csv", OLDER[0], "1,x,2028-05-31,50");
    desktop.metrics("nightly");

    Outcome refused = desktop.metrics("forget", "new.csv");

    assertThat(refused.exitCode()).as(refused.all()).isEqualTo(3);
    assertThat(refused.err()).contains("days of it were taken together to months since");
  }

  @Test
  void killed_at_any_moment_it_is_done_whole_or_not_at_all() throws IOException {
    Desktop calm =
        new Desktop(folder.resolve("calm")).putAt("2025-10-10T00:00:00Z", "old.csv", OLDER);
    calm.metrics("nightly");
    calm.putAt("2025-10-11T00:00:00Z", "new.csv", NEWER).metrics("nightly");
    Desktop first = calm.copyTo(Files.createDirectories(folder.resolve("first")));
    List<String> before = RememberedRows.of(calm.tables());
    int looks = looks(calm.startToDieAt(0, "forget", "new.csv").end());
    List<String> after = RememberedRows.of(calm.tables());
    for (int look = 1; look <= looks; look += Math.max(1, looks / 6)) {
      Path there = Files.createDirectories(folder.resolve("look-" + look));
      Desktop desktop = first.copyTo(there);

      desktop.startToDieAt(look, "forget", "2").end();

      assertThat(RememberedRows.of(desktop.tables())).isIn(before, after);
      Outcome again = desktop.metrics("forget", "2");
      assertThat(again.exitCode()).as(again.all()).isZero();
      assertThat(RememberedRows.of(desktop.tables())).isEqualTo(after);
      assertThat(desktop.output("reports").toFile().list()).containsExactly("2025-10-02");
    }
  }

  private static int looks(Outcome outcome) {
    return outcome
        .err()
        .lines()
        .filter(line -> line.startsWith(HaltingProgram.LOOKS))
        .map(line -> Integer.parseInt(line.substring(HaltingProgram.LOOKS.length())))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void what_was_never_stored_or_is_not_unique_is_not_taken_back() {
    Desktop desktop = new Desktop(folder).put("posts.csv", POSTS).put("copy.csv", POSTS);
    desktop.metrics("import", "input/posts.csv", "--account", "a", "--platform", "x");
    desktop.metrics("import", "input/posts.csv", "--account", "b", "--platform", "x");

    assertThat(desktop.metrics("forget", "posts.csv").err())
        .contains("was imported 2 times: import 1 (posts.csv for a twitter), import 2");
    assertThat(desktop.metrics("forget", "none.csv").exitCode()).isEqualTo(2);
    assertThat(desktop.metrics("forget", "99").exitCode()).isEqualTo(2);
    desktop.metrics("import", "input/copy.csv", "--account", "a", "--platform", "x");
    assertThat(desktop.metrics("forget", "3").err())
        .contains("import 3 (copy.csv for a twitter) stored nothing: it is duplicate of import 1.");
  }
}
