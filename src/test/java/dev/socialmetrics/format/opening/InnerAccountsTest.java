package dev.socialmetrics.format.opening;

import static dev.socialmetrics.desktop.RefusedFile.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.desktop.Zip;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An archive is of one account, whatever its folders are called. */
class InnerAccountsTest {
  private static final String TOTALS = "Date,Views\n2025-02-01,5\n2025-02-02,6\n";
  private static final String REACH = "Date,Primary\n2025-02-01,5\n2025-02-02,6\n";
  private static final String OTHER = "Date,Views\n2025-02-01,500\n2025-02-03,600\n";

  @TempDir Path folder;

  private Desktop packed(String archive, String... entries) {
    return new Desktop(folder).putBytes(archive, Zip.of(entries));
  }

  private static String days(Desktop desktop) {
    return desktop.tables().one("SELECT count(*) FROM social_media_daily_metrics");
  }

  @Test
  void folders_of_several_accounts_refuse_an_archive_of_one() {
    refuses(
        packed(
            "alpha/youtube/all.zip",
            "alpha/youtube/Totals.csv",
            TOTALS,
            "beta/youtube/Totals.csv",
            OTHER),
        "file.several-owners",
        "alpha, beta",
        "Unpack it into the input folder");
  }

  @Test
  void an_archive_of_a_whole_input_folder_is_told_to_be_unpacked() {
    refuses(
        packed("all.zip", "alpha/youtube/Totals.csv", TOTALS, "beta/youtube/Totals.csv", OTHER),
        "file.several-owners");
  }

  @Test
  void rows_that_say_whose_they_are_may_lie_in_any_folder() {
    String head = "account_id,platform,date,followers\n";
    Desktop desktop =
        packed(
            "all.zip",
            "alpha/youtube/days.csv",
            head + "alpha,youtube,2025-02-01,5\n",
            "beta/youtube/days.csv",
            head + "beta,youtube,2025-02-01,6\n");
    Outcome imported = desktop.metrics("import");

    assertThat(imported.exitCode()).as(imported.all()).isZero();
    assertThat(days(desktop)).isEqualTo("2");
  }

  @Test
  void folders_of_months_are_of_the_archives_account() {
    Desktop desktop =
        packed(
            "alpha/youtube/all.zip",
            "2025-01/youtube/Totals.csv",
            "Date,Views\n2025-01-30,5\n2025-01-31,6\n",
            "2025-02/youtube/Totals.csv",
            TOTALS);
    Outcome imported = desktop.metrics("import");

    assertThat(imported.exitCode()).as(imported.all()).isZero();
    assertThat(days(desktop)).isEqualTo("4");
  }
}
