package dev.socialmetrics.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.format.description.FormatDescription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every folder of src/test/resources/formats is a case: look-alikes of one export, and in
 * expected.json what reading each must give. A new case is a new folder.
 */
class FormatCasesTest {
  private static final Path CASES = Path.of("src/test/resources/formats");
  private static final String REAL = "real-expected";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  @TempDir static Path folder;

  @Test
  void every_shipped_format_has_its_case() throws IOException {
    assertThat(ShippedFormats.listAll().stream().map(FormatDescription::name))
        .as("add a folder of that name to " + CASES)
        .isSubsetOf(names());
  }

  @TestFactory
  Stream<DynamicTest> a_look_alike_is_read_as_expected() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    for (String name : names()) {
      JsonNode expected =
          JSON.readTree(Files.readString(CASES.resolve(name).resolve("expected.json")));
      for (Map.Entry<String, JsonNode> file : expected.get("files").properties()) {
        tests.add(
            DynamicTest.dynamicTest(
                name + ": " + file.getKey(), () -> check(name, expected, file)));
      }
    }
    return tests.stream();
  }

  private static List<String> names() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders
          .filter(Files::isDirectory)
          .map(path -> path.getFileName().toString())
          .filter(name -> !name.equals(REAL))
          .sorted()
          .toList();
    }
  }

  private static void check(String name, JsonNode expected, Map.Entry<String, JsonNode> file)
      throws IOException {
    Path made =
        ExpectedFile.make(
            CASES.resolve(name), file.getKey(), file.getValue(), folder.resolve(name));
    ExportReading reading =
        ExportReading.of(
            made,
            file.getKey(),
            Instant.parse(expected.path("modified").asString("2026-08-01T00:00:00Z")),
            ExpectedFile.accounts(expected.path("accounts")));

    assertThat(found(reading)).isEqualTo(pretty(file.getValue().get("gives")));
  }

  private static String found(ExportReading reading) {
    Map<String, Object> all = new LinkedHashMap<>(reading.facts);
    if (!all.containsKey("refused")) {
      all.put("rows", reading.rows);
    }
    return pretty(JSON.valueToTree(all));
  }

  /** A line a row, so that a difference is easy to see. */
  private static String pretty(JsonNode node) {
    StringBuilder text = new StringBuilder();
    for (Map.Entry<String, JsonNode> part : sorted(node)) {
      text.append(part.getKey()).append(": ");
      if (part.getKey().equals("rows")) {
        part.getValue().forEach(row -> text.append('\n').append(line(row)));
      } else {
        text.append(line(part.getValue()));
      }
      text.append('\n');
    }
    return text.toString();
  }

  private static List<Map.Entry<String, JsonNode>> sorted(JsonNode node) {
    return node.properties().stream().sorted(Map.Entry.comparingByKey()).toList();
  }

  /** Keys in order, numbers without trailing zeros. */
  private static String line(JsonNode node) {
    if (node.isObject()) {
      StringBuilder text = new StringBuilder("{");
      for (Map.Entry<String, JsonNode> part : sorted(node)) {
        text.append(text.length() > 1 ? "," : "").append('"').append(part.getKey()).append("\":");
        text.append(line(part.getValue()));
      }
      return text.append('}').toString();
    }
    return node.isNumber()
        ? node.decimalValue().stripTrailingZeros().toPlainString()
        : node.toString();
  }
}
