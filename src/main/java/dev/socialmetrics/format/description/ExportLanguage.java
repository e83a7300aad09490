package dev.socialmetrics.format.description;

import java.util.List;
import java.util.Map;

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

  /**
   * Whether all that English exports say can be read beside this language's: it writes numbers as
   * the format says, and swaps no day with a month.
   */
  boolean isWrittenLike(boolean comma) {
    return decimalComma == comma && dates.keySet().stream().noneMatch(DateLetters::hasTwoOrders);
  }
}
