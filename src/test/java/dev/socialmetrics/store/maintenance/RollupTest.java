package dev.socialmetrics.store.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.OldDays;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.desktop.Program;
import dev.socialmetrics.desktop.Tables;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Days beyond {@code retention.daily} become months, and nothing is told twice, lost or guessed.
 */
class RollupTest {
  private static final String RETENTION = "retention:\n  daily: 800\n";
  private static final String MONTHS =
      "SELECT * FROM social_media_monthly_metrics ORDER BY account_id, platform, month";

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void years() {
    desktop = OldDays.put(new Desktop(folder.resolve("desk")));
    desktop.metrics("nightly");
    desktop.configure(RETENTION);
  }

  private List<String> kept() {
    return desktop
        .tables()
        .rows(
            "SELECT account_id, platform, min(date), max(date) FROM social_media_daily_metrics"
                + " GROUP BY 1, 2");
  }

  @Test
  void a_dry_run_tells_which_days_would_be_folded_and_leaves_them() {
    List<String> before = desktop.tables().dump();

    Outcome prune = desktop.metrics("prune", "--dry-run");

    assertThat(prune.exitCode()).as(prune.err()).isZero();
    assertThat(prune.out())
        .isEqualTo(
            """
            would fold: 1 on instagram, 870 days from 2021-01-14 to 2023-07-31
            would fold: 1 on linkedin, 247 days from 2022-11-05 to 2023-07-31
            would fold: gone on tiktok, 364 days from 2018-03-10 to 2019-03-31
            would fold 1,481 days of 3 channels into months
            """);
    assertThat(desktop.tables().dump()).isEqualTo(before);
  }

  @Test
  void whole_months_are_folded_before_each_accounts_own_latest_day_and_once() {
    Outcome prune = desktop.metrics("prune", "--json");
    List<String> folded = desktop.tables().dump();
    Outcome again = desktop.metrics("prune");

    assertThat(prune.out()).contains("\"days\": 870", "\"last\": \"2023-07-31\"");
    assertThat(kept())
        .containsExactly(
            "1|instagram|2023-08-01|2025-10-23",
            "1|linkedin|2023-08-01|2025-10-23",
            "gone|tiktok|2019-04-01|2021-06-20");
    assertThat(again.out()).isEqualTo("nothing is older than the retention settings allow\n");
    assertThat(desktop.tables().dump()).isEqualTo(folded);
    assertThat(desktop.tables().rows("SELECT action, detail FROM audit_log WHERE action LIKE 'd%'"))
        .containsExactly("days.folded|1481 days of 3 accounts on platforms");
    assertThat(desktop.metrics("verify").exitCode()).isZero();
  }

  @Test
  void the_months_hold_what_plain_sql_finds_in_the_days() {
    desktop.metrics("backup", "days.db");

    desktop.metrics("prune");

    assertThat(desktop.tables().rows(MonthlySql.KEPT + " ORDER BY 1, 2, 3"))
        .hasSize(31 + 9 + 13)
        .isEqualTo(
            new Tables(desktop.folder().resolve("days.db"))
                .rows(MonthlySql.COMPUTED + " ORDER BY 1, 2, 3"));
  }

  @Test
  void a_night_folds_at_its_end_and_marks_no_report_as_left_behind() {
    desktop.metrics("report", "--as-of", "2022-05-31");
    String published = desktop.reports().toString();

    assertThat(desktop.metrics("nightly").exitCode()).isZero();

    assertThat(kept())
        .hasSize(3)
        .allMatch(pair -> !pair.contains("2022-11") && !pair.contains("2018"));
    assertThat(desktop.metrics("report", "--stale").out()).doesNotContain("2022-05-31");
    assertThat(desktop.reports().toString()).isEqualTo(published);
  }

  @Test
  void what_was_kept_of_the_days_goes_with_them_and_no_more() {
    desktop.putAt(
        "2025-11-20T06:00:00Z",
        "again.csv",
        "account_id,platform,date,likes,video_views",
        "1,instagram,2022-05-10,70001,70002",
        "1,instagram,2024-05-10,70003,70004");
    desktop.metrics("import");
    String sql =
        "SELECT (SELECT count(*) FROM metric_revision WHERE column_name = 'likes'),"
            + " (SELECT count(DISTINCT row_id) FROM metric_source)";
    assertThat(desktop.tables().one(sql)).isEqualTo("2|2");

    desktop.metrics("prune");

    assertThat(desktop.tables().one(sql)).isEqualTo("1|1");
    assertThat(
            desktop
                .tables()
                .one("SELECT new_value FROM metric_revision WHERE column_name = 'likes'"))
        .isEqualTo("70003");
    assertThat(
            desktop
                .tables()
                .one(
                    "SELECT likes > 70001 FROM social_media_monthly_metrics WHERE month = '2022-05' AND platform = 'instagram'"))
        .isEqualTo("1");
    assertThat(desktop.metrics("verify").exitCode()).isZero();
  }

