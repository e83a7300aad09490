package dev.socialmetrics.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.report.ReportDatabase;
import dev.socialmetrics.report.Reports;
import dev.socialmetrics.report.model.ReportRequest;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CampaignsReportTotalsTest {
  private static final LocalDate DAY = LocalDate.parse("2025-10-23");
  private static final ReportRequest ALL = ReportRequest.everything().asOf(DAY);

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

  private void earning(String account, String platform, String currency) {
    database.campaign(
        account,
        platform,
        "autumn",
        "start_date",
        "2025-10-01",
        "end_date",
        "2025-10-31",
        "cost",
        5000.0,
        "revenue_generated",
        25000.0,
        "currency",
        currency);
  }

  @Test
  void each_currency_has_a_total_in_every_format() {
    earning("1", "instagram", "USD");
    earning("1", "tiktok", "EUR");
    earning("2", "tiktok", "EUR");

    JsonNode euros = total(json(ALL), "currency_total");

    assertThat(euros.get("currency").stringValue()).isEqualTo("EUR");
    assertThat(euros.get("cost").toString()).isEqualTo("10000.0");
    assertThat(euros.get("revenue_generated").toString()).isEqualTo("50000.0");
    assertThat(euros.get("roas").toString()).isEqualTo("5.0");
    assertThat(euros.get("campaigns").intValue()).isEqualTo(2);
    assertThat(new Reports(database.source()).answer("campaigns", "csv", ALL).text().lines())
        .filteredOn(line -> line.startsWith("\"currency_total\""))
        .hasSize(2)
        .first()
        .asString()
        .contains(",10000.0,50000.0,", "\"EUR\"");
  }

  @Test
  void a_currency_of_three_places_keeps_them() {
    database.campaign(
        "1",
        "instagram",
        "x",
        "start_date",
        "2025-10-01",
        "end_date",
        "2025-10-02",
        "cost",
        1.234,
        "currency",
        "KWD");

    JsonNode answer = json(ALL);

    assertThat(answer.findValues("cost")).extracting(JsonNode::toString).contains("1.234");
    assertThat(total(answer, "currency_total").get("cost").toString()).isEqualTo("1.234");
  }

  @Test
  void periods_that_overlap_in_part_say_so_and_leave_the_totals_empty() {
    paid("2026-01-03", "2026-02-01", 300);
    paid("2026-01-10", "2026-02-08", 300);
    paid("2026-01-17", "2026-02-15", 300);
    paid("2026-01-24", "2026-02-22", 300);
    paid("2026-01-24", "2026-01-24", 10);

    JsonNode answer = json(ALL.asOf(LocalDate.parse("2026-02-22")));

    JsonNode rows = answer.get("campaign_lists").get(0).get("campaigns");
    assertThat(rows.findValues("totals"))
        .extracting(JsonNode::stringValue)
        .containsExactly(
            "overlapping_periods",
            "overlapping_periods",
            "overlapping_periods",
            "part_of_period",
            "overlapping_periods");
    for (String scope : List.of("campaign_total", "account_platform_total", "total")) {
      JsonNode total = total(answer, scope);
      assertThat(total.get("cost").isNull()).isTrue();
      assertThat(total.get("reasons").get("cost").stringValue()).isEqualTo("overlapping_periods");
      assertThat(total.get("campaigns").intValue()).isEqualTo(4);
    }
  }

  @Test
  void a_rate_that_overlapping_periods_leave_empty_is_made_of_no_row() {
    for (String start : List.of("2026-01-03", "2026-01-10")) {
      String end = LocalDate.parse(start).plusDays(29).toString();
      database.campaign(
          "1",
          "instagram",
          "x",
          "start_date",
          start,
          "end_date",
          end,
          "total_engagement",
          5,
          "total_reach",
          50);
    }

    JsonNode total = total(json(ALL.asOf(LocalDate.parse("2026-02-22"))), "total");

    assertThat(total.get("engagement_rate").isNull()).isTrue();
    assertThat(total.get("made_of").get("engagement_rate").intValue()).isZero();
  }

  private void paid(String start, String end, double cost) {
    database.campaign(
        "1",
        "instagram",
        "x",
        "start_date",
        start,
        "end_date",
        end,
        "cost",
        cost,
        "currency",
        "USD");
  }
}
