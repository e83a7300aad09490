package dev.socialmetrics.format.words;

import dev.socialmetrics.format.description.DescriptionRefused;
import dev.socialmetrics.format.description.ExportLanguage;
import dev.socialmetrics.format.description.ExportWords;
import dev.socialmetrics.format.description.FormatDescription;
import dev.socialmetrics.format.description.YamlMap;
import dev.socialmetrics.source.table.Labels;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The words of exports that come with the program, and those that a user adds: labels of a further
 * language, or words that a shipped dictionary lacks.
 */
public final class OwnWords implements ExportWords {
  private static final String CODE = "[a-z]{2,3}(-[A-Za-z0-9]+)*";

  private record Own(String file, YamlMap exports, Map<String, ExportLanguage> families) {
    DescriptionRefused refused(String family, String english, String why) {
      return exports
          .map(family)
          .flatMap(each -> each.map(ExportWordsReader.WORDS))
          .flatMap(words -> keyOf(words, english).map(key -> words.refused(key, why)))
          .orElseGet(() -> new DescriptionRefused(file + ": " + english + ": " + why));
    }

    private static Optional<String> keyOf(YamlMap words, String english) {
      return words.keys().stream().filter(key -> Labels.normalise(key).equals(english)).findFirst();
    }
  }

  private final Words shipped;
  private final Map<String, Own> byLanguage = new TreeMap<>();

  public OwnWords(Words shipped) {
    this.shipped = shipped;
  }

  /**
   * Adds a file of the user's.
   *
   * @param language its code, as the file is called
   * @param file as people know it, for messages
   * @throws DescriptionRefused when a key is unknown, a word has no source, or numbers are written
   *     otherwise than the shipped dictionary of the language says
   */
  public void add(String language, String file, String text) {
    if (!language.matches(CODE) || language.equals(Words.ENGLISH)) {
      throw new DescriptionRefused(
          file
              + ": found the name "
              + language
              + ", expected the code of a language other than English, such as th. Rename the"
              + " file; English labels are those of formats, config/formats/.");
    }
    YamlMap yaml = YamlMap.read(file, text);
    yaml.required("language");
    Map<String, ExportLanguage> families =
        new ExportWordsReader(language, yaml, family -> find(family, language)).read();
    YamlMap exports =
        yaml.map(ExportWordsReader.EXPORTS)
            .orElseThrow(
                () -> new DescriptionRefused(file + ": the key exports is missing. Add it."));
    yaml.end();
    byLanguage.put(language, new Own(file, exports, families));
  }

  private Optional<ExportLanguage> find(String family, String language) {
    return shipped.of(family).stream().filter(each -> each.code().equals(language)).findFirst();
  }

  @Override
  public List<ExportLanguage> of(String family) {
    List<ExportLanguage> all = new ArrayList<>();
    for (ExportLanguage each : shipped.of(family)) {
      all.add(own(family, each.code()).map(each::with).orElse(each));
    }
    byLanguage.keySet().stream()
        .filter(language -> find(family, language).isEmpty())
        .forEach(language -> own(family, language).ifPresent(all::add));
    return all;
  }

  private Optional<ExportLanguage> own(String family, String language) {
    return Optional.ofNullable(byLanguage.get(language))
        .flatMap(each -> Optional.ofNullable(each.families().get(family)));
  }

  /**
   * Checks the words against the formats that were read with them.
   *
   * @param textOf the description of a format, by its name
   * @throws DescriptionRefused when no format asks for a word, or a label would fill two columns
   */
  public void require(Collection<FormatDescription> formats, UnaryOperator<String> textOf) {
    if (byLanguage.isEmpty()) {
      return;
    }
    Map<String, String> texts = new TreeMap<>();
    for (FormatDescription format : formats) {
      String text = Labels.normalise(textOf.apply(format.name())).replace("\\\"", "\"");
      format.words().ifPresent(family -> texts.merge(family, text, String::concat));
    }
    for (Own own : byLanguage.values()) {
      own.families().forEach((family, words) -> requireAsked(own, family, words, texts));
      for (FormatDescription format : formats) {
        format
            .words()
            .filter(own.families()::containsKey)
            .ifPresent(family -> requireOneMeaning(own, family, format));
      }
    }
  }

  private static void requireAsked(
      Own own, String family, ExportLanguage words, Map<String, String> texts) {
    String text = texts.get(family);
    if (text == null) {
      throw own.exports()
          .refused(
              family,
              "found no format of it, expected one of " + String.join(", ", texts.keySet()));
    }
    for (String english : words.words().keySet()) {
      if (!text.contains(english)) {
        throw own.refused(
            family,
            english,
            "no format of "
                + family
                + " has this text, expected a label as they have it in English");
      }
    }
  }

  private static void requireOneMeaning(Own own, String family, FormatDescription format) {
    ExportLanguage words = own.families().get(family);
    for (TwoMeanings.Found found : TwoMeanings.of(format)) {
      words.words().entrySet().stream()
          .filter(
              each ->
                  each.getValue().stream().map(Labels::normalise).anyMatch(found.label()::equals))
          .findFirst()
          .ifPresent(
              each -> {
                throw own.refused(
                    family,
                    each.getKey(),
                    "found \""
                        + found.label()
                        + "\", which fills "
                        + String.join(" and ", found.columns())
                        + " in "
                        + format.name()
                        + ", expected a label of one column");
              });
    }
  }
}
