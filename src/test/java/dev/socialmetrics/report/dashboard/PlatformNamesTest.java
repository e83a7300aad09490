package dev.socialmetrics.report.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pages call platforms. */
class PlatformNamesTest {
  @TempDir Path folder;

  @Test
  void a_platform_of_the_configuration_is_called_as_it_is_written_there() throws IOException {
    Desktop desktop = new Desktop(folder);
    desktop.configure("platforms: [Truth Social]\n");
    desktop.put("acme/truth-social/days.csv", "date,followers,reach", "2025-10-01,10,5");
    desktop.put("acme/twitter/days.csv", "date,followers,reach", "2025-10-01,10,5");

    assertThat(desktop.metrics("nightly").exitCode()).isZero();

    Path pages = desktop.output("reports/2025-10-01");
    String page = Files.readString(pages.resolve("accounts/acme.html"));
    assertThat(page).contains("Truth Social", "X (Twitter)", "data-platform=truth-social");
    assertThat(Files.readString(pages.resolve("index.html"))).contains("Truth Social");
    assertThat(Files.readString(desktop.output("reports/2025-10-01/summary.json")))
        .contains("\"truth-social\"");
  }
}
