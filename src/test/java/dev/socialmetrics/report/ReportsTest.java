package dev.socialmetrics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.report.folder.PlainFolder;
import dev.socialmetrics.report.folder.ReportDraft;
import dev.socialmetrics.report.folder.ReportFile;
import dev.socialmetrics.report.folder.ReportFolder;
import dev.socialmetrics.report.model.ReportRequest;
import dev.socialmetrics.report.run.RunReports;
import dev.socialmetrics.store.published.ReportFiles;
import dev.socialmetrics.store.query.SharedReadings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {
  private static final LocalDate DAY = LocalDate.parse("2025-10-23");

  @TempDir Path folder;
  private ReportDatabase database;

  @BeforeEach
  void empty() throws SQLException {
    database = new ReportDatabase(folder);
  }

  private Reports reports() {
    return new Reports(database.source());
  }

  private void campaign(String id, String end) {
    database.sql(
        "INSERT INTO campaign_social_metrics (account_id, platform, campaign_id, start_date,"
            + " end_date, exported_at, created_at, updated_at, import_file_id, source_line)"
            + " VALUES ('1', 'tiktok', ?, '2025-01-01', ?, '2025-09-30T08:00:00Z', 'c', 'u', 1, 2)",
        id,
        end);
  }

  @Test
  void the_report_date_is_the_latest_day_then_post_then_past_campaign_end() {
    assertThat(reports().findReportDate()).isEmpty();

    campaign("past", "2025-09-30");
    campaign("running", "2025-12-31");
    assertThat(reports().findReportDate()).contains(LocalDate.parse("2025-09-30"));

    database.post("1", "tiktok", "p", "posted_at", "2025-10-24T23:00:00-05:00");
    assertThat(reports().findReportDate()).contains(LocalDate.parse("2025-10-24"));

    database.daily("1", "tiktok", "2025-10-01");
    assertThat(reports().findReportDate()).contains(LocalDate.parse("2025-10-01"));
  }

  @Test
  void the_same_data_gives_the_same_bytes() throws IOException {
    database.goldenDays("1");
    database.post("1", "instagram", "p", "posted_at", "2025-10-01T00:00:00Z");

    List<ReportFile> first = publish();
    List<ReportFile> second = publish();

    assertThat(first).isEqualTo(second);
    assertThat(first.stream().map(ReportFile::name))
        .hasSize(ReportNames.list().size() * Reports.formats().size())
        .contains("summary.csv", "daily-metrics.json", "audience.xlsx", "campaigns.csv");
  }

  private List<ReportFile> publish() throws IOException {
    try (ReportDraft draft = new ReportFolder(folder.resolve("output")).begin(DAY)) {
      reports()
          .writeAll(
              ReportNames.list(),
              Reports.formats(),
              ReportRequest.everything().asOf(DAY),
              draft,
              part -> {
                throw part.cause();
              },
              new SharedReadings(1));
      return draft.publish();
    }
  }

  @Test
  void a_report_with_nothing_to_say_is_an_empty_list_in_a_folder() throws IOException {
    database.post("1", "instagram", "p", "posted_at", "2025-10-01T00:00:00Z");

    publish();

    assertThat(folder.resolve("output/reports/2025-10-23/summary.json"))
        .hasContent("{\"success\": true, \"summaries\": []}\n");
  }

  @Test
  void unknown_names_and_formats_are_answered_with_the_known_ones() {
    assertThatThrownBy(() -> reports().json("sumary", ReportRequest.everything()))
        .hasMessage("there is no report \"sumary\", but " + String.join(", ", ReportNames.list()));
    assertThatThrownBy(() -> reports().answer("summary", "pdf", ReportRequest.everything()))
        .hasMessage("there is no format \"pdf\", but " + String.join(", ", Reports.formats()));
  }

  @Test
  void an_import_is_told_with_its_counts_and_the_first_problems_of_each_code() throws IOException {
    database.sql("DELETE FROM import_file");
    database.file(4, 2, "STAGED", "left.csv");
    database.file(5, 3, "LOADED", "in/metrics.csv");
    database.file(6, 2, "LOADED", "earlier.csv");
    database.sql(
        "UPDATE import_file SET read_rows = 14, stored_rows = 2, rejected_rows = 12, sha256 = 'ab',"
            + " account_id = '7', format = 'canonical', kind = 'daily' WHERE import_file_id = 5");
    database.file(7, 3, "REFUSED", "bad.csv");
    database.sql(
        "UPDATE import_file SET problem_code = 'file.empty', problem_message = 'file.empty: x'"
            + " WHERE import_file_id = 7");
    database.file(8, 3, "DUPLICATE", "again.csv");
    database.sql("UPDATE import_file SET duplicate_of = 6 WHERE import_file_id = 8");
    for (int i = 1; i <= 12; i++) {
      database.sql(
          "INSERT INTO row_problem (import_file_id, record_no, problem_no, source_line, code,"
              + " severity, column_no, column_name, found, expected, remedy) VALUES"
              + " (5, ?, 1, ?, 'cell.integer', 'row', 7, 'likes', '1O4', 'a whole number', 'Mend it.')",
          i,
          i + 1);
    }

    new RunReports(database.source(), () -> false, ReportNames.lookBacks())
        .writeImport(3, new PlainFolder(folder));

    String report = Files.readString(folder.resolve("import.json"));
    assertThat(report)
        .startsWith(
            """
            {
              "success": true,
              "run_id": 3,
              "totals": {
                "files": 4,
                "read": 14,
                "stored": 2,
                "unchanged": 0,
                "superseded": 0,
                "rejected": 12,
                "ignored": 0,
                "warnings": 0,
                "restated": 0
              },
              "outcomes": {
                "duplicate": 1,
                "loaded": 1,
                "refused": 1,
                "staged": 1
              },
              "problem_counts": {
                "cell.integer": 12
              },
            """)
        .contains("\"name\": \"left.csv\"", "\"outstanding\": true", "\"duplicate_of_run\": 2")
        .contains(
            """
                  "refusal": {
                    "code": "file.empty",
                    "line": null,
                    "message": "file.empty: x"
                  },
            """)
        .contains(
            """
                    {
                      "line": 2,
                      "code": "cell.integer",
                      "severity": "row",
                      "column": "likes",
                      "message": "column 7 \\"likes\\": cell.integer: found \\"1O4\\", expected a whole number. Mend it."
                    },
            """)
        .doesNotContain("\"line\": 12,", "earlier.csv");
    assertThat(report.split("\"severity\"", -1)).hasSize(11);
  }

  @Test
  void the_table_of_report_files_holds_what_was_published_last() {
    ReportFiles table = new ReportFiles(database.source());
    table.replace(DAY, List.of(new ReportFiles.Row("a.json", "x", 1)), 1, Instant.EPOCH);
    table.replace(
        DAY,
        List.of(new ReportFiles.Row("c.json", "y", 2), new ReportFiles.Row("b.json", "z", 3)),
        2,
        Instant.EPOCH);

    assertThat(table.list(DAY))
        .containsExactly(
            new ReportFiles.Row("b.json", "z", 3), new ReportFiles.Row("c.json", "y", 2));
    assertThat(table.list(DAY.plusDays(1))).isEmpty();
  }
}
