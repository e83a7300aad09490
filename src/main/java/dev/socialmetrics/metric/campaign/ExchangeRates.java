package dev.socialmetrics.metric.campaign;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** What currencies were worth in each other, by day. Immutable. */
public final class ExchangeRates {
  /** No rate at all. */
  public static final ExchangeRates NONE = new ExchangeRates(List.of());

  /** A rate holds for a day and so many days after it, as long as no later one is known. */
  public static final int MOST_DAYS_OLD = 31;

  private final Map<List<String>, TreeMap<LocalDate, BigDecimal>> pairs = new HashMap<>();

  /**
   * @param rates in any order; of two of the same day and currencies the later in the list counts
   */
  public ExchangeRates(Collection<ExchangeRate> rates) {
    for (ExchangeRate rate : rates) {
      pairs
          .computeIfAbsent(List.of(rate.from(), rate.to()), pair -> new TreeMap<>())
          .put(rate.day(), rate.rate());
    }
  }

  /**
   * A rate as it is stated.
   *
   * @param from code of the currency of which one unit is worth {@code rate} units of the other
   * @param rate more than 0
   */
  public record ExchangeRate(LocalDate day, String from, String to, BigDecimal rate) {
    public ExchangeRate {
      Objects.requireNonNull(day);
      Objects.requireNonNull(from);
      Objects.requireNonNull(to);
      if (rate.signum() <= 0) {
        throw new IllegalArgumentException("a rate is more than 0, was " + rate);
      }
    }

    /**
     * Whether a rate of the same currencies the other way round says the same: their product is 1
     * for some two numbers that are written so when the last place is rounded or cut.
     */
    public boolean agreesWithInverse(ExchangeRate inverse) {
      BigDecimal other = inverse.rate;
      BigDecimal least = rate.subtract(rate.ulp()).multiply(other.subtract(other.ulp()));
      BigDecimal most = rate.add(rate.ulp()).multiply(other.add(other.ulp()));
      return least.compareTo(BigDecimal.ONE) <= 0 && most.compareTo(BigDecimal.ONE) >= 0;
    }

    /**
     * An amount in the other currency of the two, not rounded to its digits; one that is divided
     * has 34 digits.
     *
     * @param currency of the amount: {@code from} is multiplied, {@code to} is divided
     */
    public BigDecimal convert(BigDecimal amount, String currency) {
      return currency.equals(from)
          ? amount.multiply(rate)
          : amount.divide(rate, MathContext.DECIMAL128);
    }
  }

  /**
   * The rate of a pair or of its inverse on a day, else the latest before it that is at most {@link
   * #MOST_DAYS_OLD} days old; of two of one day that of the pair itself.
   */
  public Optional<ExchangeRate> find(String from, String to, LocalDate day) {
    Optional<ExchangeRate> straight = stated(from, to, day);
    Optional<ExchangeRate> inverse = stated(to, from, day);
    boolean isInverseLater =
        inverse.isPresent()
            && straight.map(rate -> rate.day().isBefore(inverse.get().day())).orElse(true);
    return isInverseLater ? inverse : straight;
  }

  private Optional<ExchangeRate> stated(String from, String to, LocalDate day) {
    return Optional.ofNullable(pairs.get(List.of(from, to)))
        .flatMap(rates -> Optional.ofNullable(rates.floorEntry(day)))
        .filter(rate -> !rate.getKey().isBefore(day.minusDays(MOST_DAYS_OLD)))
        .map(rate -> new ExchangeRate(rate.getKey(), from, to, rate.getValue()));
  }

  /** Short, and another one where any rate is another one. */
  @Override
  public String toString() {
    String all = new TreeMap<>(named()).toString();
    return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private Map<String, TreeMap<LocalDate, BigDecimal>> named() {
    Map<String, TreeMap<LocalDate, BigDecimal>> named = new HashMap<>();
    pairs.forEach((pair, rates) -> named.put(String.join(" ", pair), rates));
    return named;
  }
}
