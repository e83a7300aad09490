package dev.socialmetrics.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.report.ReportDatabase;
import dev.socialmetrics.report.Reports;
import dev.socialmetrics.report.model.ReportRequest;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AudienceReportTest {
  private static final LocalDate DAY = LocalDate.parse("2025-10-23");
  private static final ReportRequest ONE =
      ReportRequest.everything().of(new AccountId("1"), new Platform("instagram")).asOf(DAY);

  @TempDir Path folder;
  private ReportDatabase database;

  @BeforeEach
  void empty() throws SQLException {
    database = new ReportDatabase(folder);
  }

  private String text(String format, ReportRequest request) {
    return new Reports(database.source()).answer("audience", format, request).text();
  }

  private JsonNode demographics(ReportRequest request) {
    return JsonMapper.shared().readTree(text("json", request)).get("demographics");
  }

  private void golden(String date) {
    database.audience(
        "1",
        "instagram",
        date,
        "age_13_17",
        2.5,
        "age_25_34",
        35.2,
        "male_percentage",
        42.5,
        "female_percentage",
        57.5,
        "top_countries",
        "[\"USA\",\"UK\"]",
        "top_cities",
        "[\"New York\"]");
  }

  @Test
  void the_golden_audience_has_real_arrays_and_says_why_there_is_no_change() {
    golden("2025-10-23");

    assertThat(text("json", ONE))
        .startsWith(
            """
            {
              "success": true,
              "demographics": {
                "demographic_id": 1,
                "account_id": 1,
                "platform": "instagram",
                "date": "2025-10-23",
                "age_13_17": 2.5,
                "age_18_24": null,
                "age_25_34": 35.2,
                "age_35_44": null,
                "age_45_54": null,
                "age_55_64": null,
                "age_65_plus": null,
                "male_percentage": 42.5,
                "female_percentage": 57.5,
                "top_countries": [
                  "USA",
                  "UK"
                ],
                "top_cities": [
                  "New York"
                ],
                "as_of": "2025-10-23",
            """);
    assertThat(demographics(ONE).get("previous_date").isNull()).isTrue();
    assertThat(demographics(ONE).get("reasons").get("age_18_24").stringValue())
        .isEqualTo("missing_input");
    assertThat(demographics(ONE).get("reasons").get("top_cities_moved").stringValue())
        .isEqualTo("no_baseline");
  }

  @Test
  void the_change_is_told_since_the_one_before_and_no_other() {
    database.audience("1", "instagram", "2025-08-01", "age_13_17", 50.0);
    database.audience(
        "1",
        "instagram",
        "2025-09-01",
        "age_13_17",
        2.6,
        "male_percentage",
        40.0,
        "top_countries",
        "[\"UK\",\"Peru\",\"USA\"]");
    golden("2025-10-20");

    JsonNode change = demographics(ONE);

    assertThat(change.get("previous_date").stringValue()).isEqualTo("2025-09-01");
    assertThat(change.get("days_old").intValue()).isEqualTo(3);
    assertThat(change.get("previous_age_13_17").decimalValue()).isEqualTo("2.6");
    assertThat(change.get("age_13_17_change").decimalValue()).isEqualTo("-0.1");
    assertThat(change.get("male_percentage_change").decimalValue()).isEqualTo("2.5");
    assertThat(change.get("female_percentage_change").isNull()).isTrue();
    assertThat(change.get("top_countries_entered").toString()).isEqualTo("[]");
    assertThat(change.get("top_countries_left").toString()).isEqualTo("[\"Peru\"]");
    assertThat(change.get("top_countries_moved").toString())
        .isEqualTo(
            "[{\"name\":\"USA\",\"from\":3,\"to\":1},{\"name\":\"UK\",\"from\":1,\"to\":2}]");
    assertThat(change.get("top_cities_left").isNull()).isTrue();
  }

  @Test
  void a_past_date_knows_no_audience_of_more_than_a_week_later() {
    golden("2025-10-23");
    database.audience("1", "instagram", "2025-09-01", "age_13_17", 9.0);

    JsonNode past = demographics(ONE.asOf(LocalDate.parse("2025-10-15")));

    assertThat(past.get("date").stringValue()).isEqualTo("2025-09-01");
    assertThat(past.get("previous_date").isNull()).isTrue();
    assertThat(text("json", ONE.asOf(LocalDate.parse("2025-08-24"))))
        .contains("Nothing for audience of account 1 on instagram up to 2025-08-24.");
    assertThat(demographics(ONE.asOf(LocalDate.parse("2025-10-16"))).get("date").stringValue())
        .isEqualTo("2025-10-23");
  }

  @Test
  void all_accounts_stand_in_a_list_and_lists_are_text_in_a_table() {
    golden("2025-10-23");
    database.audience("007", "threads", "2025-10-01", "top_cities", "[\"=1+1\",\"Oslo\"]");

    String csv = text("csv", ReportRequest.everything().asOf(DAY));
    JsonNode all = JsonMapper.shared().readTree(text("json", ReportRequest.everything().asOf(DAY)));

    assertThat(csv).contains("\"USA; UK\"", "\"'=1+1; Oslo\"");
    assertThat(all.get("audiences")).hasSize(2);
    assertThat(all.get("audiences").get(0).get("account_id").stringValue()).isEqualTo("007");
    assertThat(all.get("audiences").get(0).has("demographic_id")).isFalse();
  }
}
