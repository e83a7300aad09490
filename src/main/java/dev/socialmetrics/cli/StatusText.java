package dev.socialmetrics.cli;

import dev.socialmetrics.problem.Clip;
import dev.socialmetrics.store.runs.RunRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The state, in lines or as JSON; the schema is in src/docs/status-json.md. */
final class StatusText {
  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final double MEBIBYTE = 1024 * 1024;

  private StatusText() {}

  static List<String> lines(Status status, boolean json) {
    return json ? List.of(json(status)) : lines(status);
  }

  private static List<String> lines(Status status) {
    List<String> lines = new ArrayList<>();
    status.freshness().forEach(one -> lines.add(line(one)));
    lines.add("last run: " + status.lastRun().map(RunText::line).map(String::strip).orElse("none"));
    status.holder().ifPresent(pid -> lines.add("running now: process " + pid));
    lines.add(
        status.databaseBytes() == 0
            ? "database: none yet; metrics nightly makes it"
            : String.format(Locale.ROOT, "database: %.1f MiB", status.databaseBytes() / MEBIBYTE));
    lines.add("latest reports: " + status.latestReports().orElse("none"));
    status.listToDo().forEach(line -> lines.add("to do: " + line));
    if (status.listToDo().isEmpty()) {
      lines.add("nothing to do");
    }
    return lines;
  }

  private static String line(Freshness one) {
    String age = one.age().isPresent() ? ", " + one.age().getAsLong() + " days ago" : "";
    return String.format(
        Locale.ROOT,
        "%s on %s: %s%s, %s",
        Clip.clip(one.account()),
        one.platform(),
        one.lastDay().orElse("no dated row"),
        age,
        one.state());
  }

  private static String json(Status status) {
    ObjectNode json = MAPPER.createObjectNode();
    ArrayNode freshness = json.putArray("freshness");
    status.freshness().forEach(one -> put(freshness.addObject(), one));
    json.put("running_process", status.holder().isPresent() ? status.holder().getAsLong() : null);
    json.set("last_run", status.lastRun().map(StatusText::node).orElse(null));
    ArrayNode waiting = json.putArray("waiting_runs");
    status.waiting().forEach(run -> waiting.add(run.id()));
    ArrayNode refused = json.putArray("refused");
    status
        .refused()
        .forEach(
            file -> refused.addObject().put("file", file.name()).put("message", file.message()));
    json.put("database_bytes", status.databaseBytes());
    json.put("latest_reports", status.latestReports().orElse(null));
    status.listToDo().forEach(json.putArray("to_do")::add);
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json);
  }

  private static void put(ObjectNode json, Freshness one) {
    json.put("account_id", one.account());
    json.put("platform", one.platform());
    json.put("last_day", one.lastDay().orElse(null));
    json.put("age_days", one.age().isPresent() ? one.age().getAsLong() : null);
    json.put("expected_days", one.allowed().isPresent() ? one.allowed().getAsInt() : null);
    json.put("state", one.state());
  }

  private static ObjectNode node(RunRecord run) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("run_id", run.id());
    json.put("command", run.command());
    json.put("outcome", run.outcome());
    json.put("exit_code", run.exitCode().orElse(null));
    json.put("started_at", run.startedAt());
    json.put("ended_at", run.endedAt().orElse(null));
    json.put("error", run.error().orElse(null));
    return json;
  }
}
