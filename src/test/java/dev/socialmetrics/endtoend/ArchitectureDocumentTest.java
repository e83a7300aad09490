package dev.socialmetrics.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The walk of src/docs/architecture.md: its classes, and what it says that a row becomes. */
class ArchitectureDocumentTest {
  private static final Path DOCUMENT = Path.of("src/docs/architecture.md");
  private static final Path SAMPLE = Path.of("input/samples/daily-house-brands.csv");

  /** The header, 400 days of account 1 on Facebook, and the faults between them. */
  private static final int LINES_OF_ITS_CHANNEL = 406;

  private static final String NO_BREAK = "\u00a0";
  private static final Pattern NAMED = Pattern.compile("\\[`(\\w+)`\\](?!: \\.\\./)");
  private static final Pattern LED_TO = Pattern.compile("(?m)^\\[`(\\w+)`\\]: (\\S+)$");
  private static final Pattern SHOWN = Pattern.compile("(?ms)^```(text|sql)\n(.*?)^```$");

  @TempDir private Path folder;

  @Test
  void each_class_that_is_named_has_a_link_and_no_link_is_left_over() throws IOException {
    assertThat(links().keySet())
        .containsExactlyInAnyOrderElementsOf(
            NAMED
                .matcher(Files.readString(DOCUMENT))
                .results()
                .map(named -> named.group(1))
                .distinct()
                .toList());
  }

  @Test
  void the_name_beside_a_link_is_that_of_the_class_in_its_file() throws IOException {
    links()
        .forEach(
            (name, link) ->
                assertThat(DOCUMENT.resolveSibling(link).normalize())
                    .as("move or rename the link of %s", name)
                    .hasFileName(name + ".java")
                    .content()
                    .containsPattern("\\b(class|record|interface|enum) " + name + "\\b"));
  }

  @Test
  void what_it_shows_is_what_the_program_makes_of_that_row() throws IOException {
    String document = Files.readString(DOCUMENT);
    String everything = String.join("\n", run(document));

    assertThat(shown(document, "text").skip(1).flatMap(String::lines))
        .as("look again at what the program writes")
        .hasSizeGreaterThan(8)
        .allSatisfy(line -> assertThat(everything).contains(line));
  }

  private List<String> run(String document) throws IOException {
    Desktop desktop = new Desktop(folder);
    List<String> lines = Files.readAllLines(SAMPLE).subList(0, LINES_OF_ITS_CHANNEL);
    desktop.put(SAMPLE.getFileName().toString(), lines.toArray(String[]::new));
    assertThat(desktop.metrics("nightly").exitCode()).isZero();
    String sql = shown(document, "sql").findFirst().orElseThrow();
    return List.of(
        String.join("\n", lines),
        desktop.metrics("rejects").out(),
        desktop.tables().one(sql),
        desktop
            .metrics("explain", "reach_change_percent", "--account", "1", "--platform", "facebook")
            .out(),
        Files.readString(desktop.output("latest/accounts/1.html")).replace(NO_BREAK, " "));
  }

  private static Stream<String> shown(String document, String language) {
    return SHOWN
        .matcher(document)
        .results()
        .filter(block -> block.group(1).equals(language))
        .map(block -> block.group(2));
  }

  private static Map<String, String> links() throws IOException {
    Map<String, String> links = new TreeMap<>();
    for (MatchResult link : LED_TO.matcher(Files.readString(DOCUMENT)).results().toList()) {
      links.put(link.group(1), link.group(2));
    }
    return links;
  }
}
