package dev.socialmetrics.job.importing;

import dev.socialmetrics.problem.Clip;
import dev.socialmetrics.problem.FileRefused;

/**
 * How a refusal reads: {@code acme/daily.csv:17: csv.unterminated-quote: found …, expected …. What
 * to do.}
 */
final class Refusals {
  private Refusals() {}

  static String message(String file, FileRefused refusal) {
    String line = refusal.line() == 0 ? "" : ":" + refusal.line();
    return Clip.clip(file) + line + ": " + refusal.problem().message();
  }
}
