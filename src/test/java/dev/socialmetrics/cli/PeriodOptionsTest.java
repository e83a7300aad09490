package dev.socialmetrics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The options that name a period, of {@code report} and of {@code explain}. */
class PeriodOptionsTest {
  @TempDir static Path folder;
  private static Desktop desktop;

  /** Reach 1 on 2025-08-01, one more each day, up to 2025-10-23. */
  @BeforeAll
  static void twelveWeeks() {
    List<String> lines = new ArrayList<>(List.of("account_id,platform,date,followers,reach"));
    LocalDate day = LocalDate.of(2025, 8, 1);
    for (int n = 1; n <= 84; n++) {
      lines.add("1,instagram," + day + "," + (1000 + n) + "," + n);
      day = day.plusDays(1);
    }
    desktop = new Desktop(folder).put("d.csv", lines.toArray(String[]::new));
    desktop.metrics("nightly");
  }

  private static Outcome report(String options) {
    return desktop.metrics(("report " + options).split(" "));
  }

  private static Outcome explain(String words) {
    String[] subject = {"--account", "1", "--platform", "instagram"};
    return desktop.metrics(
        Stream.concat(Stream.of(("explain " + words).split(" ")), Stream.of(subject))
            .toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "--month 2025-09 --as-of 2025-10-01 | --as-of is a report date; a period ends on its own: leave it out.",
        "--month 2025-09 --days 7 | --days goes with --until alone; the period names its days.",
        "--from 2025-09-01 --days 7 | --days goes with --until alone; the period names its days.",
        "--from 2025-09-01 --until 2025-09-09 --days 7 | --days goes with --until alone; the period names its days.",
        "--month 2025-09 --quarter 2025-Q3 | --month, --quarter and --from with --until each name a period: choose one.",
        "--month 2025-09 --until 2025-09-09 | --month, --quarter and --from with --until each name a period: choose one.",
        "--from 2025-09-02 --until 2025-09-01 | --from 2025-09-02 is after --until 2025-09-01.",
        "--from 2010-01-01 --until 2025-01-01 | 2010-01-01..2025-01-01 has 5480 days; a period has at most 3660.",
        "--from 2010-01-01 | 2010-01-01..2025-10-23 has 5775 days; a period has at most 3660.",
        "--until 2025-09-09 --days 0 | days is 1 to 3660, was 0",
        "--month 2025-13 | '2025-13' is not a month such as 2025-09.",
        "--month September | 'September' is not a month such as 2025-09.",
        "--quarter 2025-Q5 | '2025-Q5' is not a quarter such as 2025-Q3.",
        "--compare year | --compare needs a period: --from, --until, --month or --quarter.",
        "--month 2025-09 --compare last | 'last' is not a day such as 2025-10-23; --compare takes previous, year or D..D.",
        "--month 2025-09 --compare 2025-08-15..2025-09-15 | --compare 2025-08-15..2025-09-15: 2025-08-15..2025-09-15 does not end before 2025-09-01..2025-09-30 begins; name earlier days: --compare D..D.",
        "--from 2025-08-01 --compare 2025-08-02 | --compare 2025-08-02..2025-08-02: 2025-08-02..2025-08-02 does not end before 2025-08-01..2025-10-23 begins; name earlier days: --compare D..D.",
      })
  void options_that_name_no_period_are_wrong_usage_of_both_commands(String options, String line) {
    Outcome printed = report("summary --stdout " + options);
    Outcome written = report("summary --to out " + options);
    Outcome explained = explain("reach " + options);

    JsonNode failure = JsonMapper.shared().readTree(printed.out());
    assertThat(failure.get("message").asString()).isEqualTo(line);
    assertThat(failure.get("error").asString()).isEqualTo("bad_request");
    assertThat(List.of(printed, written, explained))
        .allSatisfy(wrong -> assertThat(wrong.exitCode()).isEqualTo(2))
        .allSatisfy(wrong -> assertThat(wrong.err()).isEqualTo("metrics: " + line + "\n"));
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void a_day_that_is_none_is_named_with_its_option() {
    assertThat(report("summary --stdout --from 2025-02-30").err())
        .isEqualTo(
            "metrics: Invalid value for option '--from': found \"2025-02-30\","
                + " expected a day as YYYY-MM-DD\nTry: metrics report --help\n");
  }

  @Test
  void a_report_that_compares_nothing_is_the_same_whatever_the_others_are_compared_with() {
    Outcome year = report("anomalies --stdout --month 2025-09 --compare year");

    assertThat(year.exitCode()).as(year.err()).isZero();
    assertThat(year.out()).isEqualTo(report("anomalies --stdout --month 2025-09").out());
  }

  @Test
  void a_period_needs_a_place_of_its_own() {
    assertThat(report("--month 2025-09").err())
        .isEqualTo(
            "metrics: a filtered report needs --stdout or --to DIR: output/reports holds whole ones"
                + " only.\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "--month 2025-09 | 2025-09 2025-09-01..2025-09-30 2025-08-01..2025-08-31",
        "--quarter 2025-Q3 | 2025-Q3 2025-07-01..2025-09-30 2025-04-01..2025-06-30",
        "--from 2025-10-01 | 2025-10-01..2025-10-23 2025-10-01..2025-10-23 2025-09-08..2025-09-30",
        "--until 2025-09-10 | 2025-08-12..2025-09-10 2025-08-12..2025-09-10 2025-07-13..2025-08-11",
        "--until 2025-09-10 --days 7 | 2025-09-04..2025-09-10 2025-09-04..2025-09-10 2025-08-28..2025-09-03",
        "--from 2025-10-20 --until 2025-10-26 | 2025-10-20..2025-10-26 2025-10-20..2025-10-26 2025-10-13..2025-10-16",
      })
  void the_period_is_named_with_its_days_and_the_compared_ones(String options, String days) {
    JsonNode summary =
        JsonMapper.shared()
            .readTree(report("summary --stdout --account 1 --platform instagram " + options).out())
            .get("summary");

    assertThat(
            summary.get("period").asString()
                + " "
                + summary.get("window_start").asString()
                + ".."
                + summary.get("window_end").asString()
                + " "
                + summary.get("previous_start").asString()
                + ".."
                + summary.get("previous_end").asString())
        .isEqualTo(days);
    assertThat(summary.get("against").asString()).isEqualTo("previous");
  }

  @Test
  void a_period_that_begins_after_the_data_has_no_report() {
    Outcome none = report("summary --stdout --month 2025-11");
    Outcome written = report("--month 2025-11 --to out");
    Outcome explained = explain("reach --month 2025-11");

    assertThat(none.exitCode()).isEqualTo(3);
    assertThat(JsonMapper.shared().readTree(none.out()).get("message").asString())
        .isEqualTo("Nothing for summary from 2025-11-01 to 2025-11-30.");
    assertThat(written.exitCode()).isEqualTo(3);
    assertThat(folder.resolve("out")).doesNotExist();
    assertThat(explained.exitCode()).isEqualTo(3);
    assertThat(explained.err())
        .isEqualTo(
            "metrics: nothing to explain: no data for reach of account 1 on instagram from"
                + " 2025-11-01 to 2025-11-30\n");
  }

  @Test
  void an_explanation_of_a_period_says_so_in_text_and_json() {
    Outcome text = explain("reach_change_percent --month 2025-09");
    JsonNode json =
        JsonMapper.shared().readTree(explain("reach_change_percent --month 2025-09 --json").out());

    assertThat(text.out())
        .startsWith("reach_change_percent = 190.63  %\n")
        .contains(
            "account 1 on instagram, 30 days up to 2025-09-30 (2025-09), against"
                + " 2025-08-01..2025-08-31");
    assertThat(explain("growth_30d --month 2025-09 --compare 2025-08-01").out())
        .startsWith("growth_30d = 30  count\n")
        .contains("account 1 on instagram, 30 days up to 2025-09-30 (2025-09)\n");
    assertThat(json.get("value").decimalValue()).isEqualByComparingTo("190.63");
    assertThat(json.get("window").toString())
        .isEqualTo(
            "{\"as_of\":\"2025-09-30\",\"window_start\":\"2025-09-01\","
                + "\"window_end\":\"2025-09-30\",\"days_present\":30,\"days_expected\":30,"
                + "\"period\":\"2025-09\",\"against\":\"previous\","
                + "\"previous_start\":\"2025-08-01\",\"previous_end\":\"2025-08-31\"}");
  }

  @Test
  void a_figure_of_other_days_than_the_period_has_is_refused() {
    assertThat(explain("reach_30d --quarter 2025-Q3").err())
        .isEqualTo(
            "metrics: reach_30d is of 30 days, and the period 2025-Q3 has 92; ask for reach_92d\n");
    assertThat(explain("reach_92d --quarter 2025-Q3").out()).startsWith("reach_92d = ");
  }

  @Test
  void a_period_is_not_of_one_day() {
    assertThat(explain("reach --month 2025-09 --date 2025-09-01").err())
        .isEqualTo(
            "metrics: a period has its own report date and days; ask for it or for a day, not for"
                + " both\n");
  }
}
