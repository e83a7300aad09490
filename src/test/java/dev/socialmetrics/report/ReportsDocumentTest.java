package dev.socialmetrics.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.metric.window.AskedPeriod;
import dev.socialmetrics.report.model.PeriodFacts;
import dev.socialmetrics.report.model.ReportField;
import dev.socialmetrics.report.model.ReportRequest;
import dev.socialmetrics.report.table.AudiencePart;
import dev.socialmetrics.report.table.CampaignRows;
import dev.socialmetrics.report.table.DailyPart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReportsDocumentTest {
  private static final Path REPORTS = Path.of("src/docs/reports.md");
  private static final Path TABLES = Path.of("src/docs/tables.md");
  private static final Pattern ROW = Pattern.compile("^\\| ([a-z-]+) \\| `([a-z-]+)\\.\\*` \\|.*");

  @Test
  void every_report_has_its_row_in_the_order_of_the_list() throws IOException {
    List<String> rows =
        Files.readAllLines(REPORTS).stream().filter(line -> ROW.matcher(line).find()).toList();

    assertThat(rows.stream().map(row -> ROW.matcher(row).replaceFirst("$1 $2")))
        .as("add a row to the first table of " + REPORTS)
        .containsExactlyElementsOf(
            ReportNames.REPORTS.stream()
                .map(report -> report.name() + " " + report.fileName())
                .toList());
  }

  @Test
  void every_column_of_the_reports_on_stored_rows_is_explained() throws IOException {
    String text = Files.readString(REPORTS) + Files.readString(TABLES);
    PeriodFacts asked =
        PeriodFacts.comparedDays(
            ReportRequest.everything().during(AskedPeriod.parse("2025-09")),
            LocalDate.of(2025, 9, 30));

    assertThat(
            Stream.of(
                    DailyPart.fields(true, asked),
                    AudiencePart.fields(true, asked),
                    CampaignRows.fields(true, true, asked))
                .flatMap(List::stream)
                .map(ReportField::name)
                .distinct())
        .as("explain it in " + REPORTS)
        .allSatisfy(name -> assertThat(text).contains("| `" + family(name) + "` |"));
  }

  /** The name that explains it: {@code previous_X} and {@code X_change} stand for all columns. */
  private static String family(String name) {
    if (name.startsWith("previous_age") || name.endsWith("_change") && name.startsWith("age")) {
      return name.startsWith("previous_") ? "previous_X" : "X_change";
    }
    if (name.startsWith("converted_") && !name.equals("converted_currency")) {
      return "converted_X";
    }
    if (name.matches("previous_(top|male|female)_.*")) {
      return "previous_X";
    }
    return name.replaceFirst("^(male|female)_percentage_change$", "X_change")
        .replaceFirst("^top_.*_(entered|left|moved)$", "X_$1");
  }
}
