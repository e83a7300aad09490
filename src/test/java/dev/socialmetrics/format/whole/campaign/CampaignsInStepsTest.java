package dev.socialmetrics.format.whole.campaign;

import static dev.socialmetrics.desktop.RefusedFile.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures of campaigns of weeks are not stored as those of single days. */
class CampaignsInStepsTest {
  @TempDir Path folder;

  private Desktop desktop() {
    return new Desktop(folder);
  }

  @Test
  void campaigns_by_day_a_week_apart_are_weeks() {
    String[] weeks = {
      "Reporting starts,Reporting ends,Campaign name,Week,Amount spent (EUR),Impressions",
      "2025-11-03,2025-11-23,T,2025-11-03,10.00,200",
      "2025-11-03,2025-11-23,T,2025-11-10,11.00,210",
      "2025-11-03,2025-11-23,T,2025-11-17,12.00,220"
    };
    refuses(desktop().put("a/facebook/m.csv", weeks), "file.not-by-day", "3 rows", "a week");
  }

  @Test
  void campaigns_of_single_days_may_say_so() {
    Desktop desktop =
        desktop()
            .put(
                "a/facebook/m.csv",
                "Reporting starts,Reporting ends,Campaign name,Amount spent (EUR),Impressions",
                "2025-11-03,2025-11-03,T,10.00,200",
                "2025-11-10,2025-11-10,T,11.00,210",
                "2025-11-17,2025-11-17,T,12.00,220");
    assertThat(desktop.metrics("import").exitCode()).isZero();
  }
}
