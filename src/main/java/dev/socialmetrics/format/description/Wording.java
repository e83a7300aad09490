package dev.socialmetrics.format.description;

import dev.socialmetrics.source.table.Labels;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of the languages that one layout is read in. A layout is described in English; every
 * label, title and word of it stands for what the languages call it.
 *
 * @param others the languages beside English
 * @param english whether days are written as English exports write them; else as the others do
 */
record Wording(List<ExportLanguage> others, boolean english) {
  static final String ENGLISH_CODE = "en";

  /** English alone. */
  static final Wording ENGLISH = new Wording(List.of(), true);

  /** An English text in a regular expression: <code>{Total}: .*</code>. */
  private static final Pattern IN_REGEX = Pattern.compile("(?<!\\\\[pP])\\{(\\p{L}[^{}]*)}");

  /** An English word in the path of a value: <code>string_map_data.{Likes}.value</code>. */
  private static final Pattern IN_LABEL = Pattern.compile("\\{(?!any}|currency})(\\p{L}[^{}]*)}");

  /**
   * One for the languages that write as the format says, with English; then one for each other way
   * of writing numbers and days, since a file could be read in both.
   */
  static List<Wording> all(List<ExportLanguage> languages, boolean comma) {
    List<ExportLanguage> alike =
        languages.stream().filter(each -> each.isWrittenLike(comma)).toList();
    Map<List<Object>, List<ExportLanguage>> different =
        languages.stream()
            .filter(each -> !each.isWrittenLike(comma))
            .collect(
                Collectors.groupingBy(
                    each -> List.of(each.decimalComma(), orders(each)),
                    LinkedHashMap::new,
                    Collectors.toList()));
    return Stream.concat(
            Stream.of(new Wording(alike, true)),
            different.values().stream().map(each -> new Wording(each, false)))
        .toList();
  }

  private static Map<String, List<String>> orders(ExportLanguage language) {
    return language.dates().entrySet().stream()
        .filter(each -> DateLetters.hasTwoOrders(each.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** How numbers are written, where the format says {@code comma}. */
  boolean decimalComma(boolean comma) {
    return english ? comma : others.get(0).decimalComma();
  }

  /** Codes of the languages, English first where its ways of writing are read. */
  List<String> codes() {
    return Stream.concat(
            english ? Stream.of(ENGLISH_CODE) : Stream.empty(),
            others.stream().map(ExportLanguage::code))
        .toList();
  }

  /**
   * Codes of the languages in which a table is recognised: each has a word for one of the labels of
   * every list, and for one of the titles.
   *
   * @param titles as written
   */
  List<String> recognisable(List<List<LabelPattern>> required, List<String> titles) {
    List<String> named =
        titles.stream()
            .flatMap(title -> IN_REGEX.matcher(title).results())
            .map(found -> Labels.normalise(found.group(1)))
            .toList();
    return codes().stream()
        .filter(
            code ->
                others.stream()
                    .filter(each -> each.code().equals(code))
                    .allMatch(each -> isRecognisedIn(each, required, named)))
        .toList();
  }

  private static boolean isRecognisedIn(
      ExportLanguage language, List<List<LabelPattern>> required, List<String> titles) {
    Set<String> known = language.words().keySet();
    return required.stream()
            .allMatch(any -> any.stream().map(LabelPattern::word).anyMatch(known::contains))
        && (titles.isEmpty() || titles.stream().anyMatch(known::contains));
  }

  /**
   * An English word, and what the other languages say for it. A file that says the English one in
   * place of its language's own word is not written as that language writes: there it is none of
   * them.
   */
  List<String> of(String word) {
    String key = Labels.normalise(word);
    Set<String> all = new LinkedHashSet<>();
    if (english || others.stream().anyMatch(each -> !each.words().containsKey(key))) {
      all.add(word);
    }
    others.forEach(each -> all.addAll(each.words().getOrDefault(key, List.of())));
    return List.copyOf(all);
  }

  /** The same of several words. */
  List<String> of(List<String> words) {
    return words.stream().flatMap(word -> of(word).stream()).distinct().toList();
  }

  /** An English label, or the word in braces of it, and what the other languages say for that. */
  Stream<LabelPattern> labels(String label) {
    Matcher part = IN_LABEL.matcher(label);
    if (!part.find()) {
      return of(label).stream().map(each -> LabelPattern.of(each, label, label));
    }
    String word = part.group(1);
    String before = label.substring(0, part.start());
    String after = label.substring(part.end());
    return of(word).stream()
        .map(each -> LabelPattern.of(before + each + after, before + word + after, word));
  }

  /** The same of several labels. */
  List<LabelPattern> labels(List<String> labels) {
    return labels.stream().flatMap(this::labels).distinct().toList();
  }

  /** What other languages say for an English word, normalised. */
  Stream<String> translations(String word) {
    String key = Labels.normalise(word);
    return others.stream()
        .flatMap(each -> each.words().getOrDefault(key, List.of()).stream())
        .map(Labels::normalise);
  }

  /** A regular expression in which each <code>{Word}</code> is any of its words, normalised. */
  String regex(String written) {
    return IN_REGEX
        .matcher(written)
        .replaceAll(found -> Matcher.quoteReplacement(anyOf(found.group(1))));
  }

  private String anyOf(String word) {
    return of(word).stream()
        .map(each -> Pattern.quote(Labels.normalise(each)))
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  /** Patterns of days as the languages write them. */
  List<String> patterns(List<String> written) {
    return written.stream().flatMap(this::patterns).distinct().toList();
  }

  private Stream<String> patterns(String pattern) {
    List<String> theirs =
        others.stream()
            .flatMap(each -> each.dates().getOrDefault(pattern, List.of()).stream())
            .toList();
    return english || theirs.isEmpty()
        ? Stream.concat(Stream.of(pattern), theirs.stream())
        : theirs.stream();
  }
}
