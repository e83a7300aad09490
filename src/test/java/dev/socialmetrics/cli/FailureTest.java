package dev.socialmetrics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.configuration.ConfigurationRefused;
import dev.socialmetrics.domain.RunCommand;
import dev.socialmetrics.domain.RunOutcome;
import dev.socialmetrics.job.running.StopSignal;
import dev.socialmetrics.store.runs.RunRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

/** What a person reads while a command works, when it fails, and of what it did. */
class FailureTest {
  private final StringWriter text = new StringWriter();
  private final PrintWriter err = new PrintWriter(text, true);

  private int tell(Exception failure, Map<String, String> variables) {
    Environment environment =
        new Environment(Path.of("."), variables, Clock.systemUTC(), "me", false, new StopSignal());
    return new Failure(environment).tell(failure, err);
  }

  private int tell(Exception failure) {
    return tell(failure, Map.of());
  }

  @Test
  void what_was_foreseen_is_told_as_it_is() {
    assertThat(tell(new CommandFailed(4, "there is no run 7."))).isEqualTo(4);
    assertThat(tell(new ConfigurationRefused("social-metrics.yml: unknown key x"))).isEqualTo(2);

    assertThat(text.toString().lines())
        .containsExactly(
            "metrics: there is no run 7.", "metrics: social-metrics.yml: unknown key x");
  }

  @Test
  void what_was_not_foreseen_is_one_line_that_points_to_the_log() {
    tell(new IllegalStateException("first\nsecond"));
    tell(new IllegalStateException());
    tell(new IllegalArgumentException(""));
    tell(new UncheckedIOException(" \n", new IOException("x")));

    assertThat(text.toString().lines())
        .containsExactly(
            "metrics: run.internal: first. The log has the details.",
            "metrics: run.internal: IllegalStateException. The log has the details.",
            "metrics: run.internal: IllegalArgumentException. The log has the details.",
            "metrics: run.internal: UncheckedIOException. The log has the details.");
  }

  @Test
  void where_it_failed_is_shown_to_who_asks_for_it() {
    tell(new IllegalStateException("x"), Map.of("METRICS_DEBUG", "1"));

    assertThat(text.toString()).startsWith("java.lang.IllegalStateException: x");
    assertThat(text.toString()).contains("\tat ").endsWith("details." + System.lineSeparator());
  }

  /** A clock that a test sets. */
  private static final class Watch extends Clock {
    private Instant now = Instant.parse("2025-11-01T03:00:00Z");

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
  void a_long_file_gives_a_sign_of_life_every_ten_seconds() {
    Watch watch = new Watch();
    ProgressLines lines = new ProgressLines(err, watch);

    lines.rowsStaged("a.csv", 1000, 1);
    watch.now = watch.now.plus(Duration.ofMillis(9_999));
    lines.rowsStaged("a.csv", 1000, 1);
    watch.now = watch.now.plusMillis(1);
    lines.rowsStaged("a.csv", 500, 1);
    watch.now = watch.now.plusSeconds(9);
    lines.rowsStaged("b.csv", 1, 1);
    lines.fileDone("b.csv", "loaded");
    lines.close();

    assertThat(text.toString().lines())
        .containsExactly("a.csv: 2,500 rows read so far", "b.csv: loaded");
  }

  @Test
  void columns_are_as_wide_as_their_widest_cell() {
    List<List<String>> rows =
        List.of(
            List.of("name", "rows", "state"),
            List.of("é\uD83D\uDE00", "12345", ""),
            List.of("x", "1", "done"));

    assertThat(AlignedColumns.lines(rows, 1))
        .containsExactly("  name   rows  state", "  é\uD83D\uDE00    12345", "  x         1  done");
    assertThat(AlignedColumns.lines(rows, 0).get(2)).isEqualTo("  x     1      done");
  }

  @Test
  void a_summary_is_a_few_lines_without_those_that_say_nothing() {
    assertThat(
            SummaryLines.of(
                "{\"files\":{\"loaded\":2,\"refused\":1},\"rows\":{},\"refused\":[{\"message\":\"a.csv:"
                    + " file.empty\"}],\"not_made\":[{\"message\":\"dashboard\"}],\"report_date\":"
                    + "\"2025-10-23\",\"seconds\":1.25}"))
        .containsExactly(
            "files: 2 loaded, 1 refused",
            "refused: a.csv: file.empty",
            "not made: dashboard",
            "report date: 2025-10-23",
            "seconds: 1.3");
    assertThat(SummaryLines.of("{\"report_date\":null}")).containsExactly("seconds: 0.0");
  }

  @Test
  void a_run_is_one_line_whatever_was_asked_for() {
    RunRecord run =
        new RunRecord(
            42,
            RunCommand.IMPORT,
            "a\nb.csv",
            "{}",
            RunOutcome.FAILED,
            Optional.of(6),
            Optional.empty(),
            Optional.of("disk\tfull"),
            "2025-11-01T03:00:00Z",
            Optional.empty());

    assertThat(RunText.line(run))
        .isEqualTo(
            "   42  2025-11-01T03:00:00Z  import   a\\u000ab.csv failed    exit 6    disk\\u0009full");
  }

  @ParameterizedTest
  @CsvSource({
    "3, 3, false, fresh",
    "4, 3, false, stale",
    "-1, 3, false, fresh",
    ", 3, false, fresh",
    "99, , false, fresh",
    ", 3, true, missing"
  })
  void data_is_stale_when_it_is_older_than_is_expected(
      Long age, Integer allowed, boolean isMissing, String state) {
    DataAge freshness =
        new DataAge(
            "acme",
            "x",
            Optional.empty(),
            age == null ? OptionalLong.empty() : OptionalLong.of(age),
            allowed == null ? OptionalInt.empty() : OptionalInt.of(allowed),
            isMissing);

    assertThat(freshness.state()).isEqualTo(state);
  }

  /** A command with one option. */
  @CommandLine.Command(name = "metrics")
  private static final class Command implements Runnable {
    @CommandLine.Option(names = "--output")
    private String output;

    @Override
    public void run() {
      throw new IllegalStateException(output);
    }
  }

  @Test
  void a_wrong_command_line_is_one_line_with_the_nearest_option_and_where_help_is() {
    CommandLine line =
        new CommandLine(new Command()).setParameterExceptionHandler(new WrongUsage()).setErr(err);

    assertThat(line.execute("--outptu", "x")).isEqualTo(2);
    assertThat(text.toString().lines())
        .containsExactly(
            "metrics: Unknown options: '--outptu', 'x'",
            "Possible solutions: --output",
            "Try: metrics --help");
  }
}
