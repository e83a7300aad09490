package dev.socialmetrics.desktop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads published reports for comparison. */
public final class ReportFiles {
  private static final Set<String> OF_ONE_RUN =
      Set.of("import.json", "changes.json", "changes.html", "alerts.json", "manifest.json");

  private ReportFiles() {}

  /**
   * Each report by its path, a workbook as one character a byte; without those that tell of one
   * run.
   */
  public static Map<String, String> of(Path folder) {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      walk.filter(Files::isRegularFile)
          .filter(file -> !OF_ONE_RUN.contains(file.getFileName().toString()))
          .forEach(file -> files.put(folder.relativize(file).toString(), content(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static String content(Path file) {
    if (!file.toString().endsWith(".xlsx")) {
      return text(file);
    }
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
