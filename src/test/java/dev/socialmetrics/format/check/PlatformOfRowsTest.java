package dev.socialmetrics.format.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.desktop.Zip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A platform's table, or a tool's, whose rows name their platform. */
class PlatformOfRowsTest {
  private static final String CHIRPS =
      """
      title: chirps of several networks
      source: invented
      tables:
        - grain: account and day
          recognise: {by: [Net, Day, Hearts]}
          columns: {platform: Net, date: Day, likes: Hearts}
      """;
  private static final String[] TWO = {
    "Net,Day,Hearts", "Instagram,2025-11-01,3", "X,2025-11-01,4", "Instagram,2025-11-02,5"
  };
  private static final String DAYS =
      "SELECT account_id, platform, date, likes FROM social_media_daily_metrics ORDER BY 2, 3";

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void describe() throws IOException {
    desktop = new Desktop(folder);
    Files.writeString(
        Files.createDirectories(folder.resolve("config/formats")).resolve("chirps.yml"), CHIRPS);
  }

  @Test
  void each_row_goes_to_its_own_platform_whatever_the_folder() {
    desktop.put("acme/facebook/a.csv", TWO);

    Outcome run = desktop.metrics("import");

    assertThat(run.exitCode()).as(run.all()).isZero();
    assertThat(desktop.tables().rows(DAYS))
        .containsExactly(
            "acme|instagram|2025-11-01|3",
            "acme|instagram|2025-11-02|5",
            "acme|twitter|2025-11-01|4");
  }

  @Test
  void no_folder_needs_to_say_the_platform() {
    desktop.put("a.csv", TWO);

    Outcome run = desktop.metrics("import", "input/a.csv", "--account", "acme");

    assertThat(run.exitCode()).as(run.all()).isZero();
    assertThat(desktop.tables().rows(DAYS)).hasSize(3);
  }

  @Test
  void a_row_that_names_none_is_of_the_folders_and_without_one_rejected() {
    desktop.put("acme/threads/a.csv", "Net,Day,Hearts", ",2025-11-01,3", "X,2025-11-01,4");
    desktop.put("acme/a.csv", "Net,Day,Hearts", ",2025-11-05,3", "X,2025-11-05,4");

    Outcome run = desktop.metrics("import");

    assertThat(run.all()).contains("1 cell.required");
    assertThat(desktop.tables().rows(DAYS))
        .containsExactly(
            "acme|threads|2025-11-01|3", "acme|twitter|2025-11-01|4", "acme|twitter|2025-11-05|4");
  }

  @Test
  void an_unknown_platform_is_named() {
    desktop.put("acme/a.csv", "Net,Day,Hearts", "Orkut,2025-11-01,3", "X,2025-11-01,4");

    assertThat(desktop.metrics("import").all()).contains("1 cell.enum");
  }

  @Test
  void folders_in_an_archive_are_not_asked_either() {
    desktop.putBytes("acme/all.zip", Zip.of("instagram/a.csv", String.join("\n", TWO) + "\n"));

    Outcome run = desktop.metrics("import");

    assertThat(run.exitCode()).as(run.all()).isZero();
    assertThat(desktop.tables().rows(DAYS)).hasSize(3);
  }
}
