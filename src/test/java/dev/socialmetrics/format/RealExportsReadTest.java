package dev.socialmetrics.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.socialmetrics.domain.Accounts;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Real exports, where they are at hand: rows, sums and edge values as an independent reading of
 * each file gave them. Nothing of their content is kept here.
 */
class RealExportsReadTest {
  private static final Path EXPORTS = Path.of("../shared/exports/files");
  private static final Path EXPECTED = Path.of("src/test/resources/formats/real-expected");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TestFactory
  Stream<DynamicTest> a_real_export_has_its_rows_sums_and_edges() throws IOException {
    try (Stream<Path> files = Files.list(EXPECTED)) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)))
          .toList()
          .stream();
    }
  }

  private static void check(Path expectation) throws IOException {
    JsonNode said = JSON.readTree(Files.readString(expectation));
    Path file = exports().resolve(said.get("file").asString());
    assumeTrue(Files.exists(file), "the real export " + file + " is not at hand");
    String name =
        said.path("at").asString("acme/")
            + "/"
            + said.path("name").asString(said.get("file").asString());
    ExportReading reading =
        ExportReading.of(
            file,
            name,
            Instant.parse(said.path("modified").asString("2026-08-01T00:00:00Z")),
            new Accounts(List.of(), ZoneOffset.UTC, "USD"));

    if (said.has("refused")) {
      assertThat(reading.facts.get("refused")).isEqualTo(said.get("refused").asString());
      return;
    }
    for (String fact : List.of("refused", "format", "read", "ignored", "rejected")) {
      if (said.has(fact) || fact.equals("refused")) {
        assertThat(plain(JSON.valueToTree(reading.facts.get(fact))))
            .as(fact)
            .isEqualTo(plain(said.path(fact)));
      }
    }
    assertThat(counts(reading)).as("rows").isEqualTo(numbers(said.get("rows")));
    said.path("sums").properties().forEach(sum -> checkSum(reading, sum));
    said.path("edges").forEach(edge -> checkEdge(reading, edge));
  }

  private static Path exports() {

    return Path.of(System.getProperty("exports.folder", EXPORTS.toString()));
  }

  private static String plain(JsonNode node) {
    return node == null || node.isNull() || node.isMissingNode() ? "none" : node.toString();
  }

  private static Map<String, BigDecimal> counts(ExportReading reading) {
    Map<String, BigDecimal> counts = new TreeMap<>();
    reading.rows.forEach(
        row -> counts.merge((String) row.get("kind"), BigDecimal.ONE, BigDecimal::add));
    return counts;
  }

  private static Map<String, BigDecimal> numbers(JsonNode node) {
    Map<String, BigDecimal> numbers = new TreeMap<>();
    node.properties().forEach(each -> numbers.put(each.getKey(), each.getValue().decimalValue()));
    return numbers;
  }

  /** {@code daily.reach} or, of one platform, {@code daily.reach@facebook}. */
  private static void checkSum(ExportReading reading, Map.Entry<String, JsonNode> sum) {
    String[] parts = sum.getKey().split("[.@]");
    BigDecimal found =
        reading.rows.stream()
            .filter(row -> row.get("kind").equals(parts[0]))
            .filter(row -> parts.length < 3 || row.get("platform").equals(parts[2]))
            .map(row -> row.get(parts[1]))
            .filter(value -> value != null)
            .map(value -> new BigDecimal(value.toString()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(found).as(sum.getKey()).isEqualByComparingTo(sum.getValue().decimalValue());
  }

  /** A row that has at least these values; null for a column without one. */
  private static void checkEdge(ExportReading reading, JsonNode edge) {
    assertThat(reading.rows)
        .as(edge.toString())
        .anyMatch(
            row ->
                edge.properties().stream()
                    .allMatch(cell -> isEqual(row.get(cell.getKey()), cell.getValue())));
  }

  private static boolean isEqual(Object found, JsonNode wanted) {
    if (found == null || wanted.isNull()) {
      return found == null && wanted.isNull();
    }
    return wanted.isNumber()
        ? new BigDecimal(found.toString()).compareTo(wanted.decimalValue()) == 0
        : found.toString().equals(wanted.asString());
  }
}
