package dev.socialmetrics.metric.window;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.Basis;
import dev.socialmetrics.metric.Reason;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Several channels together over one window and the one before. Counts are added; followers are
 * added at one date, where people who follow several accounts count several times; rates are taken
 * together within one basis. What does not add up over channels (means, maxima) has no total.
 *
 * @param change made of the channels that can be compared only, so that one that is new in the
 *     later window is not taken for growth, nor one that ended for a fall; its two values are the
 *     totals of all
 * @param members how many have a value in the later window
 * @param previousMembers how many have one in the earlier window
 * @param compared how many the difference is made of
 * @param currentCompared value of the later window of those; empty where there are none
 * @param previousCompared likewise of the earlier window, as it is there
 * @param base what the change is a change of: the earlier value, of a rate the smaller of the two
 *     numbers it is a share of; empty where there is no change, or only the rate is stated
 */
public record PooledRows(
    Change change,
    int members,
    int previousMembers,
    int compared,
    Optional<BigDecimal> currentCompared,
    Optional<BigDecimal> previousCompared,
    Optional<BigDecimal> base) {
  /** Why a total has no change where its channels have none for several reasons. */
  private static final List<Reason> FIRST =
      List.of(
          Reason.FOLDED,
          Reason.DEFINITION_CHANGED,
          Reason.INCOMPLETE,
          Reason.NO_BASELINE,
          Reason.STALE);

  /**
   * Of a metric that adds up over channels, or a rate. Channels of which no day of the two windows
   * knows the metric are passed over: no day of theirs is expected. Where none has a rate, the days
   * of all of them say why.
   */
  public static PooledRows of(WindowMetric metric, Period period, Collection<DailyRows> channels) {
    return of(metric, period, channels, rows -> rows.change(metric, period));
  }

  /**
   * The same where a channel is part of several totals.
   *
   * @param changes the change of a channel, worked out once
   */
  public static PooledRows of(
      WindowMetric metric,
      Period period,
      Collection<DailyRows> channels,
      Function<DailyRows, Change> changes) {
    if (!metric.isRate() && !metric.addsUpOverAccounts()) {
      throw new IllegalArgumentException(metric.name() + " does not add up over accounts");
    }
    List<DailyRows> knowing = channels.stream().filter(rows -> rows.knows(metric, period)).toList();
    return metric.isRate()
        ? ofRates(metric, period, knowing.isEmpty() ? List.copyOf(channels) : knowing)
        : ofCounts(metric, period, knowing.stream().map(changes).toList());
  }

  private static PooledRows ofCounts(WindowMetric metric, Period period, List<Change> changes) {
    Window window = period.elapsed();
    WindowValue current = total(window, changes, Change::current);
    WindowValue previous = total(period.previous(), changes, Change::previous);
    List<Change> comparable =
        current.isFolded() || previous.isFolded() ? List.of() : comparable(changes);
    return new PooledRows(
        comparable.isEmpty()
            ? Change.absent(current, previous, whyNone(current, previous, changes))
            : Change.ofSeveral(metric, current, previous, comparable),
        known(changes, Change::current),
        known(changes, Change::previous),
        comparable.size(),
        sum(comparable, Change::current),
        sum(comparable, Change::previous),
        sum(comparable, Change::previous).map(BigDecimal::abs));
  }

  private static PooledRows ofRates(WindowMetric metric, Period period, List<DailyRows> knowing) {
    Optional<Basis> basis = rate(metric, period.elapsed(), knowing, Optional.empty()).basis();
    List<DailyRows> channels = ofBasis(knowing, basis, period);
    WindowValue current = rate(metric, period.elapsed(), channels, basis);
    WindowValue previous = rate(metric, period.previous(), channels, basis);
    List<Change> changes =
        channels.stream().map(rows -> rows.change(metric, period, basis)).toList();
    List<DailyRows> compared = new ArrayList<>();
    for (int n = 0; n < changes.size(); n++) {
      if (changes.get(n).reason().isEmpty() && !current.isFolded() && !previous.isFolded()) {
        compared.add(channels.get(n));
      }
    }
    WindowValue now = rate(metric, period.elapsed(), compared, basis);
    WindowValue before = rate(metric, period.previous(), compared, basis);
    return new PooledRows(
        compared.isEmpty()
            ? Change.absent(current, previous, whyNone(current, previous, changes))
            : Change.ofSeveral(metric, current, previous, List.of(Change.of(metric, now, before))),
        rated(channels, current.basis(), period.elapsed()),
        rated(channels, previous.basis(), period.previous()),
        compared.size(),
        now.value(),
        before.value(),
        now.base().flatMap(one -> before.base().map(one::min)));
  }

  private static List<Change> comparable(Collection<Change> changes) {
    return changes.stream().filter(change -> change.reason().isEmpty()).toList();
  }

  private static Reason whyNone(
      WindowValue current, WindowValue previous, Collection<Change> changes) {
    if (current.isFolded() || previous.isFolded()) {
      return Reason.FOLDED;
    }
    List<Reason> reasons =
        changes.stream().flatMap(change -> change.reason().stream()).distinct().toList();
    return FIRST.stream()
        .filter(reasons::contains)
        .findFirst()
        .or(current::reason)
        .or(() -> reasons.stream().min(Comparator.naturalOrder()))
        .orElse(Reason.MISSING_INPUT);
  }

  /** Those that have a rate of the basis in either window, or had; all where there is no basis. */
  private static List<DailyRows> ofBasis(
      List<DailyRows> channels, Optional<Basis> basis, Period period) {
    return basis.isEmpty()
        ? channels
        : channels.stream()
            .filter(
                rows ->
                    rows.isCutBy(period.previous())
                        || rows.rated(period.elapsed()).has(basis)
                        || rows.rated(period.previous()).has(basis))
            .toList();
  }

  private static WindowValue rate(
      WindowMetric metric, Window window, Collection<DailyRows> channels, Optional<Basis> basis) {
    if (channels.stream().anyMatch(rows -> rows.isCutBy(window))) {
      return WindowValue.folded(window, window.days() * channels.size());
    }
    RatedDays days = RatedDays.together(channels.stream().map(rows -> rows.rated(window)).toList());
    return WindowRate.of(metric, days, window, window.days() * channels.size(), basis);
  }

  private static int rated(Collection<DailyRows> channels, Optional<Basis> basis, Window window) {
    return (int) channels.stream().filter(rows -> rows.rated(window).has(basis)).count();
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
