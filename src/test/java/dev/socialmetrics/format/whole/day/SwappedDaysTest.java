package dev.socialmetrics.format.whole.day;

import static dev.socialmetrics.desktop.RefusedFile.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Days that are months, and months that are days. */
class SwappedDaysTest {
  @TempDir Path folder;

  @Test
  void days_of_campaigns_whose_months_are_days_are_the_other_way_round() {
    String[] report = {
      "Start Date (in UTC),End Date (in UTC),Campaign ID,Campaign Name,Total Spent (USD),Impressions,Clicks",
      "01/09/2025,01/09/2025,300000001,Boats,12.50,1000,31",
      "02/09/2025,02/09/2025,300000001,Boats,13.50,1100,32",
      "03/09/2025,03/09/2025,300000001,Boats,14.50,1200,33"
    };
    Desktop desktop = new Desktop(folder).put("acme/linkedin/ads.csv", report);

    refuses(
        desktop,
        "file.not-by-day",
        "Or day and month are the other way round, and it has the days from 2025-09-01 to 2025-09-03");

    for (int row = 1; row < report.length; row++) {
      report[row] = report[row].replaceAll("0(\\d)/09/2025", "9/1$1/2025");
    }
    desktop.put("acme/linkedin/ads.csv", report);
    assertThat(desktop.metrics("import").exitCode()).isZero();
  }
}
