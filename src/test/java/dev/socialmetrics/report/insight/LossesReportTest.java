package dev.socialmetrics.report.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which campaigns lost most, where amounts are of several currencies. */
class LossesReportTest {
  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void empty() {
    desktop = new Desktop(folder);
  }

  private void campaignsInThreeCurrencies() {
    desktop
        .put("harbor/facebook/days.csv", "date,followers", "2025-11-08,5000")
        .put(
            "harbor/facebook/campaigns.csv",
            "campaign_id,start_date,end_date,cost,revenue,currency",
            "yen,2025-10-01,2025-11-01,200000,120000,JPY",
            "dollars,2025-10-01,2025-11-01,1000,100,USD",
            "dinars,2025-10-01,2025-11-01,200.250,100.125,KWD",
            "few dinars,2025-10-01,2025-11-01,20.000,0,KWD");
    desktop.metrics("import");
  }

  private List<String> losingCampaigns() {
    JsonNode report =
        JsonMapper.shared()
            .readTree(desktop.metrics("report", "recommendations", "--stdout").out());
    return StreamSupport.stream(report.path("recommendations").spliterator(), false)
        .filter(row -> row.path("kind").asString().equals("losing_campaign"))
        .map(row -> row.path("text").asString().replaceAll(".*campaign (.*) of .*", "$1"))
        .toList();
  }

  @Test
  void losses_in_several_currencies_are_ranked_by_the_share_that_was_lost() {
    campaignsInThreeCurrencies();

    assertThat(losingCampaigns()).containsExactly("dollars", "dinars", "yen");
  }

  @Test
  void losses_in_several_currencies_are_ranked_by_amount_where_all_have_a_rate()
      throws IOException {
    Files.writeString(
        folder.resolve("config/exchange-rates.csv"),
        "day,from,to,rate\n2025-11-01,USD,JPY,150\n2025-11-01,KWD,USD,3.25\n");
    desktop.configure("report:\n  currency: USD\n");
    campaignsInThreeCurrencies();

    assertThat(losingCampaigns()).containsExactly("dollars", "yen", "dinars", "few dinars");
  }

  @Test
  void one_campaign_without_a_rate_makes_all_of_them_be_ranked_by_share() throws IOException {
    Files.writeString(
        folder.resolve("config/exchange-rates.csv"), "day,from,to,rate\n2025-11-01,KWD,USD,3.25\n");
    desktop.configure("report:\n  currency: USD\n");
    campaignsInThreeCurrencies();

    assertThat(losingCampaigns()).containsExactly("few dinars", "dollars", "dinars", "yen");
  }
}
