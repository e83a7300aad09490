package dev.socialmetrics.job.importing;

import dev.socialmetrics.configuration.Configuration;
import dev.socialmetrics.domain.StatedFacts;
import dev.socialmetrics.store.file.ImportFile;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an import works with.
 *
 * @param files the files that were named; empty means everything new in the input folder
 * @param account whose files they are, where nothing else says so
 * @param platform of which platform they are, where nothing else says so
 * @param stated of the files, where they do not say it themselves
 * @param actor the user the program runs as, for the audit log
 */
public record ImportContext(
    Path input,
    Path output,
    List<Path> files,
    Optional<String> account,
    Optional<String> platform,
    StatedFacts stated,
    Configuration configuration,
    Clock clock,
    Progress progress,
    String actor) {
  public ImportContext {
    Objects.requireNonNull(input);
    Objects.requireNonNull(output);
    files = List.copyOf(files);
    Objects.requireNonNull(account);
    Objects.requireNonNull(platform);
    Objects.requireNonNull(stated);
    Objects.requireNonNull(configuration);
    Objects.requireNonNull(clock);
    Objects.requireNonNull(progress);
    Objects.requireNonNull(actor);
  }

  /** The same for a file of which something was stated before: that holds where nothing is now. */
  ImportContext keeping(ImportFile before) {
    return new ImportContext(
        input,
        output,
        files,
        account.or(before::account),
        platform.or(before::platform),
        stated.or(before.stated()),
        configuration,
        clock,
        progress,
        actor);
  }
}
