package dev.socialmetrics.store;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.StatedFacts;
import dev.socialmetrics.problem.FileRefused;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/**
 * A file as discovery judged it.
 *
 * @param stated of it by options, where it does not say so
 * @param rules digest of the rules (program version and configuration) it was judged under
 * @param refusal why it is not taken; present exactly when the outcome is REFUSED
 * @param message the refusal as people are shown it
 */
public record NewFile(
    String name,
    Path path,
    Optional<String> sha256,
    long size,
    Instant modified,
    String fileKey,
    Optional<String> format,
    Optional<Kind> kind,
    Optional<String> account,
    Optional<String> platform,
    StatedFacts stated,
    FileOutcome outcome,
    Optional<Long> duplicateOf,
    Optional<FileRefused> refusal,
    Optional<String> message,
    String rules,
    long runId) {

  /** What was found of it, up to the rules, the run and what was stated. */
  Object[] verdict() {
    return new Object[] {
      sha256.orElse(null),
      format.orElse(null),
      kind.map(Kind::label).orElse(null),
      account.orElse(null),
      platform.orElse(null),
      Times.exact(modified),
      outcome.name(),
      duplicateOf.orElse(null),
      refusal.map(why -> why.problem().code().code()).orElse(null),
      refusal.map(FileRefused::line).filter(line -> line > 0).orElse(null),
      message.orElse(null),
      rules,
      runId,
      stated.periodText().orElse(null),
      stated.grainText().orElse(null)
    };
  }

  /** What it was seen as. */
  Object[] sighting(Instant now) {
    return new Object[] {
      name, path.toString(), size, Times.exact(modified), fileKey, Times.second(now)
    };
  }
}
