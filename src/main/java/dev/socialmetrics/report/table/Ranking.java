package dev.socialmetrics.report.table;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Numbers by size, the largest first; equal ones share a place, and the next ones stay free. */
final class Ranking {
  private final Map<BigDecimal, Integer> places = new HashMap<>();
  private final int size;
  private final int last;

  private Ranking(List<BigDecimal> largestFirst) {
    for (int i = 0; i < largestFirst.size(); i++) {
      places.putIfAbsent(largestFirst.get(i), i + 1);
    }
    size = largestFirst.size();
    last = size == 0 ? 0 : places.get(largestFirst.get(size - 1));
  }

  /** Of the members that have a number. */
  static <T> Ranking of(Collection<T> members, Function<T, Optional<BigDecimal>> by) {
    return new Ranking(
        members.stream()
            .flatMap(member -> by.apply(member).stream())
            .map(BigDecimal::stripTrailingZeros)
            .sorted(Comparator.reverseOrder())
            .toList());
  }

  /** Where a number of a member stands; empty without a number. */
  Optional<Standing.Place> place(Optional<BigDecimal> number) {
    return number
        .map(value -> places.get(value.stripTrailingZeros()))
        .map(place -> new Standing.Place(place, size, place == last));
  }
}
