package dev.socialmetrics.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The exports of {@code golden/input} and every report that follows from them, byte for byte; of
 * workbooks what is packed in them. With {@code METRICS_GOLDEN_WRITE=true} in the environment it
 * writes the reports anew; read the difference before it is committed.
 */
class GoldenFolderTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final List<String> OF_A_RUN =
      List.of("import.json", "changes.json", "changes.html", "alerts.json", "manifest.json");

  @TempDir Path folder;

  @Test
  void every_report_is_what_it_was_byte_for_byte() throws IOException {
    Desktop desktop = new Desktop(folder);
    String input = GOLDEN.resolve("input").toAbsolutePath().toString();

    Outcome night = desktop.metrics("nightly", "--input", input);

    assertThat(night.exitCode()).as(night.err()).isZero();
    Map<String, String> made = read(desktop.output("reports"));
    if ("true".equals(System.getenv("METRICS_GOLDEN_WRITE"))) {
      write(made);
    }
    Map<String, String> expected = read(GOLDEN.resolve("reports"));
    assertThat(made.keySet()).isEqualTo(expected.keySet()).hasSizeGreaterThan(20);
    made.forEach((name, text) -> assertThat(text).as(name).isEqualTo(expected.get(name)));
  }

  private static void write(Map<String, String> made) throws IOException {
    for (Map.Entry<String, String> file : made.entrySet()) {
      Path target = GOLDEN.resolve("reports").resolve(file.getKey());
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
