package dev.socialmetrics.endtoend;

import static dev.socialmetrics.endtoend.WholeFileTest.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a refusal advises leads to a stored file. */
class UsefulRefusalTest {
  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void open() {
    desktop = new Desktop(folder).at("2026-03-01T03:00:00Z");
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
        desktop.put(
            "acme/instagram/reach.csv", "\"Date\",\"Primary\"", "\"2026-02-01T00:00:00\",\"12\""),
        "says which figure it is");
  }

  @Test
  void labels_that_hold_a_metric_are_named_and_renaming_them_leads_to_stored_days() {
    refuses(
        desktop.put(
            "acme/linkedin/days.csv", "date,clicks_(total),impressions_(total)", "2026-02-01,3,40"),
        "\"clicks\"",
        "\"clicks_(total)\"",
        "\"impressions_(total)\"");

    desktop.put("acme/linkedin/days.csv", "date,clicks,impressions", "2026-02-01,3,40");
    assertThat(desktop.metrics("import").exitCode()).isZero();
    assertThat(desktop.tables().daily("clicks, impressions")).containsExactly("3|40");
  }
}
