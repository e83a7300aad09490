package dev.socialmetrics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.domain.RunCommand;
import dev.socialmetrics.domain.RunOutcome;
import dev.socialmetrics.job.running.FileNote;
import dev.socialmetrics.job.running.RunResult;
import dev.socialmetrics.job.running.RunSummary;
import dev.socialmetrics.job.running.StopSignal;
import dev.socialmetrics.store.file.FileCounts;
import dev.socialmetrics.store.runs.NamedFile;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a person reads at the end of a run, and a program behind {@code --json}. */
class SummaryTextTest {
  private static final FileCounts COUNTS = new FileCounts(1234, 1200, 20, 4, 7, 3, 1, 2);

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private List<String> printed(RunCommand command, RunSummary summary, Optional<String> error) {
    new SummaryText(context(), false)
        .print(new RunResult(9, command, 0, RunOutcome.COMPLETED, summary, error));
    return out.toString().lines().toList();
  }

  private CommandContext context() {
    Environment environment =
        new Environment(Path.of("."), Map.of(), Desktop.CLOCK, "tester", false, new StopSignal());
    return new CommandContext(
        environment, new PrintWriter(out, true), new PrintWriter(err, true), new PrintedCommands());
  }

  private static RunSummary summary(
      long seen,
      Map<String, Long> files,
      FileCounts counts,
      List<NamedFile> refused,
      List<String> alerts) {
    return summary(seen, files, counts, refused, alerts, List.of());
  }

  private static RunSummary summary(
      long seen,
      Map<String, Long> files,
      FileCounts counts,
      List<NamedFile> refused,
      List<String> alerts,
      List<NamedFile> notMade) {
    Map<String, Long> rejected =
        counts.rejected() > 0 ? Map.of("cell.integer", 5L, "cell.date", 2L) : Map.of();
    return new RunSummary(
        new RunSummary.Scanned(seen, new TreeMap<>(files)),
        counts,
        new TreeMap<>(rejected),
        new RunSummary.NotedFiles(Map.of(FileNote.REFUSED, refused), false),
        List.of(),
        new RunSummary.NotedAccounts(List.of(), List.of()),
        Optional.empty(),
        alerts,
        new RunSummary.MadeReports(notMade, Optional.of("2025-10-23"), Optional.empty()),
        new RunSummary.Effort(2.0, OptionalLong.of(200L * 1024 * 1024 + 5)));
  }

  private static List<NamedFile> named(int count) {
    List<NamedFile> names = new ArrayList<>();
    IntStream.range(0, count)
        .forEach(n -> names.add(new NamedFile("f" + n, "f" + n + ": file.empty")));
    return names;
  }

