package dev.socialmetrics.report.folder;

import dev.socialmetrics.report.figure.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
    SortedMap<String, String> listed;
    try {
      listed = read(folder);
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
    try {
      read(folder).forEach((name, entry) -> hashes.put(name, entry.split(" ")[0]));
    } catch (IOException | JacksonException e) {
      return Map.of();
    }
    return hashes;
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
    Map<String, Object> manifest = new LinkedHashMap<>();
    manifest.put("files", files.stream().sorted().map(Manifest::entry).toList());
    Durable.create(folder, FILE, out -> Json.write(manifest, out));
  }

  private static Map<String, Object> entry(ReportFile file) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("name", file.name());
    entry.put("sha256", file.sha256());
    entry.put("size", file.size());
    return entry;
  }

  private static SortedMap<String, String> read(Path folder) throws IOException {
    SortedMap<String, String> listed = new TreeMap<>();
    try (var in = Files.newInputStream(folder.resolve(FILE), LinkOption.NOFOLLOW_LINKS)) {
      for (JsonNode file : JsonMapper.shared().readTree(in).required("files")) {
        listed.put(
            file.required("name").stringValue(),
            file.required("sha256").stringValue() + " " + file.required("size").longValue());
      }
    }
    return listed;
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
      ReportFile file = Durable.describe(folder, name);
      return file.sha256() + " " + file.size();
    } catch (IllegalArgumentException unsafeName) {
      return "no name of ours";
    }
  }
}
