package dev.socialmetrics.metric.comparison;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Numbers by size, the largest first; equal ones share a place, and the next ones stay free. */
final class Ranking {
  private final Map<BigDecimal, Integer> places = new HashMap<>();
  private final int size;
  private final int last;

  Ranking(Collection<BigDecimal> numbers) {
    List<BigDecimal> largestFirst =
        numbers.stream()
            .map(BigDecimal::stripTrailingZeros)
            .sorted(Comparator.reverseOrder())
            .toList();
    for (int i = 0; i < largestFirst.size(); i++) {
      places.putIfAbsent(largestFirst.get(i), i + 1);
    }
    size = largestFirst.size();
    last = size == 0 ? 0 : Objects.requireNonNull(places.get(largestFirst.get(size - 1)));
  }

  /** The place of one of the numbers. */
  Place place(BigDecimal number) {
    int place = Objects.requireNonNull(places.get(number.stripTrailingZeros()));
    return new Place(place, size, place == last);
  }
}
