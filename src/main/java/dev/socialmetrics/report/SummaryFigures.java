package dev.socialmetrics.report;

import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.domain.Window;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The formulas of the summary. Pure; nothing is rounded but divisions, to 34 digits. */
final class SummaryFigures {
  /** A stock is carried forward over at most so many days. */
  static final int CARRIED_DAYS = 3;

  private static final MathContext EXACT = MathContext.DECIMAL128;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final List<String> BASES = List.of("reach", "impressions", "views", "reported");
  private static final List<String> COMPONENTS = List.of("likes", "comments", "shares", "saves");

  private SummaryFigures() {}

  /** The last day that knows its followers, from {@code day} back to three days before it. */
  static Optional<Observation> followersAt(Collection<Observation> days, LocalDate day) {
    return days.stream()
        .filter(row -> row.findCount("followers").isPresent())
        .filter(row -> isWithin(row, new Window(day.minusDays(CARRIED_DAYS), day)))
        .max(Comparator.comparing(SummaryFigures::day));
  }

  /** New followers since the baseline. A count, negative when some left. */
  static Figure<BigInteger> growth(OptionalLong now, OptionalLong baseline) {
    if (baseline.isEmpty()) {
      return Figure.missing(Figure.NO_BASELINE);
    }
    return now.isEmpty()
        ? Figure.missing(Figure.MISSING_INPUT)
        : Figure.of(whole(now.getAsLong()).subtract(whole(baseline.getAsLong())));
  }

  /** Growth per 100 followers at the baseline. Percent. */
  static Figure<BigDecimal> growthRate(OptionalLong now, OptionalLong baseline) {
    Figure<BigInteger> growth = growth(now, baseline);
    if (growth.value().isEmpty()) {
      return Figure.missing(growth.reason());
    }
    return baseline.getAsLong() == 0
        ? Figure.missing(Figure.ZERO_BASELINE)
        : Figure.of(percent(growth.value().get(), whole(baseline.getAsLong())));
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

  /** The basis that most days have; of equally frequent ones the first of the list. */
  static Optional<String> prevailingBasis(Collection<Observation> days) {
    Map<String, Long> counts =
        rated(days).collect(Collectors.groupingBy(SummaryFigures::basis, Collectors.counting()));
    return counts.keySet().stream()
        .max(
            Comparator.comparing((Function<String, Long>) counts::get)
                .thenComparing(basis -> -BASES.indexOf(basis)));
  }

  /** The days whose rate has that basis. */
  static List<Observation> onBasis(Collection<Observation> days, String basis) {
    return rated(days).filter(row -> basis(row).equals(basis)).toList();
  }

  /** Mean of the daily rates. Percent. Empty without days. */
  static Optional<BigDecimal> meanRate(Collection<Observation> days) {
    return days.stream()
        .map(row -> BigDecimal.valueOf(row.findRate("engagement_rate").getAsDouble()))
        .reduce(BigDecimal::add)
        .map(total -> total.divide(BigDecimal.valueOf(days.size()), EXACT));
  }

  /** Rate of the sums over days of one basis. Percent. */
  static Figure<BigDecimal> weightedRate(Collection<Observation> days, String basis) {
    BigInteger actions = BigInteger.ZERO;
    BigInteger people = BigInteger.ZERO;
    for (Observation day : days) {
      OptionalLong denominator = denominator(day, basis);
      Optional<BigInteger> engagements = engagements(day);
      if (denominator.isPresent() && engagements.isPresent()) {
        actions = actions.add(engagements.get());
        people = people.add(whole(denominator.getAsLong()));
      }
    }
    return people.signum() == 0
        ? Figure.missing(Figure.MISSING_INPUT)
        : Figure.of(percent(actions, people));
  }

  /** Likes, comments, shares and saves; where none is known, the stated interactions. */
  static Optional<BigInteger> engagements(Observation day) {
    return COMPONENTS.stream()
        .map(day::findCount)
        .flatMap(count -> count.stream().mapToObj(BigInteger::valueOf))
        .reduce(BigInteger::add)
        .or(() -> day.findCount("interactions").stream().mapToObj(SummaryFigures::whole).findAny());
  }

  /** Why a window has no engagement rate. */
  static String whyNoRate(Collection<Observation> days) {
    boolean reachedNobody =
        days.stream().anyMatch(row -> row.findCount("reach").equals(OptionalLong.of(0)));
    return reachedNobody ? Figure.ZERO_REACH : Figure.MISSING_INPUT;
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

  private static OptionalLong denominator(Observation day, String basis) {
    return switch (basis) {
      case "reach", "impressions" -> day.findCount(basis);
      case "views" -> day.findCount("video_views");
      default -> OptionalLong.empty();
    };
  }

  private static Stream<Observation> rated(Collection<Observation> days) {
    return days.stream()
        .filter(row -> !row.findRate("engagement_rate").equals(OptionalDouble.empty()));
  }

  private static String basis(Observation row) {
    return row.findText("engagement_basis").orElse("reported");
  }

  private static BigDecimal percent(BigInteger part, BigInteger whole) {
    return new BigDecimal(part).multiply(HUNDRED).divide(new BigDecimal(whole), EXACT);
  }

  private static BigInteger whole(long value) {
    return BigInteger.valueOf(value);
  }
}
