package dev.socialmetrics.format.description;

import dev.socialmetrics.intake.row.Labels;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A header label as a format names it, compared after normalising. {@code {currency}} in it stands
 * for a code of three letters: {@code Amount spent ({currency})}.
 *
 * @param text normalised; compared as it is when there is no currency in it
 */
public record LabelPattern(String text, Optional<Pattern> withCurrency) {
  private static final String CURRENCY = "{currency}";

  static LabelPattern of(String written) {
    String text = Labels.normalise(written);
    int at = text.indexOf(CURRENCY);
    if (at < 0) {
      return new LabelPattern(text, Optional.empty());
    }
    String before = Pattern.quote(text.substring(0, at));
    String after = Pattern.quote(text.substring(at + CURRENCY.length()));
    return new LabelPattern(text, Optional.of(Pattern.compile(before + "([a-z]{3})" + after)));
  }

  /** Whether a normalised label of a file is this one. */
  public boolean matches(String label) {
    return withCurrency
        .map(pattern -> pattern.matcher(label).matches())
        .orElseGet(() -> text.equals(label));
  }

  /** Whether one of the labels is this one. */
  public boolean isAmong(Set<String> labels) {
    return withCurrency.isEmpty() ? labels.contains(text) : labels.stream().anyMatch(this::matches);
  }

  /** The currency that a matching label names, in upper case. */
  public Optional<String> currencyIn(String label) {
    return withCurrency
        .map(pattern -> pattern.matcher(label))
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1).toUpperCase(Locale.ROOT));
  }
}
