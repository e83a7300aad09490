package dev.socialmetrics.correction;

import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.source.file.Fingerprint;
import dev.socialmetrics.source.file.InputFolder;
import dev.socialmetrics.store.file.ImportFile;
import dev.socialmetrics.store.forget.ForgottenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Where the bytes of imported files are now: in their place, under another name, in the archive.
 */
public final class FileCopies {
  private FileCopies() {}

  /** Empty when they are at none of the places where they were seen. */
  public static Optional<SourceFile> find(DataSource source, ImportFile file) {
    return ForgottenFile.listCopies(source, file).stream()
        .flatMap(copy -> at(file, copy).stream())
        .findFirst();
  }

  private static Optional<SourceFile> at(ImportFile file, ImportFile copy) {
    try {
      boolean isThere =
          Files.isRegularFile(copy.path(), LinkOption.NOFOLLOW_LINKS)
              && (isAsSeen(copy)
                  || Fingerprint.sha256(copy.path()).equals(file.sha256().orElse("")));
      return isThere
          ? Optional.of(
              new SourceFile(
                  copy.path(),
                  file.name(),
                  Files.size(copy.path()),
                  file.modified(),
                  file.seen().fileKey()))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** A packed copy in the archive has other bytes. */
  private static boolean isAsSeen(ImportFile copy) {
    return new InputFolder(copy.path().getParent())
        .describe(copy.path())
        .file()
        .filter(now -> now.isAsSeen(copy.seen()))
        .isPresent();
  }
}
