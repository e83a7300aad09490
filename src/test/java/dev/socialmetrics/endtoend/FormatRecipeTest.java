package dev.socialmetrics.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows the recipe of src/docs/formats.md, with the file and the YAML that stand there. */
class FormatRecipeTest {
  private static final Path DOCUMENT = Path.of("src/docs/formats.md");

  @TempDir Path folder;
  private Desktop desktop;
  private String export;
  private String yaml;

  @BeforeEach
  void readTheRecipe() throws IOException {
    String text = Files.readString(DOCUMENT);
    export = found(text, "looks like this:\n\n((?:    .*\n)+)").replaceAll("(?m)^    ", "");
    yaml = found(text, "(?s)config/formats/chirper-days.yml`:\n\n   ```yaml\n(.*?)   ```");
    desktop = new Desktop(folder);
  }

  private static String found(String text, String regex) {
    Matcher matcher = Pattern.compile(regex).matcher(text);
    assertThat(matcher.find()).as("%s in %s", regex, DOCUMENT).isTrue();
    return matcher.group(1);
  }

  private void describe(String text) throws IOException {
    Path file = folder.resolve("config/formats/chirper-days.yml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text.replaceAll("(?m)^   ", ""));
  }

  @Test
  void check_recognises_the_file_and_shows_its_rows() throws IOException {
    describe(yaml);
    desktop.put("chirper-2025.csv", export);

    Outcome check = desktop.metrics("check", "input/chirper-2025.csv", "--account", "fjordlight");

    assertThat(check.out())
        .isEqualTo(
            """
            chirper-2025.csv: chirper-days, 5 rows: 2 good, 0 rejected, 3 ignored
              whose: fjordlight on threads
              days: 2025-03-01 to 2025-03-02
              recognised by: columns day, chirps seen, follow delta
              account_id=fjordlight platform=threads date=2025-03-01 new_followers=-2 impressions=1204 shares=4 likes=31 engagement_rate=2.9069767441860463 engagement_basis=impressions
              account_id=fjordlight platform=threads date=2025-03-02 new_followers=5 impressions=998 shares=1 engagement_rate=0.10020040080160321 engagement_basis=impressions
            """);
    assertThat(check.exitCode()).isZero();
  }

  @Test
  void the_night_stores_the_rows_and_counts_what_is_none() throws IOException {
    describe(yaml);
    desktop.put("fjordlight/threads/chirper-2025.csv", export);

    Outcome night = desktop.metrics("nightly");

    assertThat(night.exitCode()).isZero();
    assertThat(desktop.tables().daily("account_id, platform, date, impressions, new_followers"))
        .containsExactly(
            "fjordlight|threads|2025-03-01|1204|-2", "fjordlight|threads|2025-03-02|998|5");
    assertThat(
            desktop.tables().rows("SELECT source_line, code FROM row_problem ORDER BY source_line"))
        .containsExactly("1|row.preamble", "5|row.total", "6|csv.blank-row");
    assertThat(
            desktop
                .tables()
                .rows("SELECT format, kind, read_rows, stored_rows, ignored_rows FROM import_file"))
        .containsExactly("chirper-days|daily|5|2|3");
  }

  @Test
  void a_mistake_in_the_yaml_is_told_with_its_line_and_nothing_is_touched() throws IOException {
    describe(yaml.replace("tables:", "tabels:"));
    desktop.put("fjordlight/threads/chirper-2025.csv", export);

    Outcome night = desktop.metrics("nightly");

    assertThat(night.exitCode()).isEqualTo(2);
    assertThat(night.err())
        .contains("config/formats/chirper-days.yml:8: unknown key tabels. Did you mean tables?");
    assertThat(desktop.output("social-metrics.db")).doesNotExist();
  }
}
