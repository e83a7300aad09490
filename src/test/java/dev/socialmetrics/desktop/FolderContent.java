package dev.socialmetrics.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All that lies in a folder, to be compared. */
public final class FolderContent {
  private FolderContent() {}

  /**
   * Every file and link with its bytes, by its path in the folder; without the indexes of databases
   * that are open.
   *
   * @param without a folder below it that is left out
   */
  public static Map<String, String> of(Path folder, Path without) throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      paths
          .filter(path -> !path.startsWith(without))
          .filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .forEach(path -> all.put(folder.relativize(path).toString(), content(path)));
    }
    all.keySet().removeIf(name -> name.endsWith(".db-shm"));
    return all;
  }

  private static String content(Path path) {
    try {
      if (Files.isSymbolicLink(path)) {
        return "to " + Files.readSymbolicLink(path);
      }
      return Files.isRegularFile(path) ? Arrays.toString(Files.readAllBytes(path)) : "special";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
