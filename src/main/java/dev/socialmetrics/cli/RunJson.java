package dev.socialmetrics.cli;

import dev.socialmetrics.job.running.RequestJson;
import dev.socialmetrics.job.running.RunResult;
import dev.socialmetrics.job.running.SummaryJson;
import dev.socialmetrics.store.runs.RunFiles;
import dev.socialmetrics.store.runs.RunRecord;
import dev.socialmetrics.store.runs.StepRecord;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Runs as {@code --json} prints them; the schema is in src/docs/runs-json.md. */
final class RunJson {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private RunJson() {}

  static String of(RunResult result) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("run_id", result.runId());
    json.put("outcome", result.outcome());
    json.put("exit_code", result.exitCode());
    json.put("error", result.error().orElse(null));
    json.set("summary", MAPPER.readTree(SummaryJson.write(result.summary())));
    return pretty(json);
  }

  /** Where there was nothing to do. */
  static String nothing(String message) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("run_id", (Long) null);
    json.put("outcome", "nothing");
    return pretty(json.put("message", message));
  }

  static String of(List<RunRecord> runs) {
    ObjectNode json = MAPPER.createObjectNode();
    ArrayNode array = json.putArray("runs");
    runs.forEach(run -> array.add(node(run)));
    json.put("count", runs.size());
    return pretty(json);
  }

  static String of(RunRecord run, List<StepRecord> steps, List<RunFiles.Named> forgotten) {
    ObjectNode json = node(run);
    ArrayNode array = json.putArray("steps");
    steps.forEach(
        step ->
            array
                .addObject()
                .put("attempt", step.attempt())
                .put("name", step.name())
                .put("status", step.status())
                .put("read", step.read())
                .put("written", step.written())
                .put("started_at", step.startedAt().orElse(null))
                .put("ended_at", step.endedAt().orElse(null)));
    ArrayNode files = json.putArray("taken_back");
    forgotten.forEach(
        file -> files.addObject().put("file", file.name()).put("message", file.message()));
    return pretty(json);
  }

  private static ObjectNode node(RunRecord run) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("run_id", run.id());
    json.put("command", run.command());
    json.put("requested", run.requested());
    ObjectNode settings = json.putObject("settings");
    RequestJson.settings(run.arguments()).forEach(settings::put);
    json.put("outcome", run.outcome());
    json.put("exit_code", run.exitCode().orElse(null));
    json.put("started_at", run.startedAt());
    json.put("ended_at", run.endedAt().orElse(null));
    json.put("error", run.error().orElse(null));
    json.set("summary", run.summary().map(MAPPER::readTree).orElse(null));
    return json;
  }

  private static String pretty(ObjectNode json) {
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json);
  }
}
