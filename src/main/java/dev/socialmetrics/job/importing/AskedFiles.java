package dev.socialmetrics.job.importing;

import dev.socialmetrics.domain.StatedFacts;
import dev.socialmetrics.store.file.ImportFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The files that were asked for, and what the options state of them.
 *
 * @param paths empty means everything new in the input folder
 * @param account whose files they are, where nothing else says so
 * @param platform of which platform they are, where nothing else says so
 * @param stated of the files, where they do not say it themselves
 */
public record AskedFiles(
    List<Path> paths, Optional<String> account, Optional<String> platform, StatedFacts stated) {
  /** Everything new in the input folder. */
  public static final AskedFiles NEW =
      new AskedFiles(List.of(), Optional.empty(), Optional.empty(), StatedFacts.NONE);

  public AskedFiles {
    paths = List.copyOf(paths);
    Objects.requireNonNull(account);
    Objects.requireNonNull(platform);
    Objects.requireNonNull(stated);
  }

  public boolean areNamed() {
    return !paths.isEmpty();
  }

  /**
   * Of files that wait, those that were asked for: all of them, but where some were named. What
   * another run left behind does not end this one.
   */
  List<ImportFile> of(List<ImportFile> waiting) {
    Set<Path> named =
        paths.stream().map(path -> path.toAbsolutePath().normalize()).collect(Collectors.toSet());
    return waiting.stream().filter(file -> named.isEmpty() || named.contains(file.path())).toList();
  }

  /** The same for a file of which something was stated before: that holds where nothing is now. */
  AskedFiles keeping(ImportFile before) {
    return new AskedFiles(
        paths,
        account.or(before::account),
        platform.or(before::platform),
        stated.or(before.stated()));
  }
}
