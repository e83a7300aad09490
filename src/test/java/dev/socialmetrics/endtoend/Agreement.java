package dev.socialmetrics.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts figures that were compared, by what they were compared with, and keeps those that differ.
 */
final class Agreement {
  private static final int SHOWN = 40;

  private final Map<String, Integer> compared = new TreeMap<>();
  private final List<String> different = new ArrayList<>();

  /**
   * Compares two figures; numbers by value and all else as text, null and empty text alike.
   *
   * @param pair what is compared with what: {@code page = comparison}
   */
  void same(String pair, String where, @Nullable String expected, @Nullable String found) {
    compared.merge(pair, 1, Integer::sum);
    if (!same(expected == null ? "" : expected, found == null ? "" : found)) {
      different.add(pair + " | " + where + " | expected " + expected + ", found " + found);
    }
  }

  private static boolean same(String expected, String found) {
    return expected.equals(found)
        || isNumber(expected)
            && isNumber(found)
            && new BigDecimal(expected).compareTo(new BigDecimal(found)) == 0;
  }

  private static boolean isNumber(String text) {
    return text.matches("-?[0-9]+(\\.[0-9]+)?");
  }

  /**
   * @param least fewest figures of each pair that must have been compared
   */
  void assertAll(Map<String, Integer> least) {
    assertThat(different.stream().limit(SHOWN))
        .as("differing figures, %s in all; compared: %s", different.size(), compared)
        .isEmpty();
    assertThat(compared.keySet()).as("compared: %s", compared).isEqualTo(least.keySet());
    least.forEach(
        (pair, count) -> assertThat(compared.get(pair)).as(pair).isGreaterThanOrEqualTo(count));
  }
}
