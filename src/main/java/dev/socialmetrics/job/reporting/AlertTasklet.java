package dev.socialmetrics.job.reporting;

import dev.socialmetrics.alert.AlertRules;
import dev.socialmetrics.alert.InsightSource;
import dev.socialmetrics.domain.Alert;
import dev.socialmetrics.report.insight.ChannelInsights;
import dev.socialmetrics.store.alert.AlertRaising;
import dev.socialmetrics.store.alert.Alerts;
import dev.socialmetrics.store.query.ReportSession;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.StepContribution;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;

/**
 * Raises what the rules find in the latest data. A report date of the past raises nothing: what was
 * so then is no news.
 */
final class AlertTasklet implements Tasklet {
  private static final Logger LOG = LoggerFactory.getLogger(AlertTasklet.class);

  private static final String TASK = "alert";

  private final ReportContext context;
  private final AlertRules rules;

  AlertTasklet(ReportContext context) {
    this.context = context;
    this.rules = context.configuration().alertRules();
  }

  @Override
  public RepeatStatus execute(StepContribution contribution, ChunkContext chunk) {
    if (!rules.isEmpty()) {
      long run = contribution.getStepExecution().getJobExecution().getJobInstance().getInstanceId();
      raise(run);
    }
    return RepeatStatus.FINISHED;
  }

  private void raise(long runId) {
    EarlierAttempts earlier = new EarlierAttempts(context, runId);
    if (!earlier.did(TASK)) {
      Instant now = context.clock().instant();
      raise(runId, now);
      earlier.note(TASK, now);
    }
  }

  /** Worked out once with the reports that the run publishes after this. */
  private InsightSource insights(ReportSession session, LocalDate date) {
    return (latest, days) ->
        ChannelInsights.of(session.queries(), context.request(date), date, latest, days)::of;
  }

  private void raise(long runId, Instant now) {
    try (ReportSession session =
        ReportSession.open(context.database().reading(), () -> false, context.shared())) {
      Optional<LocalDate> latest = session.queries().findReportDate();
      Optional<LocalDate> date = context.dates().last().or(() -> latest);
      if (latest.isEmpty() || date.orElseThrow().isBefore(latest.get())) {
        return;
      }
      LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
      List<Alert> found =
          rules.judge(session.queries(), date.get(), today, insights(session, date.get()));
      new Alerts(context.database().writing())
          .raise(
              found,
              new AlertRaising(
                  runId,
                  now,
                  date,
                  context.alerts().coolDown(),
                  rules.limits(),
                  context.alerts().webhookNames(),
                  context.actor()))
          .forEach(alert -> LOG.warn("alert {}: {}", alert.rule(), alert.text()));
    }
  }
}
