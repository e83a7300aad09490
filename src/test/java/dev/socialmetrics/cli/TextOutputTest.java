package dev.socialmetrics.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.configuration.ConfigurationRefused;
import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.job.running.StopSignal;
import dev.socialmetrics.report.ArgumentNames;
import dev.socialmetrics.report.ReportArguments;
import dev.socialmetrics.report.model.ReportFilters;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Columns, progress, failures and words of options, without a run. */
class TextOutputTest {
  private final StringWriter err = new StringWriter();

  @Test
  void columns_are_as_wide_as_their_widest_cell_and_numbers_end_together() {
    assertThat(
            AlignedColumns.lines(
                List.of(
                    List.of("name", "rows", "what"),
                    List.of("🚀ä", "1,234", "x"),
                    List.of("longer name", "5", "")),
                1))
        .containsExactly(
            "  name          rows  what", "  🚀ä           1,234  x", "  longer name      5");
  }

  @Test
  void without_numbers_every_column_begins_together() {
    assertThat(AlignedColumns.lines(List.of(List.of("a", "bb"), List.of("ccc", "d")), 0))
        .containsExactly("  a    bb", "  ccc  d");
  }

  /** A clock that the test sets. */
  private static final class Watch extends Clock {
    private Instant now = Instant.parse("2025-12-01T02:00:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @Test
  void progress_is_a_line_every_ten_seconds_at_most_and_one_a_file() {
    Watch watch = new Watch();
    ProgressLines lines = new ProgressLines(new PrintWriter(err), watch);

    lines.rowsStaged("a.csv", 500, 9);
    watch.pass(Duration.ofMillis(9_999));
    lines.rowsStaged("a.csv", 500, 9);
    watch.pass(Duration.ofMillis(1));
    lines.rowsStaged("b.csv", 500, 9);
    lines.rowsStaged("b.csv", 500, 9);
    lines.fileDone("b.csv", "loaded");
    watch.pass(Duration.ofSeconds(10));
    lines.rowsStaged("a.csv", 1, 9);
    lines.close();

    assertThat(err.toString().lines())
        .containsExactly(
            "b.csv: 1,500 rows read so far", "b.csv: loaded", "a.csv: 2,001 rows read so far");
  }

  private int told(Exception failure, Map<String, String> variables) {
    Environment environment =
        new Environment(Path.of("."), variables, Desktop.CLOCK, "tester", false, new StopSignal());
    return new Failure(environment).tell(failure, new PrintWriter(err, true));
  }

  @Test
  void what_a_command_says_itself_is_told_as_it_is_with_its_exit_code() {
    assertThat(told(new CommandFailed(4, "another run is under way"), Map.of())).isEqualTo(4);
    assertThat(err).hasToString("metrics: another run is under way\n");
  }

  @Test
  void a_refused_configuration_is_wrong_usage() {
    assertThat(told(new ConfigurationRefused("x: no such key"), Map.of())).isEqualTo(2);
    assertThat(err.toString()).startsWith("metrics: ").contains("x: no such key");
  }

  @Test
  void anything_else_is_one_line_and_the_trace_only_where_it_is_asked_for() {
    assertThat(told(new IllegalStateException("first\nsecond"), Map.of())).isEqualTo(1);
    assertThat(err).hasToString("metrics: run.internal: first. The log has the details.\n");

    told(new IllegalStateException(), Map.of("METRICS_DEBUG", "1"));

    assertThat(err.toString())
        .contains("\tat dev.socialmetrics.cli.TextOutputTest")
        .endsWith("metrics: run.internal: IllegalStateException. The log has the details.\n");
  }

  @Command
  private static final class Options {
    @Option(names = "--day")
    private Optional<LocalDate> day;

    @Option(names = "--wait")
    private Duration wait;

    @Option(names = "--limit")
    private int limit;

    @Option(names = "--run")
    private Long run;
  }

  private static Options parsed(String... words) {
    Options options = new Options();
    CommandLine line = new CommandLine(options);
    OptionConverters.register(line);
    line.parseArgs(words);
    return options;
  }

  @Test
  void options_are_read_as_their_type() {
    Options options = parsed("--day=2025-10-23", "--wait=5m", "--limit=7", "--run=9999999999");

    assertThat(options.day).contains(LocalDate.of(2025, 10, 23));
    assertThat(options.wait).isEqualTo(Duration.ofMinutes(5));
    assertThat(options.limit).isEqualTo(7);
    assertThat(options.run).isEqualTo(9_999_999_999L);
    assertThat(parsed("--wait=2h").wait).isEqualTo(Duration.ofHours(2));
  }

  @ParameterizedTest(name = "{0}={1}")
  @CsvSource({
    "--day, 2025-02-31, a day as YYYY-MM-DD",
    "--wait, 5, 'a duration such as 30s, 5m or 2h'",
    "--limit, 1.5, a whole number",
    "--limit, 9999999999, a whole number",
    "--run, x, a whole number"
  })
  void a_wrong_value_is_told_with_what_was_expected(String option, String value, String expected) {
    assertThatThrownBy(() -> parsed(option + "=" + value))
        .hasMessageContaining("found \"" + value + "\", expected " + expected);
  }

  @Test
  void an_unknown_report_or_format_names_the_nearest() {
    assertThatThrownBy(
            () ->
                ReportArguments.check(
                    List.of("sumary"), List.of("json"), ReportFilters.NONE, ArgumentNames.OPTIONS))
        .hasMessageStartingWith("there is no report sumary; there are ")
        .hasMessageEndingWith(" Did you mean summary?");
    assertThatThrownBy(
            () ->
                ReportArguments.check(
                    List.of("summary"), List.of("jsn"), ReportFilters.NONE, ArgumentNames.OPTIONS))
        .hasMessageStartingWith("there is no format jsn; there are ")
        .hasMessageEndingWith(" Did you mean json?");
    assertThatThrownBy(
            () ->
                ReportArguments.check(
                    List.of("zzzzzzzz"), List.of(), ReportFilters.NONE, ArgumentNames.OPTIONS))
        .hasMessageEndingWith(".");
    ReportArguments.check(
        List.of("summary", "trends"),
        List.of("json", "csv"),
        ReportFilters.NONE,
        ArgumentNames.OPTIONS);
  }

  @Test
  void a_filter_that_a_report_does_not_have_names_those_that_do() {
    ReportFilters hashtag =
        new ReportFilters(
            List.of(), List.of("#launch"), List.of(), OptionalLong.empty(), Optional.empty());

    assertThatThrownBy(
            () ->
                ReportArguments.check(
                    List.of("summary"), List.of("json"), hashtag, ArgumentNames.OPTIONS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the report summary has no --hashtag; these have: ");
    ReportArguments.check(List.of("top-content"), List.of("json"), hashtag, ArgumentNames.OPTIONS);
    ReportArguments.check(List.of(), List.of("json"), hashtag, ArgumentNames.OPTIONS);
  }
}
