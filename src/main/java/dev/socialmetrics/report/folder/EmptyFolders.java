package dev.socialmetrics.report.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** Folders that nothing is left in. */
public final class EmptyFolders {
  private EmptyFolders() {}

  /** Removes those below a folder, which itself stays; it need not exist. */
  public static void remove(Path top) throws IOException {
    if (!Files.isDirectory(top)) {
      return;
    }
    List<Path> folders = new ArrayList<>();
    try (Stream<Path> all = Files.walk(top)) {
      all.filter(Files::isDirectory).filter(folder -> !folder.equals(top)).forEach(folders::add);
    }
    Collections.reverse(folders);
    for (Path folder : folders) {
      try (Stream<Path> content = Files.list(folder)) {
        if (content.findAny().isPresent()) {
          continue;
        }
      }
      Files.delete(folder);
    }
  }
}
