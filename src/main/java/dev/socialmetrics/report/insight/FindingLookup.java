package dev.socialmetrics.report.insight;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.insight.channel.ChannelSeries;
import dev.socialmetrics.insight.finding.ChangePeriod;
import dev.socialmetrics.insight.finding.ChannelAnomalies;
import dev.socialmetrics.insight.finding.Finding;
import dev.socialmetrics.insight.finding.FindingId;
import dev.socialmetrics.insight.finding.GoalFinding;
import dev.socialmetrics.insight.finding.StaleFinding;
import dev.socialmetrics.metric.Freshness;
import dev.socialmetrics.metric.window.Period;
import dev.socialmetrics.metric.window.WindowMetric;
import dev.socialmetrics.report.model.ReportRequest;
import dev.socialmetrics.report.model.Supplement;
import dev.socialmetrics.store.query.ReportQueries;
import dev.socialmetrics.store.query.ReportScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds what an id names again, by the same rules and from the same rows. */
public final class FindingLookup {
  private final ReportQueries queries;
  private final Supplement supplement;
  private final LocalDate date;

  /**
   * @param date the report date
   */
  public FindingLookup(ReportQueries queries, Supplement supplement, LocalDate date) {
    this.queries = queries;
    this.supplement = supplement;
    this.date = date;
  }

  /** Empty where it is not found any more, or never was. */
  public Optional<? extends Finding> find(FindingId id) {
    return switch (id.kind()) {
      case ANOMALY -> id.isOfChannel() ? anomaly(id) : Optional.empty();
      case CHANGE -> change(id);
      case POSTS -> posts(id);
      case STALE -> id.isOfChannel() ? stale(id) : Optional.empty();
      case CAMPAIGN -> campaign(id);
      case GOAL -> goal(id);
    };
  }

  /** As a report has it which ends on the latest day, else as one had it that ended on its own. */
  private Optional<? extends Finding> anomaly(FindingId id) {
    LocalDate latest = queries.latestDays(scope(id), date).get(id.channel());
    if (latest == null || id.day().isAfter(latest)) {
      return Optional.empty();
    }
    return Stream.of(latest, id.day())
        .flatMap(end -> anomalies(id, end, latest))
        .filter(finding -> finding.id().equals(id))
        .findFirst();
  }

  private Stream<? extends Finding> anomalies(FindingId id, LocalDate end, LocalDate latest) {
    Channel channel = id.channel();
    ChannelSeries series = ChannelReading.of(queries, channel, id.day(), end);
    return new ChannelAnomalies(channel, series, latest, supplement.annotations())
        .within(new Window(id.day(), id.day())).stream();
  }

  private Optional<? extends Finding> change(FindingId id) {
    Optional<WindowMetric> metric =
        WindowMetric.find(id.metric()).filter(WindowMetric::addsUpOverAccounts);
    Optional<Period> period = ChangePeriod.parse(id.detail(), id.day(), date);
    if (metric.isEmpty() || period.isEmpty()) {
      return Optional.empty();
    }
    SortedMap<Channel, LocalDate> latest = queries.latestDays(scope(id), id.day());
    return latest.isEmpty()
        ? Optional.empty()
        : ChangeInsights.of(queries, latest, period.get(), List.of(metric.get())).all().stream()
            .filter(found -> found.id().equals(id))
            .findFirst();
  }

  private Optional<? extends Finding> posts(FindingId id) {
    return PostInsights.of(queries, request(id), id.day()).all().stream()
        .flatMap(insight -> insight.works().stream())
        .filter(found -> found.id().equals(id))
        .findFirst();
  }

  private Optional<? extends Finding> stale(FindingId id) {
    LocalDate latest = queries.latestDays(scope(id), date).get(id.channel());
    return id.day().equals(latest) && Freshness.isStale(latest, date)
        ? Optional.of(new StaleFinding(id, date))
        : Optional.empty();
  }

  private Optional<? extends Finding> campaign(FindingId id) {
    if (id.day().isAfter(date)) {
      return Optional.empty();
    }
    return Findings.losses(
            queries, scope(id), date, new Window(id.day(), date), supplement.conversion())
        .stream()
        .filter(found -> found.id().equals(id))
        .findFirst();
  }

  /** Of every goal, also one that is on track or reached. */
  private Optional<? extends Finding> goal(FindingId id) {
    SortedMap<Channel, LocalDate> latest = new TreeMap<>(queries.latestDays(scope(id), date));
    return supplement.goals().stream()
        .filter(goal -> GoalFinding.idOf(goal).equals(id) && latest.containsKey(goal.channel()))
        .map(goal -> new GoalsProgress(queries).of(goal, latest.get(goal.channel())))
        .map(progress -> new GoalFinding(id, progress))
        .findFirst();
  }

  private ReportRequest request(FindingId id) {
    ReportRequest all = ReportRequest.everything().inLightOf(supplement);
    return id.isOfChannel() ? all.of(id.channel().account(), id.channel().platform()) : all;
  }

  private static ReportScope scope(FindingId id) {
    return new ReportScope(id.account().stream().toList(), id.platform().stream().toList());
  }
}
