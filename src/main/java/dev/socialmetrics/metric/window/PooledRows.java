package dev.socialmetrics.metric.window;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.Basis;
import dev.socialmetrics.metric.Reason;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Several accounts together over one window and the one before. Counts are added; followers are
 * added at one date, where people who follow several accounts count several times; rates are taken
 * together within one basis. What does not add up over accounts (means, maxima) is not told.
 *
 * @param change over the accounts that can be compared only, so that an account that is new in the
 *     later window is not taken for growth; its two values are the totals of all
 * @param members how many have a value in the later window
 * @param previousMembers how many have one in the earlier window
 * @param compared how many the difference is made of
 */
public record PooledRows(Change change, int members, int previousMembers, int compared) {

  /**
   * Of a metric that adds up over accounts, or a rate. Accounts of which no day knows the metric
   * are passed over: no day of theirs is expected.
   */
  public static PooledRows of(WindowMetric metric, Period period, Collection<DailyRows> accounts) {
    return of(metric, period, accounts, rows -> rows.change(metric, period));
  }

  /**
   * The same where an account is part of several totals.
   *
   * @param changes the change of an account, worked out once
   */
  public static PooledRows of(
      WindowMetric metric,
      Period period,
      Collection<DailyRows> accounts,
      Function<DailyRows, Change> changes) {
    if (!metric.isRate() && !metric.addsUpOverAccounts()) {
      throw new IllegalArgumentException(metric.name() + " does not add up over accounts");
    }
    List<DailyRows> knowing = accounts.stream().filter(rows -> rows.knows(metric)).toList();
    return metric.isRate()
        ? ofRates(metric, period, knowing)
        : ofCounts(metric, period, knowing.stream().map(changes).toList());
  }

  private static PooledRows ofCounts(WindowMetric metric, Period period, List<Change> changes) {
    List<Change> comparable = changes.stream().filter(one -> one.reason().isEmpty()).toList();
    WindowValue current = total(period.window(), changes, Change::current);
    WindowValue previous = total(period.previous(), changes, Change::previous);
    Change change = change(metric, current, previous, comparable);
    return new PooledRows(
        change,
        known(changes, Change::current),
        known(changes, Change::previous),
        change.reason().isPresent() ? 0 : comparable.size());
  }

  private static Change change(
      WindowMetric metric, WindowValue current, WindowValue previous, List<Change> comparable) {
    boolean enough = metric.isStock() || previous.hasHalfOfItsDays();
    if (comparable.isEmpty() || !enough || current.isFolded() || previous.isFolded()) {
      Reason reason = previous.isFolded() ? Reason.FOLDED : Reason.NO_BASELINE;
      return Change.absent(current, previous, current.reason().orElse(reason));
    }
    return Change.between(
        current,
        previous,
        sum(comparable, Change::current).orElseThrow(),
        sum(comparable, Change::previous).orElseThrow());
  }

  private static PooledRows ofRates(
      WindowMetric metric, Period period, Collection<DailyRows> knowing) {
    Optional<Basis> basis = rate(metric, period.window(), knowing, Optional.empty()).basis();
    Collection<DailyRows> accounts = ofBasis(knowing, basis, period);
    WindowValue current = rate(metric, period.window(), accounts, basis);
    WindowValue previous = rate(metric, period.previous(), accounts, current.basis());
    Change change = Change.of(metric, current, previous);
    return new PooledRows(
        change,
        rated(accounts, current.basis(), period.window()),
        rated(accounts, current.basis(), period.previous()),
        change.reason().isPresent() ? 0 : accounts.size());
  }

  /** Those that have a rate of the basis in either window, or had; all where there is no basis. */
  private static Collection<DailyRows> ofBasis(
      Collection<DailyRows> accounts, Optional<Basis> basis, Period period) {
    return basis.isEmpty()
        ? accounts
        : accounts.stream()
            .filter(
                rows ->
                    rows.isCutBy(period.previous())
                        || isRated(rows.within(period.window()), basis)
                        || isRated(rows.within(period.previous()), basis))
            .toList();
  }

  private static WindowValue rate(
      WindowMetric metric, Window window, Collection<DailyRows> accounts, Optional<Basis> basis) {
    if (accounts.stream().anyMatch(rows -> rows.isCutBy(window))) {
      return WindowValue.folded(window, window.days() * accounts.size());
    }
    List<Stretch> days = accounts.stream().flatMap(rows -> rows.within(window).stream()).toList();
    return WindowRate.of(metric, days, window, window.days() * accounts.size(), basis);
  }

  private static int rated(Collection<DailyRows> accounts, Optional<Basis> basis, Window window) {
    return (int) accounts.stream().filter(rows -> isRated(rows.within(window), basis)).count();
  }

  private static boolean isRated(List<Stretch> days, Optional<Basis> basis) {
    return days.stream()
        .flatMap(day -> day.engagement().stream())
        .anyMatch(day -> basis.equals(Optional.of(day.basis())));
  }

  private static WindowValue total(
      Window window, List<Change> changes, Function<Change, WindowValue> side) {
    if (changes.stream().map(side).anyMatch(WindowValue::isFolded)) {
      return WindowValue.folded(
          window, changes.stream().map(side).mapToLong(WindowValue::daysExpected).sum());
    }
    Optional<BigDecimal> sum = sum(changes, side);
    return new WindowValue(
        window,
        sum,
        sum.isPresent() ? Optional.empty() : Optional.of(Reason.MISSING_INPUT),
        changes.stream().map(side).mapToLong(WindowValue::daysPresent).sum(),
        changes.stream().map(side).mapToLong(WindowValue::daysExpected).sum(),
        Optional.empty(),
        changes.stream()
            .map(side)
            .flatMap(value -> value.carriedFrom().stream())
            .sorted()
            .findFirst());
  }

  private static Optional<BigDecimal> sum(
      List<Change> changes, Function<Change, WindowValue> side) {
    return changes.stream()
        .map(side)
        .flatMap(value -> value.value().stream())
        .reduce(BigDecimal::add);
  }

  private static int known(List<Change> changes, Function<Change, WindowValue> side) {
    return (int) changes.stream().filter(one -> side.apply(one).value().isPresent()).count();
  }
}
