package dev.socialmetrics.metric.window;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.Basis;
import dev.socialmetrics.metric.EngagementDay;
import dev.socialmetrics.metric.Reason;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The days of one calendar month of one account on one platform, as far as they had a row, taken
 * together as each metric declares. Which days those were is known, their numbers no longer are.
 *
 * @param dayBits bit n - 1 says whether day n had a row; at least one had
 * @param counts by column; those of which no day knew a number are left out
 * @param allEngagements of those days that know them; empty where none does
 * @param engagement of the days that have a rate, one element a basis
 * @param noRate how many days have no rate, by what they lacked
 */
public record MonthlyRollup(
    YearMonth month,
    int dayBits,
    Map<Column, RolledUpCount> counts,
    Optional<RolledUpCount> allEngagements,
    List<EngagementDay> engagement,
    Map<Reason, Integer> noRate)
    implements DaySpan {
  private static final List<Column> COUNTED =
      WindowMetric.all().stream()
          .flatMap(
              metric ->
                  metric.source() instanceof WindowMetric.Source.Count count
                      ? Stream.of(count.column())
                      : Stream.empty())
          .distinct()
          .toList();

  public MonthlyRollup {
    Objects.requireNonNull(month);
    Objects.requireNonNull(allEngagements);
    counts = Map.copyOf(counts);
    engagement = List.copyOf(engagement);
    noRate = Map.copyOf(noRate);
    if (dayBits == 0
        || Integer.SIZE - Integer.numberOfLeadingZeros(dayBits) > month.lengthOfMonth()) {
      throw new IllegalArgumentException("days of " + month + ", was " + dayBits);
    }
  }

  /** The columns of daily data whose numbers are taken together, in their order. */
  public static List<Column> counted() {
    return COUNTED;
  }

  /** Reasons for which a day has no rate that are counted each by itself. */
  public static List<Reason> reasons() {
    return List.of(Reason.ZERO_REACH, Reason.ZERO_IMPRESSIONS);
  }

  /**
   * Folds the rows of one month, in any order, at least one.
   *
   * @return empty when a sum is too large to be kept as a whole number
   */
  public static Optional<MonthlyRollup> of(YearMonth month, Collection<Observation> rows) {
    List<DailyRow> days = CompactDays.of(rows);
    try {
      Map<Column, RolledUpCount> counts = new LinkedHashMap<>();
      for (Column column : COUNTED) {
        RolledUpCount.of(column, days).ifPresent(count -> counts.put(column, count));
      }
      return Optional.of(
          new MonthlyRollup(
              month, bits(days), counts, engagements(days), engagement(days), noRate(days)));
    } catch (ArithmeticException tooLargeForLong) {
      return Optional.empty();
    }
  }

  private static int bits(List<DailyRow> days) {
    return days.stream().mapToInt(day -> bit(day.day())).reduce(0, (all, bit) -> all | bit);
  }

  private static int bit(LocalDate day) {
    return 1 << (day.getDayOfMonth() - 1);
  }

  private static Optional<RolledUpCount> engagements(List<DailyRow> days) {
    Accumulator accumulator = new Accumulator();
    days.forEach(day -> day.engagements().ifPresent(accumulator::add));
    return accumulator.days() == 0
        ? Optional.empty()
        : Optional.of(
            new RolledUpCount(
                accumulator.sum().longValueExact(),
                accumulator.days(),
                OptionalLong.empty(),
                Optional.empty()));
  }

  private static List<EngagementDay> engagement(List<DailyRow> days) {
    Map<Basis, List<EngagementDay>> rated = new EnumMap<>(Basis.class);
    for (DailyRow day : days) {
      day.engagement()
          .forEach(one -> rated.computeIfAbsent(one.basis(), none -> new ArrayList<>()).add(one));
    }
    return rated.entrySet().stream()
        .map(entry -> EngagementDay.folded(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Map<Reason, Integer> noRate(List<DailyRow> days) {
    Map<Reason, Integer> reasons = new EnumMap<>(Reason.class);
    days.stream()
        .flatMap(day -> day.whyNoRate().stream())
        .filter(reasons()::contains)
        .forEach(reason -> reasons.merge(reason, 1, Integer::sum));
    return reasons;
  }

  /** The first day that had a row. */
  @Override
  public LocalDate day() {
    return month.atDay(Integer.numberOfTrailingZeros(dayBits) + 1);
  }

  @Override
  public LocalDate lastDay() {
    return month.atDay(Integer.SIZE - Integer.numberOfLeadingZeros(dayBits));
  }

  @Override
  public long days() {
    return Integer.bitCount(dayBits);
  }

  @Override
  public long daysWithin(Window window) {
    return listDays().filter(window::contains).count();
  }

  /** The days that had a row, oldest first. */
  Stream<LocalDate> listDays() {
    return IntStream.rangeClosed(1, month.lengthOfMonth())
        .mapToObj(month::atDay)
        .filter(day -> (dayBits & bit(day)) != 0);
  }

  /** Whether some of its days lie in the window and some do not: its totals fit neither. */
  boolean isCutBy(Window window) {
    long within = daysWithin(window);
    return within > 0 && within < days();
  }

  /**
   * The latest day up to the given one that had a row.
   *
   * @param dayBits as {@link #dayBits} has them
   */
  public static Optional<LocalDate> latestOf(YearMonth month, int dayBits, LocalDate upTo) {
    return IntStream.rangeClosed(1, month.lengthOfMonth())
        .mapToObj(month::atDay)
        .filter(day -> (dayBits & bit(day)) != 0 && !day.isAfter(upTo))
        .reduce((earlier, later) -> later);
  }

  Optional<RolledUpCount> count(Column column) {
    return Optional.ofNullable(counts.get(column));
  }

  @Override
  public void addTo(Accumulator accumulator, WindowMetric metric) {
    Optional<RolledUpCount> known =
        metric.source() instanceof WindowMetric.Source.Count count
            ? count(count.column())
            : allEngagements;
    known.ifPresent(
        count ->
            accumulator.add(
                BigInteger.valueOf(count.value()),
                BigInteger.valueOf(count.largest().orElse(count.value())),
                count.days()));
  }

  @Override
  public Collection<Reason> whyNoRate() {
    return noRate.keySet();
  }
}
