package dev.socialmetrics.format.whole.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Ads reports of one campaign by day and over its whole period lie in one folder. */
class CampaignPeriodsTest {
  @TempDir Path folder;

  @Test
  void days_within_a_campaigns_whole_period_are_listed_and_not_added() {
    Desktop desktop = new Desktop(folder);
    desktop.put(
        "a.csv",
        "account_id,platform,campaign_id,start_date,end_date,cost,revenue",
        "1,facebook,spring,2025-10-01,2025-10-31,310,620",
        "1,facebook,spring,2025-10-01,2025-10-10,100,200",
        "1,facebook,spring,2025-10-31,2025-10-31,10,20",
        "1,facebook,spring,2025-11-01,2025-11-02,20,0",
        "1,instagram,spring,2025-10-05,2025-10-05,5,0",
        "1,facebook,autumn,2025-10-05,2025-10-06,7,0");

    desktop.metrics("nightly");

    JsonNode report = new JsonMapper().readTree(desktop.output("latest/campaigns.json").toFile());
    assertThat(report.toString()).contains("\"cost\":10.0", "\"cost\":100.0");
    assertThat(total(report, "account_platform_total", "facebook").get("cost").asString())
        .isEqualTo("337.0");
    assertThat(total(report, "account_platform_total", "facebook").get("campaigns").asInt())
        .isEqualTo(3);
    assertThat(total(report, "campaign_total", "spring").get("cost").asString()).isEqualTo("335.0");
  }

  @Test
  void ad_sets_beside_campaigns_of_the_same_days_are_listed_and_not_added() {
    Desktop desktop = new Desktop(folder);
    desktop.put(
        "1/facebook/Campaigns.csv",
        "Campaign name,Amount spent (EUR),Impressions,Reporting starts,Reporting ends",
        ",30,300,2025-10-01,2025-10-31",
        "spring,30,300,2025-10-01,2025-10-31");
    desktop.put(
        "1/facebook/Ad-Sets.csv",
        "Ad set name,Amount spent (EUR),Impressions,Reporting starts,Reporting ends",
        "spring,20,200,2025-10-01,2025-10-31",
        "hikers,10,100,2025-10-01,2025-10-31");
    desktop.put(
        "1/facebook/Earlier.csv",
        "Ad set name,Amount spent (EUR),Impressions,Reporting starts,Reporting ends",
        "hikers,7,70,2025-09-01,2025-09-30");

    desktop.metrics("nightly");

    JsonNode report = new JsonMapper().readTree(desktop.output("latest/campaigns.json").toFile());
    JsonNode total = total(report, "account_platform_total", "facebook");
    assertThat(total.get("cost").asString()).isEqualTo("37.0");
    assertThat(total.get("campaigns").asInt()).isEqualTo(2);
    assertThat(total(report, "campaign", "spring").get("reasons").has("totals")).isFalse();
    JsonNode part = total(report, "campaign", "ad set: spring");
    assertThat(part.get("cost").asString()).isEqualTo("20.0");
    assertThat(part.get("reasons").get("totals").asString()).isEqualTo("part_of_campaigns");
  }

  private static JsonNode total(JsonNode node, String scope, String name) {
    if (scope.equals(node.path("scope").asString(""))
        && (name.equals(node.path("platform").asString(""))
            || name.equals(node.path("campaign_id").asString("")))) {
      return node;
    }
    for (JsonNode child : node) {
      JsonNode found = total(child, scope, name);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
