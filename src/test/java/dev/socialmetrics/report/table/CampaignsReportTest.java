package dev.socialmetrics.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.report.ReportDatabase;
import dev.socialmetrics.report.Reports;
import dev.socialmetrics.report.model.ReportFilters;
import dev.socialmetrics.report.model.ReportRequest;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CampaignsReportTest {
  private static final LocalDate DAY = LocalDate.parse("2025-10-23");
  private static final ReportRequest ALL = ReportRequest.everything().asOf(DAY);
  private static final ReportRequest ONE = ALL.of(new AccountId("1"), new Platform("instagram"));

  @TempDir Path folder;
  private ReportDatabase database;

  @BeforeEach
  void empty() throws SQLException {
    database = new ReportDatabase(folder);
  }

  private JsonNode json(ReportRequest request) {
    return JsonMapper.shared()
        .readTree(new Reports(database.source()).json("campaigns", request).text());
  }

  private static JsonNode total(JsonNode answer, String scope) {
    return StreamSupport.stream(answer.get("totals").spliterator(), false)
        .filter(row -> row.get("scope").stringValue().equals(scope))
        .findFirst()
        .orElseThrow();
  }

  private void golden(String account, String platform, String currency) {
    database.campaign(
        account,
        platform,
        "campaign_2025_q4",
        "start_date",
        "2025-10-01",
        "end_date",
        "2025-10-31",
        "cost",
        5000.0,
        "revenue_generated",
        25000.0,
        "conversions",
        150.0,
        "total_impressions",
        500000,
        "total_reach",
        150000,
        "currency",
        currency,
        "roi",
        400.0,
        "roas",
        5.0,
        "conversion_rate",
        0.03,
        "cost_per_conversion",
        5000 / 150.0,
        "cost_per_reach",
        5000 / 150000.0,
        "cpm",
        10.0);
  }

  @Test
  void the_golden_campaign_has_its_figures_days_and_reasons() {
    golden("1", "instagram", "USD");

    JsonNode answer = json(ONE);

    JsonNode campaign = answer.get("campaigns").get(0);
    assertThat(answer.get("count").intValue()).isEqualTo(1);
    assertThat(campaign.get("campaign_id").stringValue()).isEqualTo("campaign_2025_q4");
    assertThat(campaign.get("roi").toString()).isEqualTo("400.0");
    assertThat(campaign.get("roas").toString()).isEqualTo("5.0");
    assertThat(campaign.get("conversion_rate").toString()).isEqualTo("0.03");
    assertThat(campaign.get("cost_per_conversion").toString()).isEqualTo("33.33");
    assertThat(campaign.get("cost_per_reach").toString()).isEqualTo("0.0333");
    assertThat(campaign.get("cpm").toString()).isEqualTo("10.0");
    assertThat(campaign.get("status").stringValue()).isEqualTo("running");
    assertThat(campaign.get("days_present").intValue()).isEqualTo(23);
    assertThat(campaign.get("days_expected").intValue()).isEqualTo(31);
    assertThat(campaign.get("reasons").toString())
        .isEqualTo(
            "{\"total_engagement\":\"missing_input\",\"clicks\":\"missing_input\","
                + "\"engagement_rate\":\"missing_input\","
                + "\"cost_per_engagement\":\"missing_input\"}");
  }

  @Test
  void totals_are_told_by_campaign_pair_account_platform_and_all() {
    golden("1", "instagram", "USD");
    golden("1", "tiktok", "USD");
    golden("2", "tiktok", "EUR");

    JsonNode answer = json(ALL);

    assertThat(answer.get("totals").findValuesAsString("scope"))
        .containsExactly(
            "campaign_total",
            "campaign_total",
            "account_platform_total",
            "account_platform_total",
            "account_platform_total",
            "account_total",
            "account_total",
            "platform_total",
            "platform_total",
            "total",
            "currency_total",
            "currency_total");
    JsonNode campaign = total(answer, "campaign_total");
    assertThat(campaign.get("campaigns").intValue()).isEqualTo(2);
    assertThat(campaign.get("cost").toString()).isEqualTo("10000.0");
    assertThat(campaign.get("roi").toString()).isEqualTo("400.0");
    assertThat(campaign.get("currency").stringValue()).isEqualTo("USD");
    assertThat(campaign.get("made_of").get("roi").intValue()).isEqualTo(2);
  }

  @Test
  void amounts_of_two_currencies_have_no_total() {
    golden("1", "instagram", "USD");
    golden("2", "tiktok", "EUR");

    JsonNode total = total(json(ALL), "total");

    for (String column : List.of("cost", "revenue_generated", "roi", "cpm", "currency")) {
      assertThat(total.get(column).isNull()).as(column).isTrue();
      assertThat(total.get("reasons").get(column).stringValue()).isEqualTo("mixed_currency");
    }
    assertThat(total.get("total_reach").intValue()).isEqualTo(300000);
    assertThat(total.get("conversion_rate").toString()).isEqualTo("0.03");
  }

  @Test
  void one_pair_has_its_totals_by_campaign_and_in_all() {
    golden("1", "instagram", "USD");
    golden("2", "tiktok", "EUR");

    assertThat(json(ONE).get("totals").findValuesAsString("scope"))
        .containsExactly("campaign_total", "account_platform_total", "currency_total");
  }

  @Test
  void only_what_began_by_the_report_date_is_told() {
    flight("began", "2025-10-23", "2025-10-30");
    flight("begins", "2025-10-24", "2025-10-30");

    assertThat(json(ALL).findValuesAsString("campaign_id")).containsExactly("began", "began");
    assertThat(json(ALL.asOf(DAY.plusDays(1))).findValuesAsString("campaign_id"))
        .containsExactly("began", "begins", "began", "begins");
    assertThat(json(ALL.asOf(DAY.minusDays(1))).get("success").booleanValue()).isFalse();
  }

  private void flight(String id, String start, String end) {
    database.campaign("1", "instagram", id, "start_date", start, "end_date", end);
  }

  @Test
  void days_on_which_several_flights_ran_count_once_and_pauses_not_at_all() {
    flight("x", "2025-10-01", "2025-10-05");
    flight("x", "2025-10-04", "2025-10-06");
    flight("x", "2025-10-20", "2025-10-25");

    JsonNode total = total(json(ONE), "campaign_total");

    assertThat(total.get("days_present").intValue()).isEqualTo(10);
    assertThat(total.get("days_expected").intValue()).isEqualTo(25);
  }

  @Test
  void a_campaign_can_be_asked_for_by_name() {
    flight("x", "2025-10-01", "2025-10-05");
    flight("y", "2025-10-01", "2025-10-05");

    ReportFilters y =
        new ReportFilters(
            List.of(), List.of(), List.of("y"), OptionalLong.empty(), Optional.empty());

    assertThat(json(ONE.with(y)).get("campaigns").findValuesAsString("campaign_id"))
        .containsExactly("y");
  }

  @Test
  void totals_follow_in_the_table_and_say_so_in_their_scope() {
    golden("1", "instagram", "USD");

    String csv = new Reports(database.source()).answer("campaigns", "csv", ALL).text();

    assertThat(csv.lines().map(line -> line.split(",")[0]).toList())
        .containsExactly(
            "scope",
            "\"campaign\"",
            "\"campaign_total\"",
            "\"account_platform_total\"",
            "\"account_total\"",
            "\"platform_total\"",
            "\"total\"",
            "\"currency_total\"");
  }
}
