package dev.socialmetrics.store.schema;

import dev.socialmetrics.store.database.Database;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an output folder holds only after a database was used there. Without that database it must
 * not be taken for a new folder: originals in the archive would never be read again, and purged
 * accounts would come back. The inbox is filled before the first run, so it tells nothing.
 */
final class DatabaseRemains {
  private static final List<String> FOLDERS = List.of("reports", "archive", "rejected");
  private static final String HEALTH = "health.json";

  private DatabaseRemains() {}

  /** Their names, relative to the folder; empty in one that was not used yet. */
  static List<String> list(Path output) {
    List<String> found = new ArrayList<>();
    FOLDERS.stream().filter(name -> isFilled(output.resolve(name))).forEach(found::add);
    if (Files.exists(output.resolve(HEALTH), LinkOption.NOFOLLOW_LINKS)) {
      found.add(HEALTH);
    }
    String log = Database.FILE_NAME + "-wal";
    if (output.resolve(log).toFile().length() > 0) {
      found.add(log);
    }
    found.addAll(listAside(output));
    return found;
  }

  /** What a restoration put aside, where it died before the copy was in its place. */
  private static List<String> listAside(Path output) {
    if (!Files.isDirectory(output)) {
      return List.of();
    }
    try (Stream<Path> content = Files.list(output)) {
      return content
          .map(path -> path.getFileName().toString())
          .filter(name -> DatabaseSwap.ASIDE.matcher(name).matches())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isFilled(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (Stream<Path> content = Files.list(folder)) {
      return content.findAny().isPresent();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
