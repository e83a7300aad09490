package dev.socialmetrics.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.report.ReportDatabase;
import dev.socialmetrics.report.Reports;
import dev.socialmetrics.report.model.ReportRequest;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SummaryBeforeTest {
  private static final ReportRequest ONE =
      ReportRequest.everything().of(new AccountId("1"), new Platform("instagram"));

  @TempDir Path folder;
  private ReportDatabase database;

  @BeforeEach
  void empty() throws SQLException {
    database = new ReportDatabase(folder);
  }

  private String text(ReportRequest request) {
    return new Reports(database.source()).json("summary", request).text();
  }

  private JsonNode summary(ReportRequest request) {
    return JsonMapper.shared().readTree(text(request)).get("summary");
  }

  private static ReportRequest days(ReportRequest request, int days) {
    return new ReportRequest(
        request.accounts(), request.platforms(), request.asOf(), days, request.limit(), 0);
  }

  @Test
  void the_window_before_stands_beside_it_and_its_change_only_from_half_of_its_days() {
    for (int day = 1; day <= 14; day++) {
      String date = String.format("2025-10-%02d", day);
      database.daily("1", "instagram", date, "reach", day <= 7 ? 100 : 150);
      database.daily("2", "instagram", date, "reach", day <= 7 ? 100 : 150);
    }
    database.sql(
        "DELETE FROM social_media_daily_metrics WHERE account_id = '2' AND date < '2025-10-05'");

    JsonNode whole = summary(days(ONE, 7));
    JsonNode half = summary(days(ONE.of(new AccountId("2"), new Platform("instagram")), 7));

    assertThat(whole.get("previous_reach_7d").intValue()).isEqualTo(700);
    assertThat(whole.get("reach_change_percent").decimalValue()).isEqualByComparingTo("50.0");
    assertThat(whole.get("previous_days_present").intValue()).isEqualTo(7);
    assertThat(half.get("previous_reach_7d").intValue()).isEqualTo(300);
    assertThat(half.get("reach_change_percent").isNull()).isTrue();
    assertThat(half.get("reasons").get("reach_change_percent").stringValue())
        .isEqualTo("incomplete");
  }
}
