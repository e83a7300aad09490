package dev.socialmetrics.format.whole.sheet;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Platforms;
import dev.socialmetrics.format.cell.MonthNames;
import dev.socialmetrics.format.words.Topic;
import dev.socialmetrics.format.words.Words;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is left of a sheet's name beside dates, platforms and what tables are called anyway. */
public final class SheetNames {
  private static final String YEARS = "(?<![0-9])(19|20)[0-9]{2}(?![0-9])";

  /** A quarter, a week, a version, a copy: few letters before a number or behind it. */
  private static final String NUMBERED = "\\p{L}{0,3}[0-9]+\\p{L}{0,2}";

  private static final Set<String> KNOWN = known();
  private static final Set<String> OWNERS = Words.shipped().of(Topic.OWNERS);

  private final Platforms platforms;

  public SheetNames(Platforms platforms) {
    this.platforms = platforms;
  }

  private static Set<String> known() {
    Set<String> words = new HashSet<>();
    Stream<String> ofTopics =
        Arrays.stream(Topic.values())
            .filter(topic -> topic != Topic.RIVALS)
            .flatMap(each -> Words.shipped().of(each).stream());
    Stream<String> ofColumns =
        Arrays.stream(Kind.values())
            .flatMap(
                kind ->
                    Stream.concat(
                        Stream.of(kind.label()), kind.columns().stream().map(Column::name)));
    Stream.concat(ofTopics, ofColumns).flatMap(SheetNames::split).forEach(words::add);
    return words;
  }

  private static Stream<String> split(String name) {
    return Arrays.stream(Words.plain(name).split("[^\\p{L}\\p{M}\\p{N}]+"))
        .filter(word -> !word.isEmpty());
  }

  /**
   * Whose name it may be; empty where every word of it says something else.
   *
   * @param labels of the sheet's columns, which are no owner's name either
   */
  Optional<String> owner(String sheet, List<String> labels) {
    Set<String> ofColumns = labels.stream().flatMap(SheetNames::split).collect(Collectors.toSet());
    List<String> words = split(sheet.replaceAll(YEARS, " ")).toList();
    boolean isNumbered = words.stream().anyMatch(OWNERS::contains);
    String left =
        words.stream()
            .filter(word -> isNumbered && isNumber(word) || !isKnown(word))
            .filter(word -> !ofColumns.contains(word))
            .collect(Collectors.joining(" "));
    return Optional.of(left).filter(rest -> !rest.isEmpty());
  }

  private static boolean isNumber(String word) {
    return word.matches("[0-9]+|[a-z]");
  }

  private boolean isKnown(String word) {
    String letters = word.replaceAll("[0-9]", "");
    return word.matches(NUMBERED)
        || letters.matches("[a-z]")
        || KNOWN.contains(letters)
        || MonthNames.OF_ALL_LANGUAGES.isMonth(letters)
        || platforms.find(word).isPresent();
  }
}
