package dev.socialmetrics.format.description;

import java.util.Map;

/**
 * How the exports of a format write their numbers.
 *
 * @param decimalComma {@code 1.234,56}, else {@code 1,234.56}
 * @param whole all are whole, and whatever is before three digits parts thousands
 * @param isEither the sign before decimals is a setting of people: each file shows it by its
 *     numbers, and the one that is said here is taken where none of them is doubtful
 */
public record NumberWriting(boolean decimalComma, boolean whole, boolean isEither) {
  private static final String KEY = "numbers";
  private static final Map<String, NumberWriting> BY_WORD =
      Map.of(
          "point", new NumberWriting(false, false, false),
          "comma", new NumberWriting(true, false, false),
          "whole", new NumberWriting(false, true, false),
          "either", new NumberWriting(false, false, true));

  /** What a description says; a point before decimals where it says nothing. */
  static NumberWriting of(YamlMap yaml) {
    return yaml.choice(KEY, BY_WORD).orElse(BY_WORD.get("point"));
  }

  /** The same as a language writes it. */
  NumberWriting in(Wording wording) {
    return new NumberWriting(wording.decimalComma(decimalComma), whole, isEither);
  }

  /** The writing of a file that shows which sign is before its decimals. */
  NumberWriting shown(boolean comma) {
    return new NumberWriting(comma, whole, false);
  }
}
