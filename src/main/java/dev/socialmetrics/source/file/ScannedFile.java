package dev.socialmetrics.source.file;

import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.problem.Problem;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that lies in an input folder.
 *
 * @param path where it is
 * @param name as people know it: relative to the input folder, with forward slashes
 * @param file the file to read; empty when it cannot or need not be read
 * @param problem why it is not read: of severity FILE when a person has to act, WARNING when it is
 *     only passed over; empty when it is read
 */
public record ScannedFile(
    Path path, String name, Optional<SourceFile> file, Optional<Problem> problem) {
  public ScannedFile {
    Objects.requireNonNull(path);
    Objects.requireNonNull(name);
    if (file.isPresent() == problem.isPresent()) {
      throw new IllegalArgumentException("a file is read or there is a reason why not: " + name);
    }
  }

  static ScannedFile readable(SourceFile file) {
    return new ScannedFile(file.path(), file.name(), Optional.of(file), Optional.empty());
  }

  static ScannedFile unread(Path path, String name, Problem reason) {
    return new ScannedFile(path, name, Optional.empty(), Optional.of(reason));
  }
}
