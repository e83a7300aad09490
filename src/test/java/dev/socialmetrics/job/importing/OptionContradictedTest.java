package dev.socialmetrics.job.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Options that a named file, or its folder, contradicts. */
class OptionContradictedTest {
  private static final String DAYS = "alpha/instagram/d.csv";
  private static final String ACCOUNTS =
      "SELECT account_id, platform FROM social_media_daily_metrics";

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void start() {
    desktop = new Desktop(folder).put(DAYS, "date,followers", "2025-10-31,5");
  }

  private void refused(String file, String option, String value, String... words) {
    for (String command : new String[] {"check", "import"}) {
      Outcome outcome = desktop.metrics(command, desktop.input(file).toString(), option, value);
      assertThat(outcome.exitCode()).as(outcome.all()).isEqualTo(3);
      assertThat(outcome.all())
          .contains("file.option-contradicted", option + " " + value)
          .contains(words);
    }
  }

  private String stored(String... options) {
    Outcome run = desktop.metrics(options);
    assertThat(run.exitCode()).as(run.all()).isZero();
    return String.join(" ", desktop.tables().rows(ACCOUNTS));
  }

  @Test
  void another_account_than_that_of_the_folder() {
    refused(DAYS, "--account", "beta", "for a file in the folder of alpha");
    assertThat(stored("import", desktop.input(DAYS).toString())).isEqualTo("alpha|instagram");
    refused(DAYS, "--account", "beta", "If it is stored for alpha already");
  }

  @Test
  void another_platform_than_that_of_the_folder() {
    refused(DAYS, "--platform", "facebook", "for a file in the folder of instagram");
    assertThat(desktop.tables().rows(ACCOUNTS)).isEmpty();
    assertThat(stored("import")).isEqualTo("alpha|instagram");
  }

  @Test
  void the_same_as_the_folder_says_is_no_contradiction() {
    assertThat(
            stored(
                "import",
                desktop.input(DAYS).toString(),
                "--account",
                "Alpha",
                "--platform",
                "Instagram"))
        .isEqualTo("alpha|instagram");
  }

  @Test
  void options_of_a_whole_input_folder_are_for_files_that_do_not_say_it() {
    assertThat(stored("import", "--account", "beta")).isEqualTo("alpha|instagram");
  }

  @Test
  void another_platform_than_that_of_the_format() {
    desktop.put("alpha/Overview.csv", "Date,Video Views,Profile Views", "2025-10-31,5,1");

    refused("alpha/Overview.csv", "--platform", "instagram", "for an export of tiktok");
    assertThat(stored("import", desktop.input("alpha/Overview.csv").toString()))
        .isEqualTo("alpha|tiktok");
  }

  @Test
  void another_period_than_that_of_the_name() {
    String file = "alpha/youtube/2025-10-01_2025-10-31 Totals.csv";
    desktop.put(file, "Date,Views", "2025-10-31,5");

    refused(file, "--period", "2025-09-01..2025-09-30", "that is of 2025-10-01..2025-10-31");
    assertThat(
            stored("import", desktop.input(file).toString(), "--period", "2025-10-01..2025-10-31"))
        .isEqualTo("alpha|youtube");
  }

  @Test
  void another_account_than_that_of_the_rows() {
    desktop.put("all.csv", "account_id,platform,date,followers", "beta,x,2025-10-31,5");

    refused("all.csv", "--account", "alpha", "for rows of beta");
    assertThat(stored("import", desktop.input("all.csv").toString(), "--account", "Beta"))
        .isEqualTo("beta|twitter");
  }

  @Test
  void another_account_than_that_which_rows_name_by_a_known_handle() {
    desktop.metrics("accounts", "add", "rival", "--handle", "instagram=rival.ltd");
    desktop.put(
        "reels.csv",
        "Post ID,Account ID,Account username,Publish time,Date,Views,Reach,Likes,Saves",
        "18000000000000001,17841,rival.ltd,07/04/2025 23:30,Lifetime,10,9,1,1");

    refused("reels.csv", "--account", "alpha", "for rows of rival");
  }

  @Test
  void another_platform_than_that_of_the_rows() {
    desktop.put("all.csv", "account_id,platform,date,followers", "beta,x,2025-10-31,5");

    refused("all.csv", "--platform", "tiktok", "for rows of twitter");
    assertThat(stored("import", desktop.input("all.csv").toString(), "--platform", "x"))
        .isEqualTo("beta|twitter");
  }

  @Test
  void another_period_than_the_days_of_the_rows() {
    refused(DAYS, "--period", "2025-09-01..2025-09-30", "for rows of 2025-10-31");
    assertThat(
            stored("import", desktop.input(DAYS).toString(), "--period", "2025-10-01..2025-10-31"))
        .isEqualTo("alpha|instagram");
  }

  @Test
  void campaigns_that_go_beyond_the_period_are_of_it_and_those_of_before_are_not() {
    String head = "campaign_id,start_date,end_date,cost";
    desktop.put("alpha/facebook/c.csv", head, "Tents,2025-09-20,2025-10-05,5");
    desktop.put("alpha/facebook/old.csv", head, "Tents,2025-08-20,2025-08-25,5");
    String period = "2025-09-01..2025-09-30";

    Outcome beyond =
        desktop.metrics(
            "import", desktop.input("alpha/facebook/c.csv").toString(), "--period", period);
    assertThat(beyond.exitCode()).as(beyond.all()).isZero();
    refused("alpha/facebook/old.csv", "--period", period, "for rows of 2025-08-20 to 2025-08-25");
  }

  @Test
  void what_is_stored_stays_where_an_option_is_wrong() {
    assertThat(stored("import", desktop.input(DAYS).toString())).isEqualTo("alpha|instagram");

    refused(DAYS, "--period", "2025-09-01..2025-09-30", "for rows of 2025-10-31");

    assertThat(desktop.tables().rows(ACCOUNTS)).containsExactly("alpha|instagram");
  }
}
