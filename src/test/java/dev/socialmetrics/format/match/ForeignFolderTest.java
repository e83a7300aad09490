package dev.socialmetrics.format.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports of one company's platforms in the folder of another company's. */
class ForeignFolderTest {
  private static final String[] VIEWS = {
    "sep=,", "\"Views\"", "\"Date\",\"Primary\"", "\"2025-10-01T00:00:00\",\"5\""
  };
  private static final String[] ADS = {
    "Campaign report",
    "\"October 1, 2025 - October 31, 2025\"",
    "Campaign,Currency code,Clicks,Impr.,Cost",
    "Tents,GBP,600,30000,800.00"
  };

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void open() {
    desktop = new Desktop(folder);
  }

  private void isRefused(String found) {
    Outcome outcome = desktop.metrics("import");

    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.all()).contains("file.other-platform: found an export of " + found);
  }

  @Test
  void metas_insights_are_not_those_of_a_channel() {
    desktop.put("acme/youtube/Views.csv", VIEWS);

    isRefused("facebook or instagram or threads (meta-insights) as one of youtube");
  }

  @Test
  void googles_ads_are_not_those_of_a_network() {
    desktop.put("acme/snapchat/ads.csv", ADS);

    isRefused("youtube (google-ads) as one of snapchat");
  }

  @Test
  void a_platform_of_ones_own_is_whatever_its_owner_means() {
    desktop.configure("platforms: [google]").put("acme/google/ads.csv", ADS);

    Outcome outcome = desktop.metrics("import");

    assertThat(desktop.tables().rows("SELECT platform, cost FROM campaign_social_metrics"))
        .as(outcome.all())
        .containsExactly("google|800.0");
  }
}
