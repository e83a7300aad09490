package dev.socialmetrics.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Campaigns of several currencies in one, from the files to the reports. */
class ConvertedCampaignsTest {
  private static final String HEAD =
      "account_id,platform,campaign_id,start_date,end_date,reach,cost,cost_currency,"
          + "revenue,revenue_currency";

  private static final String[] CAMPAIGNS = {
    HEAD,
    "1,tiktok,euros,2025-10-01,2025-10-10,3000,1000.33,EUR,2500.10,EUR",
    "1,tiktok,mixed,2025-10-05,2025-10-15,700,99.99,USD,12345,JPY",
    "1,x,dollars,2025-10-01,2025-10-20,,10.01,USD,5.05,USD",
    "2,x,old,2025-08-01,2025-09-09,100,50,EUR,60,EUR",
    "2,x,pounds,2025-10-01,2025-10-02,100,50,GBP,60,GBP"
  };

  /** The euro's rate is that of the day before the last one; of the yen the inverse is known. */
  private static final String RATES =
      "day,from,to,rate\n2025-10-09,EUR,USD,1.1608\n2025-10-11,EUR,USD,9\n"
          + "2025-10-15,USD,JPY,152.86\n2025-08-09,EUR,USD,1.1\n";

  @TempDir Path folder;

  private Desktop desktop(String currency) throws Exception {
    Desktop desktop =
        new Desktop(folder)
            .configure("report:\n  currency: " + currency + "\n")
            .put("days.csv", "account_id,platform,date,followers", "1,tiktok,2025-10-23,5")
            .put("campaigns.csv", CAMPAIGNS);
    Files.writeString(folder.resolve("config/exchange-rates.csv"), RATES);
    return desktop;
  }

  private static JsonNode report(Desktop desktop) {
    Outcome outcome = desktop.metrics("report", "campaigns", "--stdout");
    assertThat(outcome.exitCode()).as(outcome.all()).isZero();
    return JsonMapper.shared().readTree(outcome.out());
  }