  @Test
  void days_that_come_late_are_left_out_with_the_reason_and_counted() {
    desktop.metrics("prune");
    List<String> months = desktop.tables().rows(MONTHS);
    desktop.putAt(
        "2025-11-20T06:00:00Z",
        "late.csv",
        "account_id,platform,date,reach,likes",
        "1,instagram,2022-05-10,1,1",
        "1,instagram,2022-05-11,2,2",
        "1,instagram,2023-08-10,3,3",
        "1,tiktok,2022-05-10,4,4");

    Outcome nightly = desktop.metrics("nightly");

    assertThat(nightly.exitCode()).isZero();
    assertThat(nightly.out()).contains("rows: 4 read = 2 stored", "2 ignored");
    assertThat(desktop.tables().rows(MONTHS)).containsAll(months);
    assertThat(
            desktop
                .tables()
                .rows(
                    "SELECT source_line, code, severity, remedy FROM row_problem WHERE code LIKE 'row.d%'"))
        .containsExactly(
            "2|row.day-folded|ignored|Left out: the totals stay as they are. To take it in, raise"
                + " retention.daily and build the database anew from all exports.",
            "3|row.day-folded|ignored|Left out: the totals stay as they are. To take it in, raise"
                + " retention.daily and build the database anew from all exports.");
    assertThat(desktop.metrics("verify").exitCode()).isZero();
  }

  @Test
  void the_same_exports_dropped_again_change_nothing() {
    desktop.metrics("prune");
    List<String> months = desktop.tables().rows(MONTHS);
    OldDays.put(new Desktop(folder.resolve("copies")));
    desktop.metrics("import", folder.resolve("copies/input/1-instagram.csv").toString());

    desktop.metrics("nightly");

    assertThat(desktop.tables().rows(MONTHS)).isEqualTo(months);
    assertThat(desktop.tables().rows("SELECT DISTINCT outcome FROM import_file ORDER BY 1"))
        .containsExactly("DUPLICATE", "LOADED");
  }

  @Test
  void a_database_that_is_built_anew_folds_to_the_same() {
    desktop.metrics("prune");
    Desktop anew = OldDays.put(new Desktop(folder.resolve("anew"))).configure(RETENTION);

    anew.metrics("nightly");

    assertThat(anew.tables().dump()).isEqualTo(desktop.tables().dump());
  }

  @Test
  void a_purge_removes_the_months_too() {
    desktop.metrics("prune");

    Outcome purge = desktop.metrics("purge", "--account", "gone");

    assertThat(purge.exitCode()).as(purge.all()).isZero();
    assertThat(purge.out()).contains("13 months");
    assertThat(
            desktop.tables().rows("SELECT DISTINCT account_id FROM social_media_monthly_metrics"))
        .containsExactly("1");
  }

  @Test
  void a_day_that_is_kept_beside_its_month_is_found_by_verify() {
    desktop.metrics("prune");
    desktop.write(
        "UPDATE social_media_monthly_metrics SET month = '2024-02' WHERE month = '2022-05'");

    Outcome verify = desktop.metrics("verify");

    assertThat(verify.exitCode()).isEqualTo(6);
    assertThat(verify.out())
        .contains(
            "rows: 1 on instagram: 27 days of 2024-02 are kept, and the totals of that month too");
  }

  @Test
  void kills_at_any_moment_end_as_an_undisturbed_prune_does() {
    Desktop calm = OldDays.put(new Desktop(folder.resolve("calm"))).configure(RETENTION);
    calm.metrics("nightly");
    long begin = System.nanoTime();
    desktop.start("prune", "--dry-run").end();
    int length = (int) ((System.nanoTime() - begin) / 1_000_000);
    Random moments = new Random(800);
    Map<String, Integer> seen = new HashMap<>();
    for (int kill = 0; kill < 6; kill++) {
      Program prune = desktop.start("prune");
      prune.endsWithin(length / 2 + moments.nextInt(length));
      prune.kill();
      seen.merge(
          desktop.tables().one("SELECT count(*) FROM social_media_monthly_metrics"),
          1,
          Integer::sum);
      assertThat(desktop.metrics("verify").exitCode()).isZero();
    }

    assertThat(desktop.metrics("prune").exitCode()).isZero();
    assertThat(desktop.tables().dump())
        .as("months after each kill: %s", seen)
        .isEqualTo(calm.tables().dump());
  }
}
