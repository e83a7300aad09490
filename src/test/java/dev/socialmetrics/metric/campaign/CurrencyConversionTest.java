package dev.socialmetrics.metric.campaign;

import static dev.socialmetrics.metric.campaign.Campaigns.campaign;
import static dev.socialmetrics.metric.campaign.Campaigns.money;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.campaign.ExchangeRates.ExchangeRate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CurrencyConversionTest {
  private static final LocalDate REPORT = LocalDate.of(2025, 10, 23);

  /** The campaigns of these tests run on the report date. */
  private static final CurrencyConversion TO_DOLLARS =
      new CurrencyConversion(
          "USD", new ExchangeRates(List.of(new ExchangeRate(REPORT, "EUR", "USD", money("2")))));

  private static Observation amounts(String id, String cost, String in, String revenue, String of) {
    return campaign(
        id,
        "cost",
        money(cost),
        "cost_currency",
        in,
        "revenue_generated",
        money(revenue),
        "revenue_currency",
        of,
        "total_reach",
        1000L);
  }

  private static Map<String, CampaignTotal> converted(CampaignTotals totals) {
    return TO_DOLLARS.figures(totals, REPORT);
  }

  private static CampaignTotals totals(Observation... rows) {
    return CampaignTotals.of(CampaignRoles.of(List.of(rows)));
  }

  @Test
  void a_campaign_of_two_currencies_has_a_return_in_one() {
    Observation mixed = amounts("a", "100", "EUR", "300", "USD");

    Map<String, CampaignTotal> figures = TO_DOLLARS.figures(mixed, REPORT);

    assertThat(figures.get("cost").value().orElseThrow()).isEqualByComparingTo("200");
    assertThat(figures.get("revenue_generated").value().orElseThrow()).isEqualByComparingTo("300");
    assertThat(figures.get("roas").value().orElseThrow()).isEqualByComparingTo("1.5");
    assertThat(figures.get("roi").value().orElseThrow()).isEqualByComparingTo("50");
    assertThat(figures.get("cost_per_reach").value().orElseThrow()).isEqualByComparingTo("0.2");
    assertThat(figures.get("cost_per_conversion").reason()).contains(Reason.MISSING_INPUT);
    assertThat(totals(mixed).figure("roas").reason()).contains(Reason.MIXED_CURRENCY);
  }

  @Test
  void a_total_over_currencies_is_that_of_the_converted_amounts() {
    Observation euros = amounts("a", "100", "EUR", "300", "EUR");
    Observation dollars = amounts("b", "50", "USD", "10", "USD");

    Map<String, CampaignTotal> figures = converted(totals(euros, dollars));

    assertThat(figures.get("cost").value().orElseThrow()).isEqualByComparingTo("250");
    assertThat(figures.get("cost").campaigns()).isEqualTo(2);
    assertThat(figures.get("cost").currency()).contains("USD");
    assertThat(figures.get("roas").value().orElseThrow()).isEqualByComparingTo("2.44");
  }

  @Test
  void one_amount_without_a_rate_leaves_what_needs_it_empty_and_nothing_else() {
    Observation euros = amounts("a", "100", "EUR", "300", "USD");
    Observation yen = amounts("b", "100", "JPY", "300", "USD");

    Map<String, CampaignTotal> figures = converted(totals(euros, yen));

    assertThat(figures.get("cost").reason()).contains(Reason.NO_EXCHANGE_RATE);
    assertThat(figures.get("roi").reason()).contains(Reason.NO_EXCHANGE_RATE);
    assertThat(figures.get("cpm").reason()).contains(Reason.MISSING_INPUT);
    assertThat(figures.get("revenue_generated").value().orElseThrow()).isEqualByComparingTo("600");
  }

  @Test
  void an_amount_of_no_currency_has_no_rate() {
    Observation none = campaign("a", "cost", money("100"));

    assertThat(TO_DOLLARS.figures(none, REPORT).get("cost").reason())
        .contains(Reason.NO_EXCHANGE_RATE);
  }

  @Test
  void the_total_of_one_currency_converts_its_own_amounts_alone() {
    Observation mixed = amounts("a", "100", "EUR", "300", "USD");

    CampaignTotals euros = CampaignGroups.byCurrency(CampaignRoles.of(List.of(mixed))).get("EUR");
    Map<String, CampaignTotal> figures = TO_DOLLARS.figures(euros, REPORT);

    assertThat(figures.get("cost").value().orElseThrow()).isEqualByComparingTo("200");
    assertThat(figures.get("revenue_generated").reason()).contains(Reason.MISSING_INPUT);
  }

  @Test
  void a_campaign_that_runs_is_converted_by_the_rate_of_the_report_date() {
    Observation running = amounts("a", "100", "EUR", "300", "EUR");
    LocalDate end = CampaignDays.period(running).end();
    LocalDate earlier = end.minusDays(5);
    CurrencyConversion conversion =
        new CurrencyConversion(
            "USD",
            new ExchangeRates(
                List.of(
                    new ExchangeRate(earlier, "EUR", "USD", money("2")),
                    new ExchangeRate(end, "EUR", "USD", money("3")))));

    assertThat(conversion.figures(running, earlier).get("cost").value().orElseThrow())
        .isEqualByComparingTo("200");
    assertThat(conversion.figures(running, end.plusDays(9)).get("cost").value().orElseThrow())
        .isEqualByComparingTo("300");
  }
}