  private static JsonNode campaign(JsonNode report, String id) {
    return report
        .get("campaign_lists")
        .valueStream()
        .flatMap(list -> list.get("campaigns").valueStream())
        .filter(row -> row.get("campaign_id").asString().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static JsonNode total(JsonNode report, String scope, String account, String platform) {
    return report
        .get("totals")
        .valueStream()
        .filter(row -> row.get("scope").asString().equals(scope))
        .filter(row -> account.isEmpty() || row.get("account_id").asString().equals(account))
        .filter(row -> platform.isEmpty() || row.get("platform").asString().equals(platform))
        .findFirst()
        .orElseThrow();
  }

  private static BigDecimal number(String text) {
    return new BigDecimal(text);
  }

  private static BigDecimal rounded(BigDecimal value, int places) {
    return value.setScale(places, RoundingMode.HALF_UP);
  }

  private static void assertFigure(JsonNode row, String name, BigDecimal expected) {
    assertThat(row.get(name).decimalValue()).as(name).isEqualByComparingTo(expected);
  }

  /** Computed here from the lines above, with the rate that a person would look up. */
  @Test
  void every_figure_is_what_a_person_computes_from_the_file_and_the_rates() throws Exception {
    Desktop desktop = desktop("USD");
    desktop.metrics("nightly");

    JsonNode report = report(desktop);

    BigDecimal euroCost = number("1000.33").multiply(number("1.1608"));
    BigDecimal euroRevenue = number("2500.10").multiply(number("1.1608"));
    BigDecimal yenRevenue = number("12345").divide(number("152.86"), MathContext.DECIMAL128);
    JsonNode euros = campaign(report, "euros");
    assertFigure(euros, "converted_cost", rounded(euroCost, 2));
    assertFigure(euros, "converted_revenue_generated", rounded(euroRevenue, 2));
    assertFigure(
        euros,
        "converted_cost_per_reach",
        euroCost.divide(number("3000"), 4, RoundingMode.HALF_UP));
    assertThat(euros.get("converted_roas")).isEqualTo(euros.get("roas"));
    assertThat(euros.get("converted_currency").asString()).isEqualTo("USD");
    JsonNode mixed = campaign(report, "mixed");
    assertFigure(mixed, "converted_cost", number("99.99"));
    assertFigure(mixed, "converted_revenue_generated", rounded(yenRevenue, 2));
    assertFigure(
        mixed, "converted_roas", yenRevenue.divide(number("99.99"), 2, RoundingMode.HALF_UP));
    assertThat(mixed.get("roas").isNull()).isTrue();
    JsonNode account = total(report, "account_total", "1", "");
    BigDecimal cost = euroCost.add(number("99.99")).add(number("10.01"));
    BigDecimal revenue = euroRevenue.add(yenRevenue).add(number("5.05"));
    assertFigure(account, "converted_cost", rounded(cost, 2));
    assertFigure(account, "converted_revenue_generated", rounded(revenue, 2));
    assertFigure(account, "converted_roas", revenue.divide(cost, 2, RoundingMode.HALF_UP));
    assertFigure(
        account,
        "converted_roi",
        revenue.subtract(cost).multiply(number("100")).divide(cost, 2, RoundingMode.HALF_UP));
    assertThat(account.get("cost").isNull()).isTrue();
  }

  @Test
  void where_a_rate_is_missing_a_campaign_and_its_totals_say_so() throws Exception {
    Desktop desktop = desktop("USD");
    desktop.metrics("nightly");

    JsonNode report = report(desktop);

    List<JsonNode> rows = new ArrayList<>();
    rows.add(campaign(report, "pounds"));
    rows.add(total(report, "account_total", "2", ""));
    rows.add(total(report, "total", "", ""));
    assertThat(rows)
        .allSatisfy(
            row -> {
              assertThat(row.get("converted_cost").isNull()).isTrue();
              assertThat(row.get("reasons").get("converted_cost").asString())
                  .isEqualTo("no_exchange_rate");
              assertThat(row.get("reasons").get("converted_roi").asString())
                  .isEqualTo("no_exchange_rate");
            });
    assertFigure(campaign(report, "old"), "converted_cost", number("55"));
  }

  @Test
  void yen_have_no_digits_behind_the_point() throws Exception {
    Desktop desktop = desktop("JPY");
    desktop.metrics("nightly");

    JsonNode mixed = campaign(report(desktop), "mixed");

    assertFigure(mixed, "converted_cost", number("15284"));
    assertFigure(mixed, "converted_revenue_generated", number("12345"));
  }

  @Test
  void another_rate_makes_the_reports_again() throws Exception {
    Desktop desktop = desktop("USD");
    desktop.metrics("nightly");
    Files.writeString(folder.resolve("config/exchange-rates.csv"), RATES.replace("1.1608", "1.2"));

    desktop.metrics("nightly");

    assertThat(Files.readString(desktop.output("reports/2025-10-23/campaigns.json")))
        .contains("\"converted_cost\": 1200.4,");
  }

  @Test
  void explain_says_by_which_rate_an_amount_was_converted() throws Exception {
    Desktop desktop = desktop("USD");
    desktop.metrics("nightly");

    Outcome roas = explain(desktop, "converted_roas", "--campaign", "mixed");
    Outcome unnamed = explain(desktop, "converted_roas");
    Outcome missing = explain(desktop, "converted_kost", "--campaign", "mixed");

    assertThat(roas.out())
        .contains(
            "converted_roas = 0.81",
            "meaning    Revenue per unit spent, in USD",
            "numbers    revenue_generated 12345.0: 1 USD = 152.86 JPY on 2025-10-15");
    assertThat(unnamed.err())
        .contains(
            "converted_roas is a figure of a campaign; name one with --campaign: mixed euros");
    assertThat(missing.err()).contains("there is no metric converted_kost");
  }

  @Test
  void without_a_currency_there_is_nothing_to_explain_and_no_column() throws Exception {
    Desktop desktop = desktop("none");
    desktop.metrics("nightly");

    assertThat(explain(desktop, "converted_cost", "--campaign", "mixed").err())
        .contains(
            "converted_cost needs a currency to convert to; set report.currency in"
                + " application.yml");
    assertThat(Files.readString(desktop.output("reports/2025-10-23/campaigns.csv")))
        .doesNotContain("converted");
  }

  private static Outcome explain(Desktop desktop, String metric, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("explain", metric, "--account", "1", "--platform", "tiktok"));
    arguments.addAll(List.of(more));
    return desktop.metrics(arguments.toArray(String[]::new));
  }
}
