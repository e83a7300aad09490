package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.EngagementDay;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.Stock;
import dev.socialmetrics.metric.WindowEngagement;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Pairs taken together: all of them, those of an account, those on a platform, or one.
 *
 * @param pairs all over the same span of days
 */
record Crowd(List<PairDays> pairs) {
  Crowd {
    pairs = List.copyOf(pairs);
  }

  /**
   * A sum and what it is made of.
   *
   * @param value empty when nothing is known
   * @param present days of all pairs that have a value; for a stock, pairs
   * @param expected how many there could be
   * @param folded whether days of it were folded into their months: then there is no value
   */
  record Sum(Optional<BigInteger> value, long present, long expected, boolean folded) {
    /** Whether at least half of it is there, as a baseline needs. */
    boolean isHalf() {
      return present * 2 >= expected;
    }
  }

  Sum sum(DayMetric metric, Window window) {
    if (isFolded(window)) {
      return new Sum(Optional.empty(), 0, window.days() * pairs.size(), true);
    }
    BigInteger sum = BigInteger.ZERO;
    long present = 0;
    for (PairDays days : pairs) {
      Track track = days.track(metric);
      int from = days.from(window);
      int to = days.to(window);
      present += track.count(from, to);
      sum = sum.add(track.sum(from, to));
    }
    return new Sum(
        present == 0 ? Optional.empty() : Optional.of(sum),
        present,
        window.days() * pairs.size(),
        false);
  }

  private boolean isFolded(Window window) {
    return pairs.stream().anyMatch(pair -> pair.isFolded(window));
  }

  private boolean hidesFollowersAt(LocalDate day) {
    return pairs.stream().anyMatch(pair -> pair.hidesFollowersAt(day));
  }

  /** The followers on a day, each pair's carried forward as a stock is. */
  Sum followers(LocalDate day) {
    if (hidesFollowersAt(day)) {
      return new Sum(Optional.empty(), 0, pairs.size(), true);
    }
    List<BigInteger> found = stocks(day);
    return new Sum(total(found), found.size(), pairs.size(), false);
  }

  /** The growth of those pairs whose followers are known on both days, and their baseline. */
  Growing growing(LocalDate now, LocalDate baseline) {
    BigInteger before = BigInteger.ZERO;
    BigInteger after = BigInteger.ZERO;
    int compared = 0;
    if (hidesFollowersAt(now) || hidesFollowersAt(baseline)) {
      return new Growing(before, before, 0, pairs.size());
    }
    for (PairDays days : pairs) {
      Optional<Stock> old = days.followersAt(baseline);
      Optional<Stock> current = days.followersAt(now);
      if (old.isPresent() && current.isPresent()) {
        before = before.add(BigInteger.valueOf(old.get().value()));
        after = after.add(BigInteger.valueOf(current.get().value()));
        compared++;
      }
    }
    return new Growing(after.subtract(before), before, compared, pairs.size());
  }

  /**
   * Growth, like with like.
   *
   * @param compared how many pairs know both ends; 0 means there is no growth to tell
   */
  record Growing(BigInteger change, BigInteger before, int compared, int of) {}

  /** Within one basis, as everywhere; of no day where some were folded. */
  WindowEngagement engagement(Window window) {
    List<EngagementDay> days = new ArrayList<>();
    if (isFolded(window)) {
      return WindowEngagement.of(days);
    }
    pairs.forEach(pair -> days.addAll(pair.rates(window)));
    return WindowEngagement.of(days);
  }

  /** Why the engagement rate of a window is not there. */
  Reason whyNoRate(Window window) {
    return isFolded(window)
        ? Reason.FOLDED
        : engagement(window).average().reason().orElse(Reason.MISSING_INPUT);
  }

  /** A day's sum, a day a value; NaN where no pair has one. */
  double[] daily(DayMetric metric, Window window) {
    double[] sums = new double[(int) window.days()];
    for (int n = 0; n < sums.length; n++) {
      LocalDate day = window.start().plusDays(n);
      sums[n] = metric == DayMetric.FOLLOWERS && pairs.size() > 1 ? stock(day) : flow(metric, day);
    }
    return sums;
  }

  /** How many pairs have a value on that day. */
  int reporting(DayMetric metric, LocalDate day) {
    return (int)
        (metric == DayMetric.FOLLOWERS ? followers(day) : sum(metric, new Window(day, day)))
            .present();
  }

  /** How many pairs have any value at all. */
  int everReporting(DayMetric metric) {
    return (int) pairs.stream().filter(days -> !days.track(metric).isEmpty()).count();
  }

  private double stock(LocalDate day) {
    return followers(day).value().map(BigInteger::doubleValue).orElse(Double.NaN);
  }

  /** Good enough to draw: a double has more digits than a chart has dots. */
  private double flow(DayMetric metric, LocalDate day) {
    double sum = Double.NaN;
    if (isFolded(new Window(day, day))) {
      return sum;
    }
    for (PairDays days : pairs) {
      Track track = days.track(metric);
      int at = days.to(new Window(day, day));
      if (track.has(at)) {
        sum = (Double.isNaN(sum) ? 0 : sum) + track.at(at);
      }
    }
    return sum;
  }

  private List<BigInteger> stocks(LocalDate day) {
    return pairs.stream()
        .flatMap(pair -> pair.followersAt(day).stream())
        .map(stock -> BigInteger.valueOf(stock.value()))
        .toList();
  }

  private static Optional<BigInteger> total(List<BigInteger> values) {
    return values.stream().reduce(BigInteger::add);
  }
}
