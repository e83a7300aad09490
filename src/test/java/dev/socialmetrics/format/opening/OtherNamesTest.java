package dev.socialmetrics.format.opening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders below the platform's, and names of files, that say another account or platform. */
class OtherNamesTest {
  private static final String[] DAYS = {"date,followers", "2025-10-01,5"};
  private static final String KNOWN = "accounts:\n  - id: rival\n";

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void open() {
    desktop = new Desktop(folder);
  }

  private Outcome load(String file, String... lines) {
    desktop.put(file, lines);
    Outcome checked = desktop.metrics("check", desktop.input(file).toString());
    Outcome imported = desktop.metrics("import");
    assertThat(checked.exitCode()).as(checked.all()).isEqualTo(imported.exitCode());
    return imported;
  }

  @ParameterizedTest
  @CsvSource({
    "acme/instagram/tiktok/d.csv, the folder tiktok for a file of instagram",
    "acme/facebook/instagram.csv, the file name instagram.csv for a file of facebook",
    "acme/tiktok/Instagram stats March 2025.csv, the file name Instagram stats March 2025.csv",
    "acme/youtube/x/d.csv, the folder x for a file of youtube"
  })
  void of_another_platform_refuse_the_file(String file, String found) {
    Outcome imported = load(file, DAYS);

    assertThat(imported.exitCode()).as(imported.all()).isEqualTo(3);
    assertThat(imported.all()).contains("file.other-platform", found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"acme/instagram/rival/d.csv", "acme/facebook/beta/facebook/d.csv"})
  void of_another_account_refuse_the_file(String file) throws IOException {
    Files.writeString(folder.resolve("config/accounts.yml"), KNOWN);

    Outcome imported = load(file, DAYS);

    assertThat(imported.exitCode()).as(imported.all()).isEqualTo(3);
    assertThat(imported.all())
        .contains("file.several-owners", "another account's, in that of acme");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "acme/instagram/competitors/d.csv",
        "acme/instagram/2025-10/instagram/d.csv",
        "acme/instagram/acme/instagram/d.csv",
        "acme/instagram/Facebook and Instagram.csv",
        "acme/instagram/Threads of March 2 x 3.csv",
        "acme/instagram/x.csv",
        "acme/instagram/instagrammers tiktoks.csv"
      })
  void any_other_name_loads(String file) {
    Outcome imported = load(file, DAYS);

    assertThat(imported.exitCode()).as(imported.all()).isZero();
    assertThat(desktop.tables().daily("account_id, platform")).containsExactly("acme|instagram");
  }

  @Test
  void rows_that_say_both_load_under_any_name() throws IOException {
    Files.writeString(folder.resolve("config/accounts.yml"), KNOWN);

    Outcome imported =
        load(
            "acme/instagram/rival/tiktok/facebook.csv",
            "account_id,platform,date,followers",
            "acme,instagram,2025-10-01,5");

    assertThat(imported.exitCode()).as(imported.all()).isZero();
  }
}
