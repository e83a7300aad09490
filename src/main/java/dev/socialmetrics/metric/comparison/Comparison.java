package dev.socialmetrics.metric.comparison;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.metric.Basis;
import dev.socialmetrics.metric.Quotient;
import dev.socialmetrics.metric.Ratio;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.window.Change;
import dev.socialmetrics.metric.window.DailyRows;
import dev.socialmetrics.metric.window.Period;
import dev.socialmetrics.metric.window.PooledRows;
import dev.socialmetrics.metric.window.WindowMetric;
import dev.socialmetrics.metric.window.WindowValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Channels side by side over one period: ranked within their scope, rates within one basis too.
 * Nothing is ranked that is stale or that is a share or a change of fewer than the minimum base.
 * Source: src/docs/metrics.md.
 */
public final class Comparison {
  private final Period period;
  private final List<Subject> subjects;
  private final BigDecimal minimumBase;

  /**
   * @param rows the days of each channel; those without a day in either window are left out
   * @param minimumBase smallest base that a rank is given for, 0 or more
   */
  public Comparison(Period period, SortedMap<Channel, DailyRows> rows, long minimumBase) {
    this.period = period;
    this.subjects = Subject.listOf(compared(period, rows));
    this.minimumBase = BigDecimal.valueOf(minimumBase);
  }

  /** The channels that have a day in either window. */
  public static SortedMap<Channel, DailyRows> compared(
      Period period, SortedMap<Channel, DailyRows> rows) {
    SortedMap<Channel, DailyRows> compared = new TreeMap<>(rows);
    compared
        .values()
        .removeIf(
            days ->
                days.daysWithin(period.window()) == 0 && days.daysWithin(period.previous()) == 0);
    return compared;
  }

  private record Entry(Subject subject, PooledRows figures) {
    Change change() {
      return figures.change();
    }

    boolean isFolded() {
      return change().current().isFolded() || change().previous().isFolded();
    }

    Group group() {
      return new Group(subject.scope(), change().current().basis());
    }
  }

  private record Group(Subject.Scope scope, Optional<Basis> basis) {}

  /** Metric by metric, and within it the subjects in their order; unknown metrics are left out. */
  public List<Standing> standings() {
    List<Standing> standings = new ArrayList<>();
    for (WindowMetric metric : WindowMetric.all()) {
      if (metric.isRate() || metric.addsUpOverAccounts()) {
        standings.addAll(standings(metric));
      }
    }
    return standings;
  }

  /** The same of one metric that adds up over channels, or of a rate. */
  public List<Standing> standings(WindowMetric metric) {
    Map<DailyRows, Change> changes = new IdentityHashMap<>();
    Function<DailyRows, Change> once =
        rows -> changes.computeIfAbsent(rows, one -> one.change(metric, period));
    List<Entry> entries =
        subjects.stream()
            .filter(
                subject -> subject.members().stream().anyMatch(rows -> rows.knows(metric, period)))
            .map(one -> new Entry(one, PooledRows.of(metric, period, one.members(), once)))
            .toList();
    Function<Entry, Rank> byValue =
        ranks(entries, entry -> entry.change().current().value(), this::whyNoRank);
    Function<Entry, Rank> byChange = ranks(entries, Comparison::percent, this::whyNoChangeRank);
    return entries.stream()
        .map(
            entry ->
                new Standing(
                    entry.subject(),
                    metric,
                    entry.figures(),
                    byValue.apply(entry),
                    byChange.apply(entry),
                    share(metric, entry, entries.get(0))))
        .toList();
  }

  private Function<Entry, Rank> ranks(
      List<Entry> entries,
      Function<Entry, Optional<BigDecimal>> by,
      Function<Entry, Optional<Reason>> whyNone) {
    Set<Subject.Scope> folded =
        entries.stream()
            .filter(entry -> entry.isFolded() && by.apply(entry).isEmpty())
            .map(entry -> entry.subject().scope())
            .collect(Collectors.toSet());
    Map<Group, List<BigDecimal>> numbers = new HashMap<>();
    for (Entry entry : entries) {
      if (whyNone.apply(entry).isEmpty()) {
        numbers
            .computeIfAbsent(entry.group(), group -> new ArrayList<>())
            .add(by.apply(entry).orElseThrow());
      }
    }
    Map<Group, Ranking> rankings = new HashMap<>();
    numbers.forEach((group, values) -> rankings.put(group, new Ranking(values)));
    return entry -> {
      Optional<Reason> none =
          folded.contains(entry.subject().scope())
              ? Optional.of(whyNone.apply(entry).orElse(Reason.FOLDED))
              : whyNone.apply(entry);
      return none.map(Rank::absent)
          .orElseGet(
              () ->
                  Rank.of(
                      Objects.requireNonNull(rankings.get(entry.group()))
                          .place(by.apply(entry).orElseThrow())));
    };
  }

  private Optional<Reason> whyNoRank(Entry entry) {
    WindowValue current = entry.change().current();
    if (!current.isFolded() && entry.subject().isStaleOn(period.asOf())) {
      return Optional.of(Reason.STALE);
    }
    if (current.reason().isPresent()) {
      return current.reason();
    }
    return tooFew(entry.change().current().base());
  }

  private Optional<Reason> whyNoChangeRank(Entry entry) {
    return entry.change().percent().reason().isPresent()
        ? entry.change().percent().reason()
        : tooFew(entry.figures().base());
  }

  private Optional<Reason> tooFew(Optional<BigDecimal> base) {
    return base.filter(known -> known.compareTo(minimumBase) < 0)
        .map(known -> Reason.TOO_FEW_TO_TELL);
  }

  private static Optional<BigDecimal> percent(Entry entry) {
    return entry.change().percent().value().stream().mapToObj(BigDecimal::valueOf).findFirst();
  }

  /** The first entry is that of all together. */
  private static Optional<Quotient> share(WindowMetric metric, Entry entry, Entry all) {
    if (metric.isRate()) {
      return Optional.empty();
    }
    Optional<BigDecimal> part = entry.change().current().value();
    Optional<BigDecimal> total = all.change().current().value();
    if (all.change().current().isFolded()) {
      return Optional.of(Quotient.absent(Reason.FOLDED));
    }
    return part.isEmpty() || total.isEmpty() || total.get().signum() == 0
        ? Optional.of(Quotient.absent(Reason.MISSING_INPUT))
        : Optional.of(Quotient.of(Ratio.percent(part.get(), total.get())));
  }
}
