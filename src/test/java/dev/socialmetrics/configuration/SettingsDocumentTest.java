package dev.socialmetrics.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped application.yml explains every setting, states its default, and changes none. */
class SettingsDocumentTest {
  private static final Path SHIPPED = Path.of("config/application.yml");
  private static final Pattern KEY = Pattern.compile("( *)([a-z-]+):(.*)");

  @TempDir Path folder;

  /** A key of the document: the comment above it and the value behind it. */
  private record Entry(String comment, String value) {}

  @Test
  void every_setting_stands_in_the_document_and_nothing_else() throws IOException {
    assertThat(entries().keySet())
        .as("keys of %s; add the missing with meaning, unit and default", SHIPPED)
        .containsExactlyInAnyOrderElementsOf(
            SettingKeys.list(Settings.class).stream()
                .map(key -> key.replaceAll("\\[].*", ""))
                .distinct()
                .toList());
  }

  @Test
  void every_key_of_a_lists_entries_is_explained_above_the_list() throws IOException {
    Map<String, Entry> entries = entries();
    List<String> keys =
        SettingKeys.list(Settings.class).stream().filter(key -> key.contains("[].")).toList();

    assertThat(keys)
        .isNotEmpty()
        .allSatisfy(
            key -> {
              String[] parts = key.split("\\[]\\.");
              assertThat(entries.get(parts[0]).comment())
                  .as("%s, above %s in %s", key, parts[0], SHIPPED)
                  .contains("   " + parts[1] + ": ");
            });
  }

  @Test
  void every_setting_is_explained_with_its_default() throws IOException {
    entries()
        .forEach(
            (key, entry) -> {
              String value = entry.value().equals("[]") ? "none" : entry.value();
              assertThat(entry.comment())
                  .as("the comment above %s in %s", key, SHIPPED)
                  .containsPattern(
                      "(?i)default:? "
                          + Pattern.quote(value)
                          + "\\b|"
                          + Pattern.quote(value)
                          + " .*\\(default");
            });
  }

  @Test
  void the_document_as_shipped_says_what_holds_without_it() throws IOException {
    Settings shipped = new ConfigurationFolder(Path.of("config"), Map.of()).read("1.0").settings();

    assertThat(shipped).isEqualTo(new ConfigurationInTest(folder).read().settings());
  }

  private static Map<String, Entry> entries() throws IOException {
    Map<String, Entry> entries = new TreeMap<>();
    Deque<String> path = new ArrayDeque<>();
    List<String> comment = new ArrayList<>();
    for (String line : Files.readAllLines(SHIPPED)) {
      Matcher key = KEY.matcher(line);
      if (line.strip().startsWith("#")) {
        comment.add(line.strip().substring(1));
      } else if (key.matches()) {
        descend(path, key.group(1).length() / 2, key.group(2));
        if (!key.group(3).isBlank()) {
          entries.put(
              String.join(".", path), new Entry(String.join("", comment), key.group(3).strip()));
        }
        comment.clear();
      } else {
        comment.clear();
      }
    }
    return entries;
  }

  private static void descend(Deque<String> path, int depth, String key) {
    while (path.size() > depth) {
      path.removeLast();
    }
    path.addLast(key);
  }
}
