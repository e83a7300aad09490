package dev.socialmetrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Where the documents lead to. */
class DocumentLinksTest {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^ *```.*?^ *```$");
  private static final Pattern CODE = Pattern.compile("(?<!`)`[^`\n]+`(?!\\])");
  private static final Pattern LINK =
      Pattern.compile("\\]\\(([^)\\s]+)\\)|(?m:^\\[[^\\]]+\\]: (\\S+)$)");

  @TestFactory
  Stream<DynamicTest> every_link_leads_to_a_file_and_a_heading_that_exist() throws IOException {
    return documents().stream()
        .map(document -> DynamicTest.dynamicTest(document.toString(), () -> follow(document)));
  }

  private static void follow(Path document) throws IOException {
    for (String link : links(document)) {
      String[] parts = link.split("#", 2);
      Path target = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]).normalize();
      assertThat(target).as("%s: [](%s)", document, link).exists();
      if (parts.length == 2) {
        assertThat(anchors(target)).as("%s: [](%s)", document, link).contains(parts[1]);
      }
    }
  }

  private static List<Path> documents() throws IOException {
    List<Path> folders = List.of(Path.of("input"), Path.of("output"), Path.of("src/docs"));
    Stream<Path> top = Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md").map(Path::of);
    Stream<Path> below = Stream.empty();
    for (Path folder : folders) {
      int depth = folder.startsWith("src") ? Integer.MAX_VALUE : 1;
      try (Stream<Path> found = Files.walk(folder, depth)) {
        below = Stream.concat(below, found.filter(DocumentLinksTest::isDocument).toList().stream());
      }
    }
    return Stream.concat(top, below.sorted()).toList();
  }

  private static boolean isDocument(Path path) {
    return path.toString().endsWith(".md");
  }

  /** Relative ones, outside of code. */
  private static List<String> links(Path document) throws IOException {
    String text = BLOCK.matcher(Files.readString(document)).replaceAll("");
    return LINK.matcher(CODE.matcher(text).replaceAll(""))
        .results()
        .map(DocumentLinksTest::target)
        .filter(link -> !link.contains("://"))
        .toList();
  }

  private static String target(MatchResult link) {
    return link.group(1) == null ? link.group(2) : link.group(1);
  }

  /** As GitHub makes them of headings. */
  private static List<String> anchors(Path document) throws IOException {
    return BLOCK
        .matcher(Files.readString(document))
        .replaceAll("")
        .lines()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N}_ -]", "").replace(' ', '-'))
        .toList();
  }
}
