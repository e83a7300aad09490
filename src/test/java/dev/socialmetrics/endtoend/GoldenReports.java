package dev.socialmetrics.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Compares published reports with those that were kept, byte for byte; of workbooks what is packed
 * in them. With {@code METRICS_GOLDEN_WRITE=true} in the environment it writes them anew first;
 * read the difference before it is committed.
 */
final class GoldenReports {
  private static final List<String> OF_A_RUN =
      List.of("import.json", "changes.json", "changes.html", "alerts.json", "manifest.json");

  private GoldenReports() {}

  static void assertSame(Path reports, Path golden) throws IOException {
    assertSame(reports, golden, text -> text);
  }

  /** Of workbooks only the hash of what is packed in them is kept. */
  static void assertSameByHash(Path reports, Path golden) throws IOException {
    assertSame(reports, golden, GoldenReports::sha256);
  }

  private static void assertSame(Path reports, Path golden, UnaryOperator<String> workbooks)
      throws IOException {
    Map<String, String> made = read(reports);
    made.replaceAll((name, text) -> name.endsWith(".xlsx.txt") ? workbooks.apply(text) : text);
    if ("true".equals(System.getenv("METRICS_GOLDEN_WRITE"))) {
      write(made, golden);
    }
    Map<String, String> expected = read(golden);
    assertThat(made.keySet()).isEqualTo(expected.keySet()).hasSizeGreaterThan(20);
    made.forEach((name, text) -> assertThat(text).as(name).isEqualTo(expected.get(name)));
  }

  private static void write(Map<String, String> made, Path golden) throws IOException {
    for (Map.Entry<String, String> file : made.entrySet()) {
      Path target = golden.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.writeString(target, file.getValue());
    }
  }

  private static Map<String, String> read(Path reports) throws IOException {
    Map<String, String> read = new TreeMap<>();
    try (Stream<Path> files = Files.walk(reports)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = reports.relativize(file).toString().replace('\\', '/');
        if (!OF_A_RUN.contains(file.getFileName().toString())) {
          boolean workbook = name.endsWith(".xlsx");
          read.put(
              workbook ? name + ".txt" : name, workbook ? unpacked(file) : Files.readString(file));
        }
      }
    }
    return read;
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)) + "\n";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String unpacked(Path workbook) throws IOException {
    StringBuilder text = new StringBuilder();
    try (ZipFile zip = new ZipFile(workbook.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        byte[] content = zip.getInputStream(entry).readAllBytes();
        text.append("== ").append(entry.getName()).append(' ').append(entry.getTimeLocal());
        text.append('\n').append(new String(content, StandardCharsets.UTF_8)).append('\n');
      }
    }
    return text.toString();
  }
}
