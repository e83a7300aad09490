package dev.socialmetrics.format.description;

import dev.socialmetrics.source.table.Labels;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A header label as a format names it, compared after normalising. {@code {currency}} in it means a
 * code of three letters, {@code Amount spent ({currency})}; {@code {any}} any text or none.
 *
 * @param text normalised; compared as it is where it has no placeholder
 * @param english what it is in the description, normalised
 * @param word what of it other languages have a word for, normalised: all of it, or a part of a
 *     path
 */
public record LabelPattern(String text, Optional<Pattern> open, String english, String word) {
  private static final Map<String, String> STANDS_FOR =
      Map.of("{currency}", "(?<currency>[a-z]{3})", "{any}", ".*");

  static LabelPattern of(String written) {
    return of(written, written, written);
  }

  /** What another language says for an English label. */
  static LabelPattern of(String written, String english, String ofEnglish) {
    String text = Labels.normalise(written);
    String described = Labels.normalise(english);
    String word = Labels.normalise(ofEnglish);
    return STANDS_FOR.entrySet().stream()
        .filter(each -> text.contains(each.getKey()))
        .findFirst()
        .map(
            each -> new LabelPattern(text, Optional.of(open(text, each.getKey())), described, word))
        .orElseGet(() -> new LabelPattern(text, Optional.empty(), described, word));
  }

  private static Pattern open(String text, String placeholder) {
    int at = text.indexOf(placeholder);
    String before = Pattern.quote(text.substring(0, at));
    String after = Pattern.quote(text.substring(at + placeholder.length()));
    return Pattern.compile(before + STANDS_FOR.get(placeholder) + after);
  }

  /** For people, as it is described: {@code age_…}. */
  public String shown() {
    return english.replace("{any}", "…");
  }

  /** Whether a normalised label of a file is this one. */
  public boolean matches(String label) {
    return open.map(pattern -> pattern.matcher(label).matches())
        .orElseGet(() -> text.equals(label));
  }

  /** Whether one of the labels is this one. */
  public boolean isAmong(Set<String> labels) {
    return open.isEmpty() ? labels.contains(text) : labels.stream().anyMatch(this::matches);
  }

  /** The currency that a matching label names, in upper case. */
  public Optional<String> currencyIn(String label) {
    return open.filter(pattern -> pattern.pattern().contains("?<currency>"))
        .map(pattern -> pattern.matcher(label))
        .filter(Matcher::matches)
        .map(matcher -> matcher.group("currency").toUpperCase(Locale.ROOT));
  }
}
