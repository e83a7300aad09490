package dev.socialmetrics.format.words;

import dev.socialmetrics.format.description.ExportLanguage;
import dev.socialmetrics.format.description.ExportWords;
import dev.socialmetrics.source.table.Labels;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What the dictionaries of all languages say. A word means the same in whatever language. Labels of
 * exports that are known with their English words are words of the topics of those.
 */
public final class Words implements ExportWords {
  /** The language that labels of exports are translated from. */
  static final String ENGLISH = "en";

  private static Words shipped;

  private final Map<Topic, Set<String>> byTopic = new EnumMap<>(Topic.class);
  private final Map<String, Dictionary> byLanguage = new TreeMap<>();

  Words(List<Dictionary> dictionaries) {
    for (Dictionary each : dictionaries) {
      byLanguage.put(each.language(), each);
      each.words()
          .forEach(
              (topic, words) ->
                  byTopic.computeIfAbsent(topic, first -> new HashSet<>()).addAll(words));
    }
    Optional.ofNullable(byLanguage.get(ENGLISH)).ifPresent(this::addTranslated);
  }

  private void addTranslated(Dictionary english) {
    List<ExportLanguage> translated =
        byLanguage.values().stream().flatMap(each -> each.exports().values().stream()).toList();
    english
        .words()
        .forEach(
            (topic, words) -> {
              if (topic.isOfLabels()) {
                translated.forEach(each -> byTopic.get(topic).addAll(labels(each, words)));
              }
            });
  }

  private static List<String> labels(ExportLanguage language, List<String> english) {
    return language.words().entrySet().stream()
        .filter(each -> english.contains(plain(each.getKey())))
        .flatMap(each -> each.getValue().stream())
        .map(Words::plain)
        .toList();
  }

  /**
   * Those that come with the program, read when they are first asked for.
   *
   * @throws dev.socialmetrics.format.description.DescriptionRefused when one of them is wrong
   */
  public static synchronized Words shipped() {
    if (shipped == null) {
      shipped = DictionaryReader.shipped();
    }
    return shipped;
  }

  /** The words of a topic, as {@link #plain} writes them. */
  public Set<String> of(Topic topic) {
    return Set.copyOf(byTopic.getOrDefault(topic, Set.of()));
  }

  /** Names of months, with their numbers from 1, that a language has beside those of Java. */
  public Map<String, Integer> months(String language) {
    Dictionary known = byLanguage.get(language);
    return known == null ? Map.of() : known.months();
  }

  /** Words in labels that hint at a column, by its input name. A hint is no proof. */
  public Map<String, List<String>> columns() {
    Map<String, List<String>> all = new TreeMap<>();
    byLanguage.values().stream()
        .flatMap(each -> each.columns().entrySet().stream())
        .forEach(
            each ->
                all.computeIfAbsent(each.getKey(), first -> new ArrayList<>())
                    .addAll(each.getValue()));
    return all;
  }

  @Override
  public List<ExportLanguage> of(String family) {
    return byLanguage.values().stream()
        .flatMap(each -> Optional.ofNullable(each.exports().get(family)).stream())
        .toList();
  }

  /** Codes of the languages that have a dictionary. */
  public Set<String> languages() {
    return Set.copyOf(byLanguage.keySet());
  }

  /** A label or name as words are written: underscores and hyphens are as good as blanks. */
  public static String plain(String label) {
    return Labels.normalise(label).replace('_', ' ').replace('-', ' ');
  }
}
