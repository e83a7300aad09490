package dev.socialmetrics.report.insight;

import dev.socialmetrics.insight.goal.Goal;
import dev.socialmetrics.insight.goal.GoalProgress;
import dev.socialmetrics.store.query.ReportQueries;
import dev.socialmetrics.store.query.ReportScope;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How far goals are, each as of its channel's latest day. */
public final class GoalsProgress {
  private final ReportQueries queries;

  public GoalsProgress(ReportQueries queries) {
    this.queries = queries;
  }

  /** Empty where the channel has no day. */
  public Optional<GoalProgress> of(Goal goal) {
    ReportScope scope =
        new ReportScope(List.of(goal.channel().account()), List.of(goal.channel().platform()));
    return queries
        .findReportDate()
        .map(date -> queries.latestDays(scope, date).get(goal.channel()))
        .map(latest -> of(goal, latest));
  }

  /**
   * @param latest the channel's latest day
   */
  GoalProgress of(Goal goal, LocalDate latest) {
    return GoalProgress.of(
        goal, queries.dailyRows(goal.channel(), List.of(goal.span(latest))), latest);
  }
}
