package dev.socialmetrics.format.whole.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two reports of campaigns that were pasted together are each of their own days. */
class TwoReportsInOneFileTest {
  private static final String NAME = "acme/youtube/Campaign report.csv";
  private static final String TITLE = "Campaign report";
  private static final String JANUARY = "\"January 1, 2026 - January 31, 2026\"";
  private static final String FEBRUARY = "\"February 1, 2026 - February 28, 2026\"";
  private static final String LABELS = "Campaign,Currency code,Clicks,Impr.,Cost";
  private static final String TENTS = "Tents,GBP,600,30000,800.00";
  private static final String LATER = "Tents,GBP,500,20000,700.00";
  private static final String TOTAL = "Total: Campaigns,GBP,600,30000,800.00";
  private static final String LATER_TOTAL = "Total: Campaigns,GBP,500,20000,700.00";
  private static final String[] BOTH = {
    "2026-01-01|2026-01-31|600|800.0", "2026-02-01|2026-02-28|500|700.0"
  };

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void open() {
    desktop = new Desktop(folder).at("2026-03-01T03:00:00Z");
  }

  private void stores(String... lines) {
    Outcome outcome = desktop.put(NAME, lines).metrics("import");

    assertThat(outcome.exitCode()).as(outcome.all()).isZero();
    assertThat(
            desktop
                .tables()
                .rows(
                    "SELECT start_date, end_date, clicks, cost FROM campaign_social_metrics"
                        + " ORDER BY start_date"))
        .containsExactly(BOTH);
  }

  @Test
  void the_second_period_begins_a_section() {
    stores(TITLE, JANUARY, LABELS, TENTS, TITLE, FEBRUARY, LABELS, LATER);
  }

  @Test
  void each_has_its_own_total() {
    stores(TITLE, JANUARY, LABELS, TENTS, TOTAL, TITLE, FEBRUARY, LABELS, LATER, LATER_TOTAL);
  }

  @Test
  void a_period_that_lost_its_quotes_begins_one_too() {
    stores(TITLE, JANUARY, LABELS, TENTS, TITLE, FEBRUARY.replace("\"", ""), "", LABELS, LATER);
  }

  @Test
  void all_time_above_a_month() {
    desktop.put(NAME, TITLE, "All time", LABELS, LATER, TITLE, JANUARY, LABELS, TENTS);
    desktop.metrics("import");

    assertThat(
            desktop
                .tables()
                .rows("SELECT start_date, clicks FROM campaign_social_metrics ORDER BY start_date"))
        .containsExactly("2000-10-23|500", "2026-01-01|600");
  }

  @Test
  void without_labels_the_file_is_refused() {
    Outcome outcome =
        desktop.put(NAME, TITLE, JANUARY, LABELS, TENTS, TITLE, FEBRUARY, LATER).metrics("import");

    assertThat(outcome.exitCode()).as(outcome.all()).isEqualTo(3);
    assertThat(outcome.all()).contains("hdr.missing", "two reports in one file");
  }
}
