package dev.socialmetrics.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.desktop.Zip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Advice that is followed in the folders, the configuration or on the page, or of files that are no
 * text: what {@link AdviceTest} has no lines for.
 */
class AdviceInFoldersTest {
  private static final String[] ADS = {
    "Campaign report",
    "\"July 1, 2025 - July 31, 2025\"",
    "Campaign,Impr.,Cost,Clicks,Currency code",
    "Boats,30,4.00,3,USD"
  };

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void open() {
    desktop = new Desktop(folder);
  }

  private String refused() {
    Outcome outcome = desktop.metrics("import");
    assertThat(outcome.exitCode()).as(outcome.all()).isEqualTo(3);
    return outcome.line("refused").orElseThrow();
  }

  @Test
  void a_folder_of_no_platform_is_named_with_those_it_could_be() {
    desktop.put("acme/google/ads.csv", ADS);
    assertThat(refused())
        .contains(
            "The folder \"google\" is of no known platform: move the file to that of a known one"
                + " (youtube), or add google to platforms in config/application.yml");

    desktop.configure("platforms: [google]\n");

    assertThat(desktop.metrics("import").exitCode()).isZero();
    assertThat(desktop.tables().rows("SELECT platform, cost FROM campaign_social_metrics"))
        .containsExactly("google|4.0");
  }

  @Test
  void a_section_of_insights_without_its_header_refuses_the_file() {
    desktop.put(
        "acme/instagram/r.csv",
        "Facebook reach",
        "Date,Primary",
        "2025-11-01T00:00:00,12",
        "",
        "Instagram reach",
        "2025-11-01T00:00:00,15");

    assertThat(refused()).contains("r.csv:6: hdr.missing", "below the title \"instagram reach\"");
  }

  @Test
  void a_label_that_looks_like_a_column_says_which_character_is_another_one() {
    desktop.put("acme/instagram/d.csv", "date,followers,lik\u0435s", "2025-11-01,5,1");
    desktop.metrics("import");
    assertThat(desktop.tables().rows("SELECT remedy FROM row_problem"))
        .first()
        .asString()
        .contains("if it is \"likes\", written without U+0435.");
  }

  @Test
  void formats_of_ones_own_may_end_in_yaml() throws IOException {
    Path formats = Files.createDirectories(folder.resolve("config/formats"));
    String text =
        """
        title: days
        source: invented
        platform: threads
        tables:
          - grain: account and day
            recognise: {by: [Nest, Owls]}
            columns: {date: Nest, followers: Owls}
        """;
    Files.writeString(formats.resolve("my.yaml"), text);
    desktop.put("acme/threads/d.csv", "Nest,Owls", "2025-11-01,5");
    assertThat(desktop.metrics("import").exitCode()).isZero();
    assertThat(desktop.tables().daily("followers")).containsExactly("5");

    Files.writeString(formats.resolve("my.yml"), text);
    Outcome two = desktop.metrics("import");
    assertThat(two.exitCode()).isEqualTo(2);
    assertThat(two.err()).contains("my.yml: the same format as", "my.yaml. Remove one of the two.");
  }

  @Test
  void interactions_are_a_column_of_canonical_days() {
    desktop.put("acme/instagram/d.csv", "date,interactions", "2025-11-01,5");
    assertThat(desktop.metrics("import").exitCode()).isZero();
    assertThat(desktop.tables().daily("interactions")).containsExactly("5");
  }

  @Test
  void a_format_of_ones_own_may_say_its_total_and_what_divides() throws IOException {
    Path formats = Files.createDirectories(folder.resolve("config/formats"));
    Files.writeString(
        formats.resolve("chirp-ads.yml"),
        """
        title: ads
        source: invented
        platform: threads
        tables:
          - grain: campaign and period
            recognise: {by: [Flock, Seeds spent]}
            combine: sum
            divided-by: Nest
            total: {columns: [cost], rows: all flocks}
            columns: {campaign_id: Flock, start_date: From, end_date: To, cost: Seeds spent}
            ignore: [{reason: total, column: campaign_id, is: All flocks}]
        """);
    String head = "Flock,Nest,From,To,Seeds spent";
    desktop.put(
        "acme/threads/whole.csv",
        head,
        "Owls,oak,2025-01-01,2025-01-31,5",
        "Owls,elm,2025-01-01,2025-01-31,6",
        "All flocks,,,,11");
    assertThat(desktop.metrics("import").exitCode()).isZero();
    assertThat(desktop.tables().rows("SELECT campaign_id, cost FROM campaign_social_metrics"))
        .containsExactly("Owls|11.0");

    desktop.put(
        "acme/threads/cut.csv", head, "Owls,oak,2025-01-01,2025-01-31,5", "All flocks,,,,11");
    assertThat(refused()).contains("file.total-mismatch");
  }

  @Test
  void overview_cards_are_known_and_refused_with_what_to_download() {
    desktop.putBytes(
        "acme/youtube/Overview_cards_csv(2026-05-24_07_16_32).zip",
        Instant.parse("2026-02-01T01:00:00Z"),
        Zip.of("Time_series(2026).csv", "Date,Clicks,Impressions\n2026-01-01,1,2\n"));

    assertThat(refused()).contains("file.not-imported", "download that table: the campaign report");
  }
}
