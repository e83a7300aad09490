package dev.socialmetrics.report.insight;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.insight.advice.Recommendations;
import dev.socialmetrics.insight.finding.CampaignFinding;
import dev.socialmetrics.insight.finding.CampaignLosses;
import dev.socialmetrics.insight.finding.Finding;
import dev.socialmetrics.insight.finding.FindingId;
import dev.socialmetrics.insight.finding.GoalFinding;
import dev.socialmetrics.insight.finding.StaleFinding;
import dev.socialmetrics.insight.goal.Goal;
import dev.socialmetrics.insight.goal.GoalProgress;
import dev.socialmetrics.insight.goal.GoalState;
import dev.socialmetrics.metric.Freshness;
import dev.socialmetrics.metric.campaign.CampaignRoles;
import dev.socialmetrics.metric.campaign.CurrencyConversion;
import dev.socialmetrics.metric.window.Period;
import dev.socialmetrics.report.model.ReportRequest;
import dev.socialmetrics.store.query.ReportQueries;
import dev.socialmetrics.store.query.ReportRecord;
import dev.socialmetrics.store.query.ReportScope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * All that is found of the channels of a request, as of the report date: worked out once, for all
 * reports and pages that are made of the same data.
 *
 * @param channels of one channel each, the most important of each kind first; changes are not among
 *     them
 */
record Findings(ChangeInsights changes, List<Finding> channels) {
  /** Days of a channel up to its latest one whose unusual days are looked at. */
  static final int UNUSUAL_DAYS = 7;

  Findings {
    channels = List.copyOf(channels);
  }

  private record Asked(ReportRequest request, LocalDate date) {}

  /**
   * @param date the report date
   * @param latest the latest day of each channel up to then
   */
  static Findings of(
      ReportQueries queries,
      ReportRequest request,
      LocalDate date,
      SortedMap<Channel, LocalDate> latest) {
    return queries.once(
        new Asked(request, date),
        Findings.class,
        () -> new Search(queries, request, date, latest).findings());
  }

  /** Campaigns up to the report date that ran in the window and lost money. */
  static List<CampaignFinding> losses(
      ReportQueries queries,
      ReportScope scope,
      LocalDate date,
      Window window,
      Optional<CurrencyConversion> conversion) {
    return CampaignLosses.of(
        CampaignRoles.of(
            queries.campaigns(scope, List.of(), date).values().stream()
                .flatMap(List::stream)
                .map(ReportRecord::values)
                .toList()),
        window,
        conversion);
  }

  /** Goes through all that can be found. */
  private record Search(
      ReportQueries queries,
      ReportRequest request,
      LocalDate date,
      SortedMap<Channel, LocalDate> latest) {
    Findings findings() {
      List<Finding> found = new ArrayList<>();
      latest.forEach(
          (channel, day) -> {
            if (Freshness.isStale(day, date)) {
              found.add(new StaleFinding(FindingId.ofStale(channel, day), date));
            }
          });
      found.addAll(
          losses(
              queries,
              request.scope(),
              date,
              period().window(),
              request.supplement().conversion()));
      found.addAll(goals());
      found.addAll(unusualDays());
      PostInsights.of(queries, request, date)
          .all()
          .forEach(insight -> found.addAll(insight.works()));
      return new Findings(changes(), Recommendations.ordered(found));
    }

    private ChangeInsights changes() {
      return ChangeInsights.of(queries, latest, period(), newest -> request.period(date, newest));
    }

    private Period period() {
      return request.period(date);
    }

    private List<GoalFinding> goals() {
      GoalsProgress progress = new GoalsProgress(queries);
      List<GoalFinding> found = new ArrayList<>();
      for (Goal goal : request.supplement().goals()) {
        LocalDate day = latest.get(goal.channel());
        if (day != null) {
          GoalProgress now = progress.of(goal, day);
          if (isToTell(now)) {
            found.add(GoalFinding.of(now));
          }
        }
      }
      return found;
    }

    /** One that is behind, or was missed lately. */
    private boolean isToTell(GoalProgress progress) {
      LocalDate due = progress.goal().days().end();
      return progress.state() == GoalState.BEHIND
          || progress.state() == GoalState.MISSED && period().window().contains(due);
    }

    /** Of channels with recent days. */
    private List<? extends Finding> unusualDays() {
      return ChannelInsights.of(queries, request, date, latest).all().stream()
          .filter(insight -> !Freshness.isStale(insight.latest(), date))
          .flatMap(
              insight -> {
                Window window = Window.endingOn(insight.latest(), UNUSUAL_DAYS);
                return insight
                    .unusualWithin(window)
                    .filter(day -> Recommendations.isToLookAt(day, window));
              })
          .toList();
    }
  }
}
