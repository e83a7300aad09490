package dev.socialmetrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.cli.Environment;
import dev.socialmetrics.cli.SocialMetrics;
import dev.socialmetrics.job.running.StopSignal;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunsJsonDocumentTest {
  private static final Path DOCUMENT = Path.of("src/docs/runs-json.md");
  private static final Instant NIGHT = Instant.parse("2025-10-24T02:00:00Z");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z_]+)` \\| ");

  /** Objects whose keys are data: outcomes and problem codes. */
  private static final Set<String> OPEN = Set.of("files", "rejected_by_code");

  @TempDir private Path folder;

  @Test
  void the_keys_that_are_printed_are_the_keys_that_are_explained() throws IOException {
    put("good.csv", "account_id,platform,date,followers\n1,instagram,2025-10-23,15250\n");
    put("again.csv", "account_id,platform,date,followers\n1,instagram,2025-10-23,15250\n");
    put("refused.csv", "colour,size\nred,5\n");
    Set<String> printed = new TreeSet<>();

    collect(run("nightly", "--json"), printed);
    collect(run("runs", "--json"), printed);
    collect(run("run", "1", "--json"), printed);

    assertThat(printed).as("explain each key in " + DOCUMENT).isEqualTo(explained());
  }

  private static Set<String> explained() throws IOException {
    return ROW.matcher(Files.readString(DOCUMENT))
        .results()
        .map((MatchResult row) -> row.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void collect(JsonNode json, Set<String> keys) {
    for (Map.Entry<String, JsonNode> entry : json.properties()) {
      keys.add(entry.getKey());
      if (!OPEN.contains(entry.getKey())) {
        collect(entry.getValue(), keys);
      }
    }
    if (json.isArray()) {
      json.forEach(element -> collect(element, keys));
    }
  }

  private void put(String name, String content) throws IOException {
    Path file = folder.resolve("input").resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    Files.setLastModifiedTime(file, FileTime.from(NIGHT.minusSeconds(3600)));
  }

  private JsonNode run(String... arguments) {
    StringWriter out = new StringWriter();
    SocialMetrics.run(
        new Environment(
            folder, Map.of(), Clock.fixed(NIGHT, ZoneOffset.UTC), "test", false, new StopSignal()),
        new PrintWriter(out),
        new PrintWriter(Writer.nullWriter()),
        arguments);
    return JsonMapper.shared().readTree(out.toString());
  }
}
