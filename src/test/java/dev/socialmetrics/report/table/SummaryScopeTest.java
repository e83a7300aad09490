package dev.socialmetrics.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.report.ReportAnswer;
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

/** Which accounts a summary is about. */
class SummaryScopeTest {
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

  @Test
  void each_account_is_summed_up_as_of_its_own_latest_day() {
    database.daily("7", "threads", "2025-10-20", "followers", 5);
    database.daily("007", "threads", "2025-10-23", "followers", 6);
    database.daily("acme", "tiktok", "2025-10-24", "followers", 8);

    String all = text(ReportRequest.everything().asOf(LocalDate.parse("2025-10-23")));
    JsonNode summaries = JsonMapper.shared().readTree(all).get("summaries");

    assertThat(summaries).hasSize(2);
    assertThat(summaries.get(0).get("account_id").stringValue()).isEqualTo("007");
    assertThat(summaries.get(1).get("account_id").intValue()).isEqualTo(7);
    assertThat(summaries.get(1).get("as_of").stringValue()).isEqualTo("2025-10-20");
  }

  @Test
  void nothing_found_says_for_whom() {
    database.goldenDays("2");

    ReportAnswer answer = new Reports(database.source()).json("summary", ONE);

    assertThat(answer.found()).isFalse();
    assertThat(answer.text())
        .isEqualTo(
            """
            {
              "success": false,
              "message": "Nothing for summary of account 1 on instagram up to 2025-10-23.",
              "error": "not_found"
            }
            """);
  }

  @Test
  void more_accounts_than_one_bundle_are_all_there() {
    for (int i = 0; i < 1203; i++) {
      database.daily("a" + i, "threads", "2025-10-23", "followers", i);
    }

    JsonNode all = JsonMapper.shared().readTree(text(ReportRequest.everything()));

    assertThat(all.get("summaries")).hasSize(1203);
    assertThat(all.get("summaries"))
        .allSatisfy(
            one ->
                assertThat("a" + one.get("current_followers").intValue())
                    .isEqualTo(one.get("account_id").stringValue()));
  }
}
