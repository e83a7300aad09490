package dev.socialmetrics.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a refusal advises leads to a stored file, or says what to download instead. */
class RemediesTest {
  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void open() {
    desktop = new Desktop(folder).at("2026-03-01T03:00:00Z");
  }

  private void stores(String name, String[] lines, String... rows) {
    Outcome outcome = desktop.put(name, lines).metrics("import");

    assertThat(outcome.exitCode()).as(outcome.all()).isZero();
    assertThat(
            desktop
                .tables()
                .rows(
                    "SELECT campaign_id, clicks, cost FROM campaign_social_metrics ORDER BY campaign_id"))
        .containsExactly(rows);
  }

  private void refuses(String name, String[] lines, String... words) {
    Outcome outcome = desktop.put(name, lines).metrics("import");

    assertThat(outcome.exitCode()).as(outcome.all()).isEqualTo(3);
    assertThat(outcome.all()).contains(words);
  }

  private static String[] lines(String... lines) {
    return lines;
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
        """,
        StandardCharsets.UTF_8);
    String head = "Flock,Nest,From,To,Seeds spent";
    stores(
        "acme/threads/whole.csv",
        lines(
            head,
            "Owls,oak,2026-01-01,2026-01-31,5",
            "Owls,elm,2026-01-01,2026-01-31,6",
            "All flocks,,,,11"),
        "Owls|NULL|11.0");
    refuses(
        "acme/threads/cut.csv",
        lines(head, "Owls,oak,2026-01-01,2026-01-31,5", "All flocks,,,,11"),
        "file.total-mismatch");
  }

  @Test
  void overview_cards_are_known_and_refused_with_what_to_download() {
    desktop.putBytes(
        "acme/youtube/Overview_cards_csv(2026-05-24_07_16_32).zip",
        Instant.parse("2026-02-01T01:00:00Z"),
        Zip.of("Time_series(2026).csv", "Date,Clicks,Impressions\n2026-01-01,1,2\n"));

    Outcome outcome = desktop.metrics("import");

    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.all())
        .contains("file.not-imported", "download that table: the campaign report");
  }

  @Test
  void insights_without_their_title_line_say_that_it_is_missing() {
    refuses(
        "acme/instagram/reach.csv",
        lines("\"Date\",\"Primary\"", "\"2026-02-01T00:00:00\",\"12\""),
        "says which figure it is");
  }

  @Test
  void labels_that_hold_a_metric_are_named_and_renaming_them_leads_to_stored_days() {
    refuses(
        "acme/linkedin/days.csv",
        lines("date,clicks_(total),impressions_(total)", "2026-02-01,3,40"),
        "\"clicks\"",
        "\"clicks_(total)\"",
        "\"impressions_(total)\"");

    desktop.put("acme/linkedin/days.csv", "date,clicks,impressions", "2026-02-01,3,40");
    assertThat(desktop.metrics("import").exitCode()).isZero();
    assertThat(desktop.tables().daily("clicks, impressions")).containsExactly("3|40");
  }
}
