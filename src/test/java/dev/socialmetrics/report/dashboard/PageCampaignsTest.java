package dev.socialmetrics.report.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.report.ReportDatabase;
import dev.socialmetrics.report.Reports;
import dev.socialmetrics.report.folder.PlainFolder;
import dev.socialmetrics.report.model.ReportRequest;
import dev.socialmetrics.report.page.FiguresOfPage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the pages say of campaigns is what the report says. */
class PageCampaignsTest {
  private static final LocalDate DAY = LocalDate.parse("2025-10-23");

  @TempDir Path folder;
  private ReportDatabase database;

  @BeforeEach
  void empty() throws SQLException {
    database = new ReportDatabase(folder);
  }

  private String page(String name) throws IOException {
    Path out = Files.createDirectories(folder.resolve("out"));
    new Reports(database.source())
        .writeDashboard(
            ReportRequest.everything().asOf(DAY),
            List.of(),
            new PlainFolder(out),
            part -> {
              throw part.cause();
            });
    return Files.readString(out.resolve(name));
  }

  private JsonNode json() {
    return JsonMapper.builder()
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .build()
        .readTree(
            new Reports(database.source())
                .json("campaigns", ReportRequest.everything().asOf(DAY))
                .text());
  }

  private static String shown(List<Map<String, String>> figures, String figure, String of) {
    return figures.stream()
        .filter(each -> each.get("figure").equals(figure) && each.containsValue(of))
        .findFirst()
        .orElseThrow()
        .get("shown");
  }

  private void campaign(String id, String start, String end, Object... values) {
    List<Object> all = new ArrayList<>(List.of("start_date", start, "end_date", end));
    all.addAll(List.of(values));
    database.campaign("1", "youtube", id, all.toArray());
  }

  private void october(String id, Object... values) {
    campaign(id, "2025-10-01", "2025-10-23", values);
  }

  @Test
  void every_campaign_counts_in_its_currency_not_only_the_latest() throws IOException {
    for (int i = 0; i < 12; i++) {
      october("free-" + i, "cost", 0.0, "currency", "IDR");
    }
    campaign("old", "2020-01-01", "2020-01-31", "cost", 51487817.0, "currency", "IDR");

    String page = page("index.html");

    assertThat(shown(FiguresOfPage.of(page), "cost", "IDR")).isEqualTo("51,487,817.00");
    assertThat(page).contains(">free-1<").doesNotContain(">old<");
  }

  @Test
  void every_figure_of_the_page_is_that_of_the_report() throws IOException {
    october(
        "a",
        "cost",
        100.5,
        "revenue_generated",
        250.25,
        "currency",
        "EUR",
        "roas",
        2.49,
        "roi",
        149.0);
    october("b", "cost", 0.0, "revenue_generated", -5.0, "currency", "CHF");
    october("c", "cost", 999999999999.99, "currency", "USD", "conversions", 1.25);
    october("d", "total_reach", Long.MAX_VALUE);
    campaign("e", "2025-09-01", "2025-10-10", "cost", 1.0, "currency", "GBP");
    campaign("e", "2025-10-02", "2025-10-20", "cost", 1.0, "currency", "GBP");

    JsonNode report = json();

    for (String name : List.of("index.html", "accounts/1.html")) {
      List<Map<String, String>> figures =
          FiguresOfPage.of(page(name)).stream()
              .filter(each -> each.containsKey("campaign") || each.containsKey("currency"))
              .toList();
      assertThat(figures).hasSizeGreaterThan(30);
      for (Map<String, String> figure : figures) {
        JsonNode row = row(report, figure);
        JsonNode value = row.get(figure.get("figure"));
        if (value.isNull()) {
          assertThat(figure.get("value")).as("%s", figure).isEmpty();
          assertThat(figure.get("reason"))
              .isEqualTo(row.get("reasons").get(figure.get("figure")).stringValue());
        } else {
          assertThat(new BigDecimal(figure.get("value")))
              .as("%s", figure)
              .isEqualByComparingTo(value.decimalValue());
        }
      }
    }
  }

  private static JsonNode row(JsonNode report, Map<String, String> figure) {
    boolean total = figure.get("scope").equals("currency_total");
    JsonNode rows =
        total ? report.get("totals") : report.get("campaign_lists").get(0).get("campaigns");
    for (JsonNode row : rows) {
      boolean same =
          total
              ? row.get("scope").stringValue().equals("currency_total")
                  && row.get("currency").stringValue().equals(figure.get("currency"))
              : row.get("campaign_id").stringValue().equals(figure.get("campaign"))
                  && row.get("start_date").stringValue().equals(figure.get("start"));
      if (same) {
        return row;
      }
    }
    throw new AssertionError("the report has no row of " + figure);
  }

  @Test
  void amounts_have_the_places_of_their_currency() throws IOException {
    october("yen", "cost", 1234.0, "currency", "JPY");
    october("dinars", "cost", 1.234, "currency", "KWD");
    october("euros", "cost", 1.5, "currency", "EUR");

    List<Map<String, String>> figures = FiguresOfPage.of(page("accounts/1.html"));

    assertThat(shown(figures, "cost", "yen")).isEqualTo("1,234 JPY");
    assertThat(shown(figures, "cost", "dinars")).isEqualTo("1.234 KWD");
    assertThat(shown(figures, "cost", "euros")).isEqualTo("1.50 EUR");
  }

  @Test
  void an_export_of_all_time_has_no_first_day() throws IOException {
    campaign("tents", "2000-10-23", "2025-10-20", "cost", 7.0, "currency", "EUR");

    assertThat(page("accounts/1.html"))
        .contains("all time to 20 Oct 2025")
        .doesNotContain("23 Oct 2000");
  }

  @Test
  void the_first_day_of_all_time_is_that_of_the_format() throws IOException {
    assertThat(Files.readString(Path.of("src/main/resources/formats/google-ads.yml")))
        .contains("start_date: {always: \"2000-10-23\"}");
  }
}
