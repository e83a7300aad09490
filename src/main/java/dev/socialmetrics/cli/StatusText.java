package dev.socialmetrics.cli;

import dev.socialmetrics.domain.Quantity;
import dev.socialmetrics.domain.RunCommand;
import dev.socialmetrics.domain.RunOutcome;
import dev.socialmetrics.problem.Clip;
import dev.socialmetrics.report.figure.Json;
import dev.socialmetrics.store.runs.NamedFile;
import dev.socialmetrics.store.runs.RunRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The state, in lines or as JSON; the schema is in src/docs/status-json.md. */
final class StatusText {
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

  private static String line(DataAge one) {
    String age =
        one.age().isPresent() ? ", " + Quantity.of(one.age().getAsLong(), "day") + " ago" : "";
    return String.format(
        Locale.ROOT,
        "%s on %s: %s%s, %s",
        Clip.clip(one.account()),
        one.platform(),
        one.lastDay().orElse("no dated row"),
        age,
        one.state());
  }

  private record Document(
      List<Age> freshness,
      OptionalLong runningProcess,
      Optional<LastRun> lastRun,
      List<Long> waitingRuns,
      List<NamedFile> refused,
      long databaseBytes,
      Optional<String> latestReports,
      List<String> toDo) {}

  private record Age(
      String accountId,
      String platform,
      Optional<String> lastDay,
      OptionalLong ageDays,
      OptionalInt expectedDays,
      String state) {
    static Age of(DataAge one) {
      return new Age(
          one.account(), one.platform(), one.lastDay(), one.age(), one.allowed(), one.state());
    }
  }

  private record LastRun(
      long runId,
      RunCommand command,
      RunOutcome outcome,
      Optional<Integer> exitCode,
      String startedAt,
      Optional<String> endedAt,
      Optional<String> error) {
    static LastRun of(RunRecord run) {
      return new LastRun(
          run.id(),
          run.command(),
          run.outcome(),
          run.exitCode(),
          run.startedAt(),
          run.endedAt(),
          run.error());
    }
  }

  private static String json(Status status) {
    Document document =
        new Document(
            status.freshness().stream().map(Age::of).toList(),
            status.holder(),
            status.lastRun().map(LastRun::of),
            status.waiting().stream().map(RunRecord::id).toList(),
            status.refused(),
            status.databaseBytes(),
            status.latestReports(),
            status.listToDo());
    return Json.printed(document);
  }
}
