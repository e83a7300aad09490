package dev.socialmetrics.report.folder;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.socialmetrics.report.figure.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/** {@code manifest.json}: every file of a report folder with its hash and size, by name. */
public final class Manifest {
  /** Its name; it does not list itself. */
  public static final String FILE = "manifest.json";

  private Manifest() {}

  /**
   * How a folder differs from its manifest, a line a file, by name: {@code summary.json: changed},
   * {@code summary.csv: missing}, {@code x.txt: not in the manifest}. Empty when all is well.
   */
  public static List<String> verify(Path folder) throws IOException {
    SortedMap<String, String> listed = new TreeMap<>();
    try {
      read(folder).forEach(file -> listed.put(file.name(), content(file)));
    } catch (IOException | JacksonException e) {
      return List.of(FILE + ": missing or unreadable");
    }
    SortedMap<String, String> present = present(folder);
    TreeSet<String> names = new TreeSet<>(listed.keySet());
    names.addAll(present.keySet());
    List<String> differences = new ArrayList<>();
    for (String name : names) {
      String difference = difference(listed.get(name), present.get(name));
      if (!difference.isEmpty()) {
        differences.add(name + ": " + difference);
      }
    }
    return differences;
  }

  /** The hash of each file that a folder's manifest lists, by name; none where it is unreadable. */
  public static Map<String, String> hashes(Path folder) {
    Map<String, String> hashes = new TreeMap<>();
    list(folder).forEach(file -> hashes.put(file.name(), file.sha256()));
    return hashes;
  }

  /** The files that a folder's manifest lists, by name; none where it is unreadable. */
  static List<ReportFile> list(Path folder) {
    try {
      return read(folder);
    } catch (IOException | JacksonException e) {
      return List.of();
    }
  }

  private static String difference(String listed, String present) {
    if (listed == null) {
      return "not in the manifest";
    }
    if (present == null) {
      return "missing";
    }
    return listed.equals(present) ? "" : "changed";
  }

  static void write(Path folder, List<ReportFile> files) throws IOException {
    Listed listed = new Listed(files.stream().sorted().toList());
    Durable.create(folder, FILE, out -> Json.write(listed, out));
  }

  /** The document. */
  private record Listed(@JsonProperty(required = true) List<ReportFile> files) {}

  /**
   * @throws JacksonException also where it lists what is no file of a report
   */
  private static List<ReportFile> read(Path folder) throws IOException {
    try (var in = Files.newInputStream(folder.resolve(FILE), LinkOption.NOFOLLOW_LINKS)) {
      return Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8), Listed.class).files();
    }
  }

  private static SortedMap<String, String> present(Path folder) throws IOException {
    SortedMap<String, String> present = new TreeMap<>();
    for (String name : names(folder)) {
      present.put(name, content(folder, name));
    }
    present.remove(FILE);
    return present;
  }

  /** Everything below a folder that is no folder, with {@code /}. */
  static List<String> names(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .map(path -> folder.relativize(path).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  private static String content(Path folder, String name) throws IOException {
    if (!Files.isRegularFile(folder.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
      return "no regular file";
    }
    try {
      return content(Durable.describe(folder, name));
    } catch (IllegalArgumentException unsafeName) {
      return "no name of ours";
    }
  }

  private static String content(ReportFile file) {
    return file.sha256() + " " + file.size();
  }
}
