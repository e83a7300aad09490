package dev.socialmetrics.cli;

import dev.socialmetrics.problem.Clip;
import dev.socialmetrics.store.runs.RunRecord;
import java.util.Locale;

/** A run on one line. */
final class RunText {
  private RunText() {}

  static String line(RunRecord run) {
    String exit = run.exitCode().map(code -> "exit " + code).orElse("");
    String error = run.error().map(text -> "  " + Clip.clip(text)).orElse("");
    return String.format(
            Locale.ROOT,
            "%5d  %s  %-8s %-10s %-9s %-8s%s",
            run.id(),
            run.startedAt(),
            run.command(),
            Clip.clip(run.requested()),
            run.outcome(),
            exit,
            error)
        .stripTrailing();
  }
}
