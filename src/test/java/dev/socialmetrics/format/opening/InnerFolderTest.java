package dev.socialmetrics.format.opening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.desktop.Zip;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders within an archive that name a platform. */
class InnerFolderTest {
  private static final String CANONICAL = "date,followers\n2025-10-01,5\n";
  private static final String REACH = titled("Reach");
  private static final String TITLED = titled("Facebook reach");

  @TempDir Path folder;
  private Desktop desktop;

  private static String titled(String title) {
    return "sep=,\n\"" + title + "\"\n\"Date\",\"Primary\"\n\"2025-10-01T00:00:00\",\"5\"\n";
  }

  @BeforeEach
  void open() {
    desktop = new Desktop(folder);
  }

  private Outcome load(String archive, String... entries) {
    desktop.putBytes(archive, Zip.of(entries));
    Outcome checked = desktop.metrics("check", desktop.input(archive).toString());
    Outcome imported = desktop.metrics("import");
    assertThat(checked.exitCode()).as(checked.all()).isEqualTo(imported.exitCode());
    return imported;
  }

  private void isStored(Outcome imported, String... days) {
    assertThat(desktop.tables().rows("SELECT platform, date FROM social_media_daily_metrics"))
        .as(imported.all())
        .containsExactlyInAnyOrder(days);
  }

  private void isRefused(Outcome imported, String entry, String folder) {
    assertThat(imported.exitCode()).as(imported.all()).isEqualTo(3);
    assertThat(imported.all())
        .contains("file.other-platform", "in " + entry, "the folder " + folder + " in an archive");
  }

  @Test
  void of_another_platform_refuse_a_platforms_export() {
    Outcome imported = load("acme/instagram/export.zip", "facebook/Reach.csv", REACH);

    isRefused(imported, "facebook/Reach.csv", "facebook");
  }

  @Test
  void of_another_platform_refuse_a_canonical_table_and_no_other_entry() {
    Outcome imported =
        load(
            "acme/instagram/export.zip",
            "daily.csv",
            CANONICAL,
            "acme/youtube/2025/more.csv",
            CANONICAL.replace("10-01", "10-02"));

    isRefused(imported, "acme/youtube/2025/more.csv", "youtube");
    isStored(imported, "instagram|2025-10-01");
  }

  @Test
  void of_another_platform_than_the_format_is_of_refuse_it() {
    Outcome imported =
        load(
            "acme/export.zip",
            "instagram/posts.csv",
            "Post ID,Page ID,Page name,Title,Publish time,Views\n"
                + "122000000000000777,888,Acme,First,02/01/2025 10:00,5\n");

    isRefused(imported, "instagram/posts.csv", "instagram");
  }

  @Test
  void of_the_same_platform_or_of_none_load() {
    Outcome imported =
        load(
            "acme/instagram/export.zip",
            "Instagram/a.csv",
            CANONICAL,
            "reports/b.csv",
            CANONICAL.replace("10-01", "10-02"));

    isStored(imported, "instagram|2025-10-01", "instagram|2025-10-02");
  }

  @Test
  void of_the_platform_that_the_title_names_load() {
    Outcome imported = load("acme/instagram/export.zip", "facebook/Reach.csv", TITLED);

    isStored(imported, "facebook|2025-10-01");
  }
}
