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

/** A user's own format in the style of the canonical ones. */
class CanonicalStyleTest {
  private static final String HEARTS =
      """
      title: our own tool's days
      source: our own tool
      style: canonical
      platform: instagram
      tables:
        - grain: account and day
          recognise: {by: [tag, date]}
          columns:
            likes: hearts
      """;
  private static final String[] DAYS = {"date,tag,hearts", "2025-11-01,x,5"};

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void open() throws IOException {
    desktop = new Desktop(folder);
    describe("hearts.yml", HEARTS);
  }

  private void describe(String name, String text) throws IOException {
    Path formats = Files.createDirectories(folder.resolve("config/formats"));
    Files.writeString(formats.resolve(name), text);
  }

  @Test
  void says_the_platform_where_no_folder_does() {
    desktop.put("acme/days.csv", DAYS);

    Outcome outcome = desktop.metrics("import");

    assertThat(desktop.tables().daily("account_id, platform, likes"))
        .as(outcome.all())
        .containsExactly("acme|instagram|5");
  }

  @Test
  void is_refused_in_the_folder_of_another_platform() {
    desktop.put("acme/tiktok/days.csv", DAYS);

    Outcome outcome = desktop.metrics("import");

    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.all())
        .contains("file.other-platform: found an export of instagram (hearts) in the folder of");
    assertThat(desktop.tables().daily("likes")).isEmpty();
  }

  @Test
  void what_it_cannot_honour_is_refused() throws IOException {
    describe(
        "hearts.yml",
        HEARTS.replace("likes: hearts", "date: {labels: date, patterns: dd.MM.yyyy}"));

    assertThat(desktop.metrics("import").all())
        .contains("the column date of a canonical table has labels, from, always or required only");

    describe("hearts.yml", HEARTS.replace("platform:", "numbers: comma\nplatform:"));

    assertThat(desktop.metrics("import").all()).contains("leave numbers and missing out");
  }

  @Test
  void has_a_name_of_its_own() throws IOException {
    describe("canonical-daily.yml", HEARTS);

    assertThat(desktop.metrics("import").all())
        .contains("expected one that does not begin with canonical");
  }

  @Test
  void an_unknown_column_parts_rows_however_its_words_are_joined() {
    desktop.put(
        "acme/instagram/pages.csv",
        "date,followers,page_name",
        "2025-11-01,100,A",
        "2025-11-02,900,B");

    assertThat(desktop.metrics("import").all())
        .contains("hdr.divides-rows: found daily data with \"page_name\"");
  }

  @Test
  void keys_of_later_objects_are_told_as_those_of_the_first() {
    desktop.put(
        "acme/instagram/days.json",
        "[{\"date\": \"2025-11-01\", \"likes\": 5, \"mood\": \"good\"},",
        " {\"date\": \"2025-11-02\", \"likes\": 6, \"mood\": \"bad\", \"shres\": 2}]");

    desktop.metrics("import");

    assertThat(desktop.tables().rows("SELECT found, remedy FROM row_problem ORDER BY found"))
        .containsExactly(
            "\"mood\"|What is not known was left out.",
            "\"shres\"|Rename \"shres\" if it is \"shares\". What is not known was left out.");
  }
}
