package dev.socialmetrics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.job.running.StopSignal;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Options of {@code metrics report} that contradict each other, and where a report goes. */
class ReportOptionsTest {
  @TempDir static Path folder;
  private static Desktop desktop;

  @BeforeAll
  static void oneNight() {
    desktop = new Desktop(folder);
    desktop.put(
        "d.csv",
        "account_id,platform,date,followers,reach",
        "1,instagram,2025-10-22,5,50",
        "1,instagram,2025-10-23,6,60");
    desktop.metrics("nightly");
  }

  private static Outcome report(String options) {
    return desktop.metrics(("report " + options).split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "anomalies --to x --format html  | there is no html of anomalies; there is json, csv, xlsx.",
        "dashboard --to x --format csv   | there is no csv of dashboard; there is html.",
        "--stale --as-of 2025-10-23      | --stale stands alone: it publishes whole folders again.",
        "--stale --to out                | --stale stands alone: it publishes whole folders again.",
        "--stale --account 1             | --stale stands alone: it publishes whole folders again.",
        "--stale summary                 | --stale stands alone: it publishes whole folders again.",
        "--stale --limit 5               | --stale stands alone: it publishes whole folders again.",
        "summary                         | a filtered report needs --stdout or --to DIR: output/reports holds whole ones only.",
        "--days 7                        | a filtered report needs --stdout or --to DIR: output/reports holds whole ones only.",
        "--format json                   | a filtered report needs --stdout or --to DIR: output/reports holds whole ones only.",
        "--platform instagram            | a filtered report needs --stdout or --to DIR: output/reports holds whole ones only.",
        "--order-by likes                | a filtered report needs --stdout or --to DIR: output/reports holds whole ones only.",
      })
  void options_that_do_not_go_together_are_wrong_usage_in_one_line(String options, String line) {
    Outcome wrong = report(options);

    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err()).isEqualTo("metrics: " + line + "\n");
    assertThat(wrong.out()).isEmpty();
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--stdout                        | --stdout prints one report in one format; name it.",
        "summary trends --stdout         | --stdout prints one report in one format; name it.",
        "summary --stdout --format json,csv | --stdout prints one report in one format; name it.",
        "summary --stdout --as-of 2025-10-22..2025-10-23 | --stdout prints one date; use --to DIR for a range.",
        "dashboard --stdout              | the dashboard is a folder of pages: write it with --to DIR.",
        "summary --stdout --format html  | there is no html of summary; there is json, csv, xlsx.",
        "--stale --stdout                | --stale stands alone: it publishes whole folders again.",
        "summary --stdout --days 0       | days is 1 to 3660, was 0",
        "top-content --stdout --limit 0  | the limit is 1 or more, was 0",
        "top-content --stdout --min-reach -1 | the smallest reach is 0 or more, was -1",
      })
  void on_standard_output_programs_read_the_same_as_a_failure(String options, String line) {
    Outcome wrong = report(options);

    JsonNode failure = JsonMapper.shared().readTree(wrong.out());
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err()).isEqualTo("metrics: " + line + "\n");
    assertThat(failure.get("success").asBoolean()).isFalse();
    assertThat(failure.get("message").asString()).isEqualTo(line);
    assertThat(failure.get("error").asString()).isEqualTo("bad_request");
  }

  @Test
  void an_unknown_platform_is_named_with_those_there_are() {
    Outcome wrong = report("summary --stdout --platform friendster");

    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err())
        .startsWith("metrics: there is no platform friendster; there are facebook instagram ");
  }

  @Test
  void a_platform_may_be_called_as_people_write_it() {
    Outcome found = report("summary --stdout --platform Instagram --account 1");

    assertThat(found.exitCode()).as(found.err()).isZero();
    assertThat(found.out()).contains("\"platform\": \"instagram\"");
  }

  @Test
  void a_date_without_data_is_answered_with_a_failure_and_3() {
    Outcome none = report("summary --stdout --as-of 2025-01-01");

    assertThat(none.exitCode()).isEqualTo(3);
    assertThat(JsonMapper.shared().readTree(none.out()).get("error").asString())
        .isEqualTo("not_found");
    assertThat(none.err()).isEmpty();
  }

  @Test
  void where_nothing_was_imported_there_is_nothing_to_print_or_to_write(@TempDir Path empty) {
    Desktop fresh = new Desktop(empty);

    Outcome printed = fresh.metrics("report", "summary", "--stdout");
    Outcome written = fresh.metrics("report", "summary", "--to", "out");
    Outcome stale = fresh.metrics("report", "--stale");

    assertThat(printed.exitCode()).isEqualTo(3);
    assertThat(printed.out()).contains("\"message\": \"Nothing was imported yet.\"");
    assertThat(written.exitCode()).isEqualTo(3);
    assertThat(written.err()).isEqualTo("metrics: nothing was imported yet\n");
    assertThat(stale.exitCode()).isZero();
    assertThat(stale.out()).isEqualTo("no published report is stale\n");
    assertThat(fresh.output("social-metrics.db")).doesNotExist();
  }

  @Test
  void a_range_goes_to_a_folder_a_date_and_only_in_the_formats_that_are_asked_for() {
    Outcome done =
        report("summary --to range --as-of 2025-10-22..2025-10-23 --format csv --account 1");

    assertThat(done.exitCode()).as(done.all()).isZero();
    assertThat(folder.resolve("range/2025-10-22").toFile().list()).containsExactly("summary.csv");
    assertThat(folder.resolve("range/2025-10-23").toFile().list()).containsExactly("summary.csv");
    assertThat(done.out()).contains("  report date: 2025-10-22..2025-10-23\n");
  }

  /** Runs {@code report summary} as a workbook for standard output; the exit code. */
  private static int workbook(boolean toTerminal, StringWriter err, ByteArrayOutputStream bytes) {
    Environment environment =
        new Environment(
            folder,
            Map.of(),
            Desktop.CLOCK,
            "tester",
            false,
            new StopSignal(),
            toTerminal,
            bytes::writeBytes);
    List<String> words = List.of("report", "summary", "--stdout", "--format", "xlsx");
    return SocialMetrics.run(
        environment,
        new PrintWriter(new StringWriter()),
        new PrintWriter(err),
        words.toArray(String[]::new));
  }

  @Test
  void a_workbook_is_bytes_for_a_file_and_not_for_a_terminal() {
    StringWriter err = new StringWriter();
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    ByteArrayOutputStream piped = new ByteArrayOutputStream();

    int toTerminal = workbook(true, err, shown);
    int toFile = workbook(false, err, piped);

    assertThat(toTerminal).isEqualTo(2);
    assertThat(shown.size()).isZero();
    assertThat(err.toString())
        .isEqualTo(
            "metrics: a workbook is not for a terminal: send it into a file, or use --to DIR.\n");
    assertThat(toFile).isZero();
    assertThat(piped.toString(StandardCharsets.ISO_8859_1)).startsWith("PK");
  }
}
