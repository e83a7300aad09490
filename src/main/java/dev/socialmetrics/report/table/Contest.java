package dev.socialmetrics.report.table;

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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Subjects side by side: ranked within their scope, rates within one basis too. */
final class Contest {
  private final Period period;
  private final List<Subject> subjects;

  /**
   * @param rows of each account on a platform, over the period
   */
  Contest(Period period, SortedMap<Channel, DailyRows> rows) {
    this.period = period;
    this.subjects = Subject.of(rows);
  }

  private record Entry(Subject subject, PooledRows figures) {
    Change change() {
      return figures.change();
    }

    boolean isFolded() {
      return change().current().isFolded() || change().previous().isFolded();
    }
  }

  private record Group(Subject.Scope scope, Optional<Basis> basis) {}

  /** Metric by metric, and within it the subjects in their order; what nobody knows is left out. */
  List<Standing> standings() {
    List<Standing> standings = new ArrayList<>();
    for (WindowMetric metric : WindowMetric.all()) {
      if (metric.isRate() || metric.addsUpOverAccounts()) {
        standings.addAll(standings(metric));
      }
    }
    return standings;
  }

  private List<Standing> standings(WindowMetric metric) {
    Map<DailyRows, Change> changes = new IdentityHashMap<>();
    Function<DailyRows, Change> once =
        rows -> changes.computeIfAbsent(rows, one -> one.change(metric, period));
    List<Entry> entries =
        subjects.stream()
            .filter(subject -> subject.members().stream().anyMatch(rows -> rows.knows(metric)))
            .map(one -> new Entry(one, PooledRows.of(metric, period, one.members(), once)))
            .toList();
    Function<Entry, Optional<Standing.Place>> byValue =
        places(entries, entry -> entry.change().current().value());
    Function<Entry, Optional<Standing.Place>> byChange = places(entries, Contest::percent);
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

  private static Map<Group, Ranking> rankings(
      List<Entry> entries, Function<Entry, Optional<BigDecimal>> by) {
    return entries.stream()
        .collect(
            Collectors.groupingBy(
                Contest::group,
                Collectors.collectingAndThen(
                    Collectors.toList(), members -> Ranking.of(members, by))));
  }

  /** The places of entries; none in a scope of which somebody's value is told no more. */
  private static Function<Entry, Optional<Standing.Place>> places(
      List<Entry> entries, Function<Entry, Optional<BigDecimal>> by) {
    Map<Group, Ranking> rankings = rankings(entries, by);
    Set<Subject.Scope> folded =
        entries.stream()
            .filter(entry -> entry.isFolded() && by.apply(entry).isEmpty())
            .map(entry -> entry.subject().scope())
            .collect(Collectors.toSet());
    return entry ->
        folded.contains(entry.subject().scope())
            ? Optional.empty()
            : rankings.get(group(entry)).place(by.apply(entry));
  }

  private static Group group(Entry entry) {
    return new Group(entry.subject().scope(), entry.change().current().basis());
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
