package dev.socialmetrics.format.words;

import dev.socialmetrics.format.description.DateLetters;
import dev.socialmetrics.format.description.ExportLanguage;
import dev.socialmetrics.format.description.YamlMap;
import dev.socialmetrics.source.table.Labels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads the part {@code exports} of a dictionary: what the exports of each family of formats say.
 * Each word names the source that shows it.
 */
final class ExportWordsReader {
  static final String EXPORTS = "exports";
  private static final String SOURCES = "sources";
  static final String WORDS = "words";
  private static final String DATES = "dates";
  private static final Map<String, Boolean> NUMBERS = Map.of("point", false, "comma", true);

  private final String language;
  private final YamlMap yaml;
  private final Function<String, Optional<ExportLanguage>> known;

  /**
   * @param language its code
   * @param yaml all of its dictionary
   */
  ExportWordsReader(String language, YamlMap yaml) {
    this(language, yaml, family -> Optional.empty());
  }

  /**
   * One that adds to words which are known.
   *
   * @param known those of the language by family; they say how numbers are written
   */
  ExportWordsReader(
      String language, YamlMap yaml, Function<String, Optional<ExportLanguage>> known) {
    this.language = language;
    this.yaml = yaml;
    this.known = known;
  }

  /**
   * By the names of families.
   *
   * @throws dev.socialmetrics.format.description.DescriptionRefused when a word has no source, or
   *     two meanings
   */
  Map<String, ExportLanguage> read() {
    Map<String, ExportLanguage> families = new LinkedHashMap<>();
    yaml.map(EXPORTS)
        .ifPresent(
            all ->
                all.keys()
                    .forEach(
                        name -> families.put(name, family(name, all.map(name).orElseThrow()))));
    return families;
  }

  private ExportLanguage family(String name, YamlMap family) {
    ExportLanguage read =
        new ExportLanguage(
            language,
            isComma(name, family),
            words(family),
            family.map(DATES).map(ExportWordsReader::dates).orElse(Map.of()));
    family.end();
    return read;
  }

  private boolean isComma(String name, YamlMap family) {
    Optional<Boolean> said = family.choice("numbers", NUMBERS);
    Optional<Boolean> before = known.apply(name).map(ExportLanguage::decimalComma);
    if (said.isPresent() && before.isPresent() && !said.equals(before)) {
      throw family.refused(
          "numbers",
          "found another way to write numbers than the words of "
              + language
              + " that are known have. Leave it out");
    }
    return said.or(() -> before).orElse(false);
  }

  private static Map<String, List<String>> words(YamlMap family) {
    YamlMap sources =
        family
            .map(SOURCES)
            .orElseThrow(() -> family.refused(SOURCES, "expected where words are from"));
    Set<String> unused = new HashSet<>(sources.keys());
    sources.keys().forEach(sources::required);
    Map<String, List<String>> words = new HashMap<>();
    family.map(WORDS).ifPresent(map -> addTo(words, map, sources, unused));
    if (!unused.isEmpty()) {
      throw family.refused(
          SOURCES, "no word names " + String.join(", ", unused.stream().sorted().toList()));
    }
    return words;
  }

  private static void addTo(
      Map<String, List<String>> words, YamlMap map, YamlMap sources, Set<String> unused) {
    for (String english : map.keys()) {
      YamlMap bySource = map.map(english).orElseThrow();
      List<String> all = new ArrayList<>();
      for (String source : bySource.keys()) {
        if (!sources.keys().contains(source)) {
          throw bySource.refused(
              source, "expected one of the sources " + String.join(", ", sources.keys()));
        }
        unused.remove(source);
        if (bySource.words(source).stream().anyMatch(String::isBlank)) {
          throw bySource.refused(source, "found nothing, expected what the language says");
        }
        all.addAll(bySource.words(source));
      }
      if (words.put(Labels.normalise(english), List.copyOf(all)) != null) {
        throw map.refused(english, "found it twice, expected each English word once");
      }
    }
  }

  private static Map<String, List<String>> dates(YamlMap map) {
    Map<String, List<String>> dates = new HashMap<>();
    for (String english : map.keys()) {
      dates.put(
          english,
          map.readAll(english, DateLetters::require, "a pattern as src/docs/formats.md has it"));
    }
    return dates;
  }
}
