package dev.socialmetrics.job.running;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.socialmetrics.domain.RunCommand;
import dev.socialmetrics.domain.RunOutcome;
import dev.socialmetrics.report.figure.Json;
import dev.socialmetrics.store.runs.NamedFile;
import dev.socialmetrics.store.runs.RunRecord;
import dev.socialmetrics.store.runs.StepRecord;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import tools.jackson.databind.JsonNode;

/** Runs as {@code --json} prints them; the schema is in src/docs/runs-json.md. */
public final class RunJson {
  private RunJson() {}

  private record Ended(
      long runId, RunOutcome outcome, int exitCode, Optional<String> error, RunSummary summary) {}

  private record Nothing(Optional<Long> runId, String outcome, String message) {}

  private record Listed(List<Run> runs, int count) {}

  private record WithSteps(
      @JsonUnwrapped Run run, List<StepRecord> steps, List<NamedFile> takenBack) {}

  private record Run(
      long runId,
      RunCommand command,
      String requested,
      SortedMap<String, String> settings,
      RunOutcome outcome,
      Optional<Integer> exitCode,
      String startedAt,
      Optional<String> endedAt,
      Optional<String> error,
      Optional<JsonNode> summary) {
    static Run of(RunRecord run) {
      return new Run(
          run.id(),
          run.command(),
          run.requested(),
          RequestJson.settings(run.arguments()),
          run.outcome(),
          run.exitCode(),
          run.startedAt(),
          run.endedAt(),
          run.error(),
          run.summary().map(Json::read));
    }
  }

  /** The end of a run. */
  public static String of(RunResult result) {
    return Json.printed(
        new Ended(
            result.runId(), result.outcome(), result.exitCode(), result.error(), result.summary()));
  }

  /** Where there was nothing to do. */
  public static String nothing(String message) {
    return Json.printed(new Nothing(Optional.empty(), "nothing", message));
  }

  /** Runs in the order of the list. */
  public static String of(List<RunRecord> runs) {
    return Json.printed(new Listed(runs.stream().map(Run::of).toList(), runs.size()));
  }

  /**
   * One run in full.
   *
   * @param forgotten files that it took back
   */
  public static String of(RunRecord run, List<StepRecord> steps, List<NamedFile> forgotten) {
    return Json.printed(new WithSteps(Run.of(run), steps, forgotten));
  }
}
