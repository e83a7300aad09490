package dev.socialmetrics.report;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.Engagement;
import dev.socialmetrics.metric.EngagementDay;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.Stock;
import dev.socialmetrics.metric.WindowEngagement;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The window of a summary as the formulas of {@code metric} take it. Pure; nothing is rounded. */
final class SummaryFigures {
  private SummaryFigures() {}

  /** The followers on {@code day}, carried forward as a stock is. */
  static Optional<Stock> followersAt(Collection<Observation> days, LocalDate day) {
    NavigableMap<LocalDate, Long> known = new TreeMap<>();
    for (Observation row : days) {
      row.findCount("followers").ifPresent(count -> known.put(LocalDate.parse(day(row)), count));
    }
    return Stock.find(known, day);
  }

  /** The known values of a column. */
  static List<BigInteger> known(Collection<Observation> days, String column) {
    return days.stream()
        .map(row -> row.findCount(column))
        .flatMapToLong(OptionalLong::stream)
        .mapToObj(BigInteger::valueOf)
        .toList();
  }

  static Figure<BigInteger> sum(List<BigInteger> values) {
    return values.isEmpty()
        ? Figure.missing(Figure.MISSING_INPUT)
        : Figure.of(values.stream().reduce(BigInteger.ZERO, BigInteger::add));
  }

  static Figure<BigInteger> maximum(List<BigInteger> values) {
    return values.stream()
        .max(Comparator.naturalOrder())
        .map(Figure::of)
        .orElse(Figure.missing(Figure.MISSING_INPUT));
  }

  /** Mean of the days that are known, to the whole person, HALF_UP. */
  static Figure<BigInteger> dailyMean(List<BigInteger> values) {
    return sum(values)
        .value()
        .map(total -> new BigDecimal(total))
        .map(total -> total.divide(BigDecimal.valueOf(values.size()), 0, RoundingMode.HALF_UP))
        .map(mean -> Figure.of(mean.toBigInteger()))
        .orElse(Figure.missing(Figure.MISSING_INPUT));
  }

  /** The engagement of the days that have a rate, within one basis. */
  static WindowEngagement engagement(Collection<Observation> days) {
    return WindowEngagement.of(
        days.stream()
            .flatMap(row -> EngagementDay.find(Kind.DAILY, row.toArray()).stream())
            .toList());
  }

  /** Why a window without a rate has none: the first reason of the list that a day has. */
  static Reason whyNoRate(Collection<Observation> days) {
    Set<Reason> reasons =
        days.stream()
            .flatMap(row -> Engagement.rate(Kind.DAILY, row.toArray()).reason().stream())
            .collect(Collectors.toSet());
    return Stream.of(Reason.ZERO_REACH, Reason.ZERO_IMPRESSIONS)
        .filter(reasons::contains)
        .findFirst()
        .orElse(Reason.MISSING_INPUT);
  }

  /** Whether a row's day lies in the window; ISO dates order as text does. */
  static boolean isWithin(Observation row, Window window) {
    return day(row).compareTo(window.start().toString()) >= 0
        && day(row).compareTo(window.end().toString()) <= 0;
  }

  /** The row's day, {@code YYYY-MM-DD}. */
  static String day(Observation row) {
    return row.findText("date").orElseThrow();
  }
}
