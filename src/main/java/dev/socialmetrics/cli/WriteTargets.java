package dev.socialmetrics.cli;

import dev.socialmetrics.job.running.ExitCode;
import dev.socialmetrics.store.database.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Where a command may write by a name that a person gave: never over the database, what belongs to
 * it, exports, archived files, reports or the configuration, by whichever way the name leads there.
 * The one place that decides it. Paths are followed to where they really lead, and the answer is
 * that place, so that what was checked is what is written.
 */
final class WriteTargets {
  private static final List<String> SIDE_FILES =
      List.of("", "-wal", "-shm", "-journal", "-scratch", ".lock");

  /** Names directly below the output folder that the program writes or reads itself. */
  private static final Set<String> KEPT =
      Set.of(
          "reports",
          "latest",
          "archive",
          "inbox",
          "rejected",
          "logs",
          "health.json",
          "keys.json",
          "metrics.prom");

  private final Path folder;
  private final Path output;
  private final Path input;
  private final Path config;
  private final Set<Path> database = new TreeSet<>();

  /**
   * @param folder relative names are meant from here
   */
  WriteTargets(Path folder, Path output, Path input, Path config) {
    this.folder = folder;
    this.output = real(output);
    this.input = real(input);
    this.config = real(config);
    for (Path place : List.of(this.output.resolve(Database.FILE_NAME), real(databaseOf(output)))) {
      SIDE_FILES.forEach(end -> database.add(place.resolveSibling(place.getFileName() + end)));
    }
  }

  private static Path databaseOf(Path output) {
    return output.resolve(Database.FILE_NAME);
  }

  /**
   * A file that is new, or that may be replaced.
   *
   * @throws CommandFailed with exit code 2 when it is no safe place; nothing was written
   */
  Path file(Path named) {
    Path place = place(named);
    if (Files.isSymbolicLink(place)) {
      throw unsafe(named, "is a symbolic link. Name the file itself");
    }
    if (Files.isDirectory(place)) {
      throw unsafe(named, "is a folder. Name a file in it");
    }
    if (Files.exists(place) && !Files.isRegularFile(place)) {
      throw unsafe(named, "is no regular file, but a device or the like. Name a file");
    }
    refuseKept(named, place);
    if (place.startsWith(output) && Files.exists(place)) {
      throw unsafe(named, "lies in the output folder, where no file is replaced. Name a new one");
    }
    refuseLinked(named, place);
    return place;
  }

  /**
   * A file for a database: none of another one lies beside it, which SQLite would take for its own.
   *
   * @throws CommandFailed with exit code 2 when it is no safe place; nothing was written
   */
  Path database(Path named) {
    Path place = file(named);
    for (String end : SIDE_FILES.subList(1, SIDE_FILES.size())) {
      Path beside = place.resolveSibling(place.getFileName() + end);
      if (Files.exists(beside, LinkOption.NOFOLLOW_LINKS)) {
        throw unsafe(
            named,
            "may be a database in use: " + beside.getFileName() + " lies beside it. Name another");
      }
    }
    return place;
  }

  /**
   * A folder that files are written into; it need not be there.
   *
   * @throws CommandFailed with exit code 2 when it is no safe place; nothing was written
   */
  Path folder(Path named) {
    Path place = real(folder.resolve(named));
    if (place.equals(output)) {
      throw unsafe(named, "is the output folder. Name another");
    }
    refuseKept(named, place);
    return place;
  }

  /**
   * The folder of the configuration, to write into; it may be anywhere but in the output folder.
   *
   * @throws CommandFailed with exit code 2 when it is in there; nothing was written
   */
  Path configuration() {
    if (config.startsWith(output)) {
      throw unsafe(config, "lies in the output folder. Name another with --config");
    }
    return config;
  }

  private void refuseKept(Path named, Path place) {
    if (database.contains(place)) {
      throw unsafe(named, "is the database, or belongs to it. Name another");
    }
    if (place.startsWith(output)) {
      String first = output.relativize(place).getName(0).toString();
      if (KEPT.contains(first) || first.startsWith(".")) {
        throw unsafe(named, "lies where the program keeps its own files. Name another");
      }
    } else if (place.startsWith(input)) {
      throw unsafe(named, "lies in the input folder, among the exports. Name another");
    } else if (place.startsWith(config)) {
      throw unsafe(named, "lies in the configuration folder. Name another");
    }
  }

  /** A second name of a file that is kept; only where there is a second name at all. */
  private void refuseLinked(Path named, Path place) {
    try {
      if (!Files.exists(place) || !hasNames(place)) {
        return;
      }
      Object key = key(place).orElseThrow();
      for (Path kept : database) {
        if (Files.exists(kept) && key(kept).filter(key::equals).isPresent()) {
          throw unsafe(named, "is the database, or belongs to it. Name another");
        }
      }
      for (Path kept : List.of(output, input, config)) {
        if (holds(kept, key)) {
          throw unsafe(named, "is another name of a file in " + kept + ". Name another");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean hasNames(Path file) throws IOException {
    return file.getFileSystem().supportedFileAttributeViews().contains("unix")
        && (int) Files.getAttribute(file, "unix:nlink") > 1;
  }

  private static Optional<Object> key(Path file) throws IOException {
    return Optional.ofNullable(Files.getAttribute(file, "fileKey"));
  }

  private static boolean holds(Path kept, Object key) throws IOException {
    if (!Files.isDirectory(kept)) {
      return false;
    }
    try (Stream<Path> found =
        Files.find(kept, Integer.MAX_VALUE, (path, is) -> key.equals(is.fileKey()))) {
      return found.findAny().isPresent();
    }
  }

  private Path place(Path named) {
    Path whole = folder.resolve(named).toAbsolutePath();
    Path name = whole.getFileName();
    Path parent = whole.getParent();
    if (name == null || named.toString().isEmpty()) {
      throw unsafe(named, "is a folder. Name a file in it");
    }
    if (!Files.isDirectory(parent)) {
      throw unsafe(
          named, "lies in no folder: there is no " + parent + ". Make it, or name another");
    }
    return real(parent).resolve(name).normalize();
  }

  /** Where a path really leads; what is not there yet lies below the part that is. */
  private static Path real(Path path) {
    Path whole = path.toAbsolutePath();
    Path there = whole;
    while (!Files.exists(there)) {
      there = there.getParent();
    }
    try {
      return there.toRealPath().resolve(there.relativize(whole)).normalize();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CommandFailed unsafe(Path named, String why) {
    return new CommandFailed(ExitCode.USAGE, named + " " + why + "; nothing was written.");
  }
}
