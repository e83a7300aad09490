package dev.socialmetrics.store.file;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.domain.StatedFacts;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.store.Times;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A file as discovery judged it.
 *
 * @param stated of it by options, where it does not say so
 * @param rules digest of the rules (program version and configuration) it was judged under
 */
public record NewFile(
    SourceFile seen,
    Recognised content,
    FileOwnership ownership,
    StatedFacts stated,
    Finding finding,
    String rules,
    long runId) {
  public NewFile {
    Objects.requireNonNull(seen);
    Objects.requireNonNull(content);
    Objects.requireNonNull(ownership);
    Objects.requireNonNull(stated);
    Objects.requireNonNull(finding);
    Objects.requireNonNull(rules);
  }

  /**
   * Whether it is taken.
   *
   * @param refusal why it is not; present exactly when the outcome is REFUSED
   * @param message what people are shown of a duplicate or a refused file
   */
  public record Finding(
      FileOutcome outcome,
      Optional<Long> duplicateOf,
      Optional<FileRefused> refusal,
      Optional<String> message) {
    public static final Finding NEW =
        new Finding(FileOutcome.NEW, Optional.empty(), Optional.empty(), Optional.empty());

    public Finding {
      Objects.requireNonNull(outcome);
      Objects.requireNonNull(duplicateOf);
      if (refusal.isPresent() != (outcome == FileOutcome.REFUSED)) {
        throw new IllegalArgumentException("a refusal belongs to refused files, not to " + outcome);
      }
      Objects.requireNonNull(message);
    }

    public static Finding duplicate(long of, String message) {
      return new Finding(
          FileOutcome.DUPLICATE, Optional.of(of), Optional.empty(), Optional.of(message));
    }

    public static Finding refused(FileRefused refusal, String message) {
      return new Finding(
          FileOutcome.REFUSED, Optional.empty(), Optional.of(refusal), Optional.of(message));
    }
  }

  /** What was found of it, up to the rules, the run and what was stated. */
  Object[] verdict() {
    return new Object[] {
      content.sha256().orElse(null),
      content.format().orElse(null),
      content.kind().map(Kind::label).orElse(null),
      ownership.account().orElse(null),
      ownership.platform().orElse(null),
      Times.exact(seen.modified()),
      finding.outcome().name(),
      finding.duplicateOf().orElse(null),
      finding.refusal().map(why -> why.problem().code().code()).orElse(null),
      finding.refusal().map(FileRefused::line).filter(line -> line > 0).orElse(null),
      finding.message().orElse(null),
      rules,
      runId,
      stated.periodText().orElse(null),
      stated.grainText().orElse(null)
    };
  }

  /** What it was seen as. */
  Object[] scanned(Instant now) {
    return new Object[] {
      seen.name(),
      seen.path().toString(),
      seen.size(),
      Times.exact(seen.modified()),
      seen.fileKey(),
      Times.second(now)
    };
  }
}
