package dev.socialmetrics.source.file;

import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.problem.Problem;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that lies in an input folder.
 *
 * @param name as people know it: relative to the input folder, with forward slashes
 * @param file the file to read; empty when it cannot or need not be read
 * @param problem why it is not read: of severity FILE when a person has to act, WARNING when it is
 *     only passed over; empty when it is read
 */
public record Sighting(String name, Optional<SourceFile> file, Optional<Problem> problem) {
  public Sighting {
    Objects.requireNonNull(name);
    if (file.isPresent() == problem.isPresent()) {
      throw new IllegalArgumentException("a file is read or there is a reason why not: " + name);
    }
  }

  static Sighting readable(SourceFile file) {
    return new Sighting(file.name(), Optional.of(file), Optional.empty());
  }

  static Sighting unread(String name, Problem reason) {
    return new Sighting(name, Optional.empty(), Optional.of(reason));
  }
}
