package dev.socialmetrics.format.whole.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.desktop.Zip;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows of campaigns that stand in a file twice are added up once, or not at all. */
class RepeatedCampaignsTest {
  private static final String HEADER =
      "Reporting starts,Reporting ends,Campaign name,Amount spent (EUR),Impressions,Link clicks\n";
  private static final String TENTS = "2026-01-01,2026-01-31,Tents,100.50,2000,30\n";
  private static final String BAGS = "2026-01-01,2026-01-31,Bags,50.25,1000,10\n";
  private static final String TOTAL = "2026-01-01,2026-01-31,,150.75,3000,40\n";
  private static final String[] BOTH = {"Bags|10|50.25", "Tents|30|100.5"};

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void open() {
    desktop = new Desktop(folder).at("2026-03-01T03:00:00Z");
  }

  private void stores(String... rows) {
    Outcome outcome = desktop.metrics("import");

    assertThat(outcome.exitCode()).as(outcome.all()).isZero();
    assertThat(
            desktop
                .tables()
                .rows(
                    "SELECT campaign_id, clicks, cost FROM campaign_social_metrics"
                        + " ORDER BY campaign_id"))
        .containsExactly(rows);
  }

  private void refuses(String... words) {
    Outcome outcome = desktop.metrics("import");

    assertThat(outcome.exitCode()).as(outcome.all()).isEqualTo(3);
    assertThat(outcome.all()).contains(words);
  }

  @Test
  void a_row_that_is_there_twice_counts_once() {
    desktop.put("acme/facebook/m.csv", HEADER + TENTS + BAGS + TENTS + BAGS);
    stores(BOTH);
  }

  @Test
  void a_total_that_is_there_twice_is_one() {
    desktop.put("acme/facebook/m.csv", HEADER + TOTAL + TENTS + BAGS + TOTAL + TENTS + BAGS);
    stores(BOTH);
  }

  @Test
  void a_total_that_counts_equal_rows_twice_asks_for_ids() {
    String total = "2026-01-01,2026-01-31,,251.25,5000,70\n";
    desktop.put("acme/facebook/m.csv", HEADER + total + TENTS + TENTS + BAGS);
    refuses("file.total-mismatch", "1 row that is there once more", "columns of ids");
  }

  @Test
  void a_table_in_two_entries_of_an_archive_counts_once() {
    String table = HEADER + TOTAL + TENTS + BAGS;
    String fewerZeros = table.replace("100.50", "100.5");
    desktop.putBytes("acme/facebook/m.zip", Zip.of("m.csv", table, "copy/m.csv", fewerZeros));
    stores(BOTH);
  }

  @Test
  void two_levels_in_one_archive_are_not_added_up() {
    String level = "Reporting starts,Reporting ends,Campaign name,Ad set name,";
    String rest = "Amount spent (EUR),Impressions,Link clicks\n";
    String days = "2026-01-01,2026-01-31,Tents,";
    desktop.putBytes(
        "acme/facebook/m.zip",
        Zip.of(
            "campaigns.csv",
            HEADER + TENTS + BAGS,
            "adsets.csv",
            level + rest + days + "A,60.50,1200,20\n" + days + "B,40,800,10\n"));
    refuses("file.part-of-total", "two tables: campaigns.csv, line 2 and adsets.csv, line 2");
  }

  @Test
  void rows_of_one_campaign_that_nothing_tells_apart_are_not_added_up() {
    desktop.put("acme/facebook/m.csv", HEADER + TENTS + TENTS.replace("100.50", "130"));
    refuses("file.part-of-total", "two rows of the campaign Tents", "lines 2 and 3");
  }

  @Test
  void what_a_campaign_is_makes_no_two_of_it() {
    desktop.put(
        "acme/facebook/m.csv",
        HEADER.replace("Campaign name", "Campaign name,Campaign delivery")
            + TENTS.replace("Tents", "Tents,active")
            + TENTS.replace("Tents", "Tents,inactive").replace("100.50", "130"));
    refuses("file.part-of-total", "by Campaign delivery");
  }

  @Test
  void a_row_that_adds_nothing_contradicts_none() {
    String nothing = "2026-01-01,2026-01-31,Tents,0,0,\n";
    desktop.put("acme/facebook/m.csv", HEADER + TENTS + nothing + BAGS);
    stores(BOTH);
  }
}
