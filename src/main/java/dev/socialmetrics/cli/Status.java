package dev.socialmetrics.cli;

import dev.socialmetrics.domain.Quantity;
import dev.socialmetrics.domain.RunOutcome;
import dev.socialmetrics.problem.Clip;
import dev.socialmetrics.store.runs.NamedFile;
import dev.socialmetrics.store.runs.RunRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The state of the data and of the runs.
 *
 * @param holder process that works now
 * @param lastRun the latest that was asked for
 * @param waiting runs that failed, were stopped or killed, newest first
 * @param refused files that were refused and still lie there
 * @param databaseBytes 0 when there is none yet
 * @param latestReports date of the newest reports
 */
record Status(
    List<DataAge> freshness,
    OptionalLong holder,
    Optional<RunRecord> lastRun,
    List<RunRecord> waiting,
    List<NamedFile> refused,
    long databaseBytes,
    Optional<String> latestReports) {

  /** What a person should do, a sentence each; empty when all is well. */
  List<String> listToDo() {
    List<String> lines = new ArrayList<>();
    waiting.forEach(run -> lines.add(waits(run)));
    refused.forEach(
        file -> lines.add("refused: " + Clip.clip(file.file()) + ": " + file.message()));
    freshness.stream()
        .filter(one -> one.state().equals("stale"))
        .forEach(one -> lines.add(stale(one)));
    freshness.stream().filter(DataAge::isMissing).forEach(one -> lines.add(missing(one)));
    return lines;
  }

  private static String waits(RunRecord run) {
    return String.format(
        Locale.ROOT,
        "run %d (%s) %s: resume it with metrics rerun %d, or close it with metrics abandon %d.",
        run.id(),
        run.command(),
        run.outcome() == RunOutcome.RUNNING ? "was killed" : run.outcome(),
        run.id(),
        run.id());
  }

  private static String stale(DataAge one) {
    return String.format(
        Locale.ROOT,
        "%s on %s is stale: the latest day is %s, %s ago; at most %s expected. Export it again, or change expect in application.yml.",
        Clip.clip(one.account()),
        one.platform(),
        one.lastDay().orElseThrow(),
        Quantity.of(one.age().orElseThrow(), "day"),
        one.allowed().orElseThrow() + (one.allowed().orElseThrow() == 1 ? " is" : " are"));
  }

  private static String missing(DataAge one) {
    return String.format(
        Locale.ROOT,
        "%s%s has no data. Export it, or set expect.except to %s=none in application.yml.",
        Clip.clip(one.account()),
        one.platform().equals("*") ? "" : " on " + one.platform(),
        one.platform().equals("*") ? one.account() : one.account() + "/" + one.platform());
  }
}
