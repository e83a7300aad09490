package dev.socialmetrics.format.description;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How the exports of one family of formats say things in one language.
 *
 * @param code of the language, {@code de}
 * @param decimalComma their numbers are written {@code 1.234,56}
 * @param words by the English one, normalised; as the platform shows them
 * @param dates patterns of days and times by the English one that is written so
 */
public record ExportLanguage(
    String code,
    boolean decimalComma,
    Map<String, List<String>> words,
    Map<String, List<String>> dates) {
  public ExportLanguage {
    words = Map.copyOf(words);
    dates = Map.copyOf(dates);
  }

  /** The same with more words and days of the same language. */
  public ExportLanguage with(ExportLanguage more) {
    return new ExportLanguage(
        code, decimalComma, joined(words, more.words()), joined(dates, more.dates()));
  }

  private static Map<String, List<String>> joined(
      Map<String, List<String>> one, Map<String, List<String>> more) {
    Map<String, List<String>> all = new HashMap<>(one);
    more.forEach(
        (key, values) ->
            all.merge(
                key,
                values,
                (first, second) ->
                    Stream.concat(first.stream(), second.stream()).distinct().toList()));
    return all;
  }

  /**
   * Whether all that English exports say can be read beside this language's: it writes numbers as
   * the format says, and swaps no day with a month.
   */
  boolean isWrittenLike(boolean comma) {
    return decimalComma == comma && dates.keySet().stream().noneMatch(DateLetters::hasTwoOrders);
  }
}
