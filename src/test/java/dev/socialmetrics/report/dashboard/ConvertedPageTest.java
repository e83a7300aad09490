package dev.socialmetrics.report.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.report.page.FiguresOfPage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Campaigns of several currencies, added up on the first page in the currency of the reports. */
class ConvertedPageTest {
  private static final String[] CAMPAIGNS = {
    "account_id,platform,campaign_id,start_date,end_date,cost,revenue,currency",
    "1,tiktok,euros,2025-10-01,2025-10-10,1000,2500,EUR",
    "1,tiktok,dollars,2025-10-05,2025-10-15,100,50,USD"
  };

  @TempDir Path folder;

  private String page(String rates) throws Exception {
    Desktop desktop =
        new Desktop(folder)
            .configure("report:\n  currency: EUR\n")
            .put("days.csv", "account_id,platform,date,followers", "1,tiktok,2025-10-23,5")
            .put("campaigns.csv", CAMPAIGNS);
    Files.writeString(folder.resolve("config/exchange-rates.csv"), rates);
    desktop.metrics("import");
    Outcome made = desktop.metrics("report", "dashboard", "--to", folder.resolve("p").toString());
    assertThat(made.exitCode()).as(made.all()).isZero();
    return Files.readString(folder.resolve("p/index.html"));
  }

  private static Map<String, String> figure(String page, String name) {
    return FiguresOfPage.of(page).stream()
        .filter(each -> each.get("figure").equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void all_of_them_have_one_row_more() throws Exception {
    String page = page("day,from,to,rate\n2025-10-15,EUR,USD,1.25\n");

    assertThat(page).contains("All, in EUR");
    assertThat(figure(page, "converted_cost")).containsEntry("shown", "1,080.00");
    assertThat(figure(page, "converted_revenue_generated")).containsEntry("shown", "2,540.00");
    assertThat(figure(page, "converted_roas")).containsEntry("shown", "2.35");
  }

  @Test
  void without_a_rate_there_is_no_sum_and_the_reason() throws Exception {
    String page = page("day,from,to,rate\n2025-10-15,EUR,GBP,0.9\n");

    assertThat(figure(page, "converted_cost"))
        .containsEntry("value", "")
        .containsEntry("reason", "no_exchange_rate");
  }
}