  @Test
  void a_run_that_loaded_says_what_became_of_each_row() {
    RunSummary summary =
        summary(3, Map.of("refused", 1L, "loaded", 2L), COUNTS, named(1), List.of("likes fell."));

    assertThat(printed(RunCommand.NIGHTLY, summary, Optional.empty()))
        .containsExactly(
            "run 9 completed in 2.0 s",
            "  files: 2 loaded, 1 refused",
            "  rows: 1,234 read = 1,200 stored + 20 unchanged + 4 superseded + 7 rejected + 3"
                + " ignored (617 a second)",
            "  noticed: 2 values restated, 1 warning",
            "  memory: 200 MB at most",
            "  rejected: 2 cell.date, 5 cell.integer",
            "  refused: f0: file.empty",
            "  alert: likes fell.",
            "  report date: 2025-10-23",
            "  see: metrics rejects --run 9");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void of_many_files_and_alerts_ten_are_named_and_the_others_counted() {
    RunSummary summary =
        summary(
            12,
            Map.of("refused", 12L),
            FileCounts.NONE,
            named(12),
            List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"));

    List<String> lines = printed(RunCommand.NIGHTLY, summary, Optional.empty());

    assertThat(lines).filteredOn(line -> line.startsWith("  refused: ")).hasSize(11);
    assertThat(lines)
        .contains("  refused: f9: file.empty", "  refused: and 2 more")
        .contains("  alert: j", "  alert: and 1 more, in alerts.json")
        .doesNotContain("  refused: f10: file.empty", "  alert: k");
  }

  @Test
  void an_empty_input_folder_says_what_to_try() {
    RunSummary summary = summary(0, Map.of(), FileCounts.NONE, List.of(), List.of());

    assertThat(printed(RunCommand.NIGHTLY, summary, Optional.empty()))
        .startsWith(
            "run 9 completed in 2.0 s",
            "  nothing to read. Drop exports into the input folder, or try the samples:",
            "  metrics nightly --input input/samples --output output/demo");
  }

  @Test
  void files_that_are_all_known_are_nothing_new() {
    RunSummary summary = summary(4, Map.of(), FileCounts.NONE, List.of(), List.of());

    assertThat(printed(RunCommand.NIGHTLY, summary, Optional.empty()))
        .contains("  nothing new in 4 files")
        .noneMatch(line -> line.startsWith("  rows") || line.startsWith("  see"));
  }

  @Test
  void reports_alone_have_their_date_alone() {
    assertThat(
            printed(
                RunCommand.REPORT,
                summary(3, Map.of("loaded", 2L), COUNTS, List.of(), List.of()),
                Optional.empty()))
        .containsExactly("run 9 completed in 2.0 s", "  report date: 2025-10-23");
  }

  @Test
  void parts_that_could_not_be_made_and_the_error_go_to_standard_error() {
    RunSummary summary =
        summary(1, Map.of("loaded", 1L), FileCounts.NONE, List.of(), List.of(), named(11));

    assertThat(printed(RunCommand.NIGHTLY, summary, Optional.of("run.disk-full: no room")))
        .contains("  not made: 11 parts of the reports; the others are complete");
    assertThat(err.toString().lines())
        .hasSize(12)
        .startsWith("metrics: f0: file.empty")
        .endsWith("metrics: and 1 more, in the log", "metrics: run.disk-full: no room");
  }

  @Test
  void a_program_gets_json_and_nothing_beside_it() {
    new SummaryText(context(), true)
        .print(
            new RunResult(
                9,
                RunCommand.NIGHTLY,
                3,
                RunOutcome.COMPLETED,
                summary(1, Map.of("refused", 1L), FileCounts.NONE, named(1), List.of()),
                Optional.empty()));

    assertThat(out)
        .hasToString(
            """
            {
              "run_id": 9,
              "outcome": "completed",
              "exit_code": 3,
              "error": null,
              "summary": {
                "files_seen": 1,
                "files": {
                  "refused": 1
                },
                "rows": {
                  "read": 0,
                  "stored": 0,
                  "unchanged": 0,
                  "superseded": 0,
                  "rejected": 0,
                  "ignored": 0,
                  "warnings": 0,
                  "restated": 0
                },
                "rejected_by_code": {},
                "duplicates": [],
                "same_bytes": [],
                "refused": [
                  {
                    "file": "f0",
                    "message": "f0: file.empty"
                  }
                ],
                "outstanding": [],
                "passed_over": [],
                "drift": [],
                "nothing_stored": [],
                "growing": [],
                "registered_accounts": [],
                "accounts_in_two_spellings": [],
                "clock": null,
                "alerts": [],
                "not_made": [],
                "report_date": "2025-10-23",
                "later_data": null,
                "seconds": 2.0,
                "peak_memory_bytes": 209715205
              }
            }
            """);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void a_stored_summary_is_a_few_lines() {
    assertThat(
            SummaryLines.of(
                """
                {"files": {"loaded": 2, "refused": 1}, "rows": {"read": 7}, "rejected_by_code": {},
                 "refused": [{"file": "a", "message": "a: file.empty"}],
                 "not_made": [{"message": "no page"}], "report_date": "2025-10-23",
                 "seconds": 1.25}
                """))
        .containsExactly(
            "files: 2 loaded, 1 refused",
            "rows: 7 read",
            "refused: a: file.empty",
            "not made: no page",
            "report date: 2025-10-23",
            "seconds: 1.3");
    assertThat(SummaryLines.of("{}")).containsExactly("seconds: 0.0");
  }
}
