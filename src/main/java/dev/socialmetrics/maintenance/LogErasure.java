package dev.socialmetrics.maintenance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Takes lines out of the logs of runs. */
final class LogErasure {
  private final Path logs;

  LogErasure(Path output) {
    this.logs = output.resolve("logs");
  }

  /** Takes out every line of which this is so; how many they were. */
  long remove(Predicate<String> unwanted) throws IOException {
    if (!Files.isDirectory(logs)) {
      return 0;
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(logs)) {
      files = all.filter(Files::isRegularFile).sorted().toList();
    }
    long removed = 0;
    for (Path file : files) {
      removed += file.toString().endsWith(".gz") ? inPacked(file, unwanted) : in(file, unwanted);
    }
    return removed;
  }

  /** In place: the program that writes its log goes on at the end of the same file. */
  private static long in(Path file, Predicate<String> unwanted) throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> kept = lines.stream().filter(unwanted.negate()).toList();
    if (kept.size() < lines.size()) {
      Files.write(file, kept);
    }
    return lines.size() - kept.size();
  }

  private static long inPacked(Path file, Predicate<String> unwanted) throws IOException {
    List<String> lines;
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
    List<String> kept = lines.stream().filter(unwanted.negate()).toList();
    if (kept.size() < lines.size()) {
      Path draft = file.resolveSibling("." + file.getFileName() + ".new");
      try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(draft))) {
        for (String line : kept) {
          out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
      }
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
    return lines.size() - kept.size();
  }
}
