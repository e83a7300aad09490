package dev.socialmetrics.format.words;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.description.YamlMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a dictionary, and refuses one that could not be matched as it is written. */
final class DictionaryReader {
  private static final String FOLDER = "words/";
  private static final String LIST = "languages";

  /** The owner as descriptions call it. */
  private static final String OWNER = "account";

  private final String language;
  private final YamlMap yaml;

  private DictionaryReader(String language, YamlMap yaml) {
    this.language = language;
    this.yaml = yaml;
  }

  /** Those of the languages that the list names. */
  static Words shipped() {
    YamlMap list = YamlMap.read(FOLDER + LIST + ".yml", text(LIST));
    List<String> languages = list.words(LIST);
    list.end();
    return new Words(languages.stream().map(one -> read(one, text(one))).toList());
  }

  /**
   * @param language its code
   * @throws dev.socialmetrics.format.description.DescriptionRefused when a key is unknown, or a
   *     word is there twice or not as it is compared
   */
  static Dictionary read(String language, String text) {
    YamlMap yaml = YamlMap.read(FOLDER + language + ".yml", text);
    yaml.required("language");
    DictionaryReader reader = new DictionaryReader(language, yaml);
    Dictionary dictionary =
        new Dictionary(
            language,
            reader.words(),
            reader.months(),
            reader.columns(),
            new ExportWordsReader(language, yaml).read());
    yaml.end();
    return dictionary;
  }

  private Map<Topic, List<String>> words() {
    Map<Topic, List<String>> words = new EnumMap<>(Topic.class);
    for (Topic topic : Topic.values()) {
      List<String> of = yaml.words(topic.key());
      requirePlain(topic.key(), of);
      words.put(topic, of);
    }
    return words;
  }

  private void requirePlain(String key, List<String> words) {
    Set<String> seen = new HashSet<>();
    for (String word : words) {
      if (word.isEmpty() || !word.equals(Words.plain(word))) {
        throw yaml.refused(key, "found \"" + word + "\", expected \"" + Words.plain(word) + '"');
      }
      if (!seen.add(word)) {
        throw yaml.refused(key, "found \"" + word + "\" twice, expected each word once");
      }
    }
  }

  private Map<String, Integer> months() {
    Map<String, Integer> months = new HashMap<>();
    yaml.map("months").ifPresent(map -> map.keys().forEach(key -> addMonth(map, key, months)));
    return months;
  }

  private void addMonth(YamlMap map, String key, Map<String, Integer> months) {
    if (!key.matches("[1-9]|1[0-2]")) {
      throw map.refused(key, "found no month, expected 1 to 12");
    }
    List<String> names = map.words(key);
    requirePlain("months", names);
    for (String name : names) {
      if (months.put(name, Integer.valueOf(key)) != null) {
        throw map.refused(key, "found \"" + name + "\" in two months, expected each name once");
      }
    }
  }

  private Map<String, List<String>> columns() {
    Map<String, List<String>> columns = new HashMap<>();
    yaml.map("columns")
        .ifPresent(map -> map.keys().forEach(name -> columns.put(name, hints(map, name))));
    return columns;
  }

  private List<String> hints(YamlMap map, String column) {
    boolean isKnown =
        Arrays.stream(Kind.values())
            .flatMap(kind -> kind.columns().stream())
            .map(Column::inputName)
            .anyMatch(known -> known.equals(column) || column.equals(OWNER));
    if (!isKnown) {
      throw map.refused(column, "found no column, expected one of src/docs/input.md");
    }
    List<String> words = map.words(column);
    requirePlain("columns", words);
    return words;
  }

  private static String text(String name) {
    String file = FOLDER + name + ".yml";
    try (InputStream in = DictionaryReader.class.getResourceAsStream('/' + file)) {
      if (in == null) {
        throw new IOException(file + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
