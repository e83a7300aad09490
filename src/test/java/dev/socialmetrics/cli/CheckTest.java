package dev.socialmetrics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check} shows what {@code import} would do, and ends as it would. */
class CheckTest {
  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void open() {
    desktop = new Desktop(folder).at("2026-03-01T03:00:00Z");
  }

  private Outcome check(String name) {
    return desktop.metrics("check", desktop.input(name).toString());
  }

  private static String[] posts(int good, int bad) {
    List<String> lines = new ArrayList<>(List.of("account_id,platform,post_id,posted_at,likes"));
    for (int i = 0; i < good + bad; i++) {
      lines.add("1,instagram,p" + i + ",2026-02-01T10:00:00Z," + (i < good ? "5" : "many"));
    }
    return lines.toArray(String[]::new);
  }

  @Test
  void fewer_rejected_rows_than_the_limit_end_as_the_import_does_with_one_line_a_code() {
    desktop.put("posts.csv", posts(191, 9));

    Outcome check = check("posts.csv");

    assertThat(check.exitCode()).isZero();
    assertThat(check.out()).contains("200 rows: 191 good, 9 rejected");
    assertThat(check.out().lines().filter(line -> line.contains("cell.integer")))
        .singleElement()
        .asString()
        .startsWith("  posts.csv:193: column 5 \"likes\": cell.integer: found \"many\"")
        .endsWith("(and 8 more)");
    assertThat(desktop.metrics("import").exitCode()).isZero();
  }

  @Test
  void a_file_says_whose_it_is_which_days_it_covers_why_its_format_and_that_its_total_agrees() {
    desktop.put("posts.csv", posts(2, 0));
    desktop.put(
        "tents/youtube/ads.csv",
        "Campaign report",
        "\"January 1, 2026 - January 31, 2026\"",
        "Campaign,Clicks,Impr.,Currency code,Cost",
        "Tents,600,30000,GBP,800.00",
        "Boots,30,900,GBP,20.00",
        "Total: Campaigns,630,30900,GBP,820.00");

    assertThat(check("posts.csv").out())
        .contains(
            "  whose: 1 on instagram\n"
                + "  published: 2026-02-01 to 2026-02-01\n"
                + "  recognised by: columns post_id\n");
    assertThat(check("tents/youtube/ads.csv").out())
        .contains("  whose: tents on youtube\n  days: 2026-01-01 to 2026-01-31\n  recognised by: ")
        .containsPattern("  total: .*clicks 630.*cost 820 add up to the file's own total\n");
  }

  @Test
  void more_rejected_rows_than_the_limit_end_as_the_import_does() {
    desktop.put("posts.csv", posts(20, 9));

    Outcome check = check("posts.csv");

    assertThat(check.exitCode()).isEqualTo(3);
    assertThat(check.out()).contains("file.reject-threshold").contains("9 of 29 rows rejected");
    assertThat(check.out()).as("no row of it is stored").doesNotContain("post_id=p1");
    assertThat(desktop.metrics("import").exitCode()).isEqualTo(3);
  }

  @Test
  void rows_of_one_key_are_shown_as_the_row_that_is_stored() throws IOException {
    Path formats = Files.createDirectories(folder.resolve("config/formats"));
    Files.writeString(
        formats.resolve("chirp-crowd.yml"),
        """
        title: audience
        source: invented
        platform: threads
        tables:
          - grain: audience
            recognise: {by: [Who, Part]}
            combine: sum
            columns: {date: Day}
            spread:
              by: Who
              value: {labels: Part}
              words: {female_percentage: Women, male_percentage: [Men, Boys]}
        """,
        StandardCharsets.UTF_8);
    desktop.put(
        "acme/threads/crowd.csv",
        "Day,Who,Part",
        "2026-02-01,Women,32.4",
        "2026-02-01,Men,45.3",
        "2026-02-01,Boys,22.3");

    assertThat(check("acme/threads/crowd.csv").out())
        .contains("male_percentage=67.6 female_percentage=32.4");

    desktop.metrics("import");
    assertThat(desktop.tables().rows("SELECT male_percentage FROM audience_demographics"))
        .containsExactly("67.6");
  }
}
