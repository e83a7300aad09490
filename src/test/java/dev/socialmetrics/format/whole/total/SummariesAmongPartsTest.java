package dev.socialmetrics.format.whole.total;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports by level, with a row for each campaign beside its parts. */
class SummariesAmongPartsTest {
  private static final String[] REPORT = {
    "Campaign name,Ad set name,Reporting starts,Reporting ends,Amount spent (EUR),Impressions",
    "Tents,?,2025-10-01,2025-10-31,30.00,3000",
    "Tents,Red,2025-10-01,2025-10-31,12.50,1200",
    "Tents,Blue,2025-10-01,2025-10-31,17.50,1800",
    "Boots,?,2025-10-01,2025-10-31,7.00,700",
    "Boots,Old,2025-10-01,2025-10-31,7.00,700"
  };

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void open() {
    desktop = new Desktop(folder);
  }

  private Outcome imported(String... lines) {
    return desktop.put("acme/facebook/a.csv", lines).metrics("import");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "All", "--", "2 ad sets", "Tents"})
  void are_refused_whatever_they_are_called(String name) {
    String[] lines = REPORT.clone();
    for (int line : new int[] {1, 4}) {
      lines[line] = lines[line].replace("?", name);
    }

    Outcome outcome = imported(lines);

    assertThat(outcome.exitCode()).as(outcome.all()).isEqualTo(3);
    assertThat(desktop.tables().rows("SELECT campaign_id FROM campaign_social_metrics")).isEmpty();
  }

  @Test
  void of_three_levels_are_refused() {
    Outcome outcome =
        imported(
            "Campaign name,Ad set name,Ad name,Reporting starts,Reporting ends,Amount spent (EUR),Impressions",
            "Tents,,,2025-10-01,2025-10-31,30.00,3000",
            "Tents,Red,,2025-10-01,2025-10-31,30.00,3000",
            "Tents,Red,One,2025-10-01,2025-10-31,12.50,1200",
            "Tents,Red,Two,2025-10-01,2025-10-31,17.50,1800");

    assertThat(outcome.all()).contains("file.totals-row", "a row of each campaign beside");
  }

  @Test
  void parts_without_them_are_added_up() {
    String[] parts = {REPORT[0], REPORT[2], REPORT[3], REPORT[5], REPORT[5].replace("Old", "New")};

    Outcome outcome = imported(parts);

    assertThat(
            desktop
                .tables()
                .rows("SELECT campaign_id, cost FROM campaign_social_metrics ORDER BY 1"))
        .as(outcome.all())
        .containsExactly("Boots|14.0", "Tents|30.0");
  }
}
