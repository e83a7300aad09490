package dev.socialmetrics.job.running;

import dev.socialmetrics.alert.AlertRules;
import dev.socialmetrics.configuration.AlertSettings;
import dev.socialmetrics.domain.Alert;
import dev.socialmetrics.notify.Outbox;
import dev.socialmetrics.store.alert.AlertMessages;
import dev.socialmetrics.store.alert.AlertRaising;
import dev.socialmetrics.store.alert.Alerts;
import dev.socialmetrics.store.alert.RaisedAlert;
import dev.socialmetrics.store.database.Database;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a run raised, and that it failed. Never makes a run fail, nor hides why it did. */
final class RunAlerts {
  private static final Logger LOG = LoggerFactory.getLogger(RunAlerts.class);

  private final AlertSettings settings;
  private final AlertRules rules;
  private final Clock clock;
  private final String actor;
  private final Alerts alerts;
  private final Outbox outbox;
  private final StopSignal stop;

  RunAlerts(RunEnvironment environment, Database database) {
    this.settings = environment.configuration().settings().alerts();
    this.rules = environment.configuration().alertRules();
    this.clock = environment.clock();
    this.actor = environment.actor();
    this.stop = environment.stop();
    this.alerts = new Alerts(database.writing());
    this.outbox =
        new Outbox(
            new AlertMessages(database.writing()),
            environment.configuration().webhooks(),
            settings.webhookHosts(),
            settings.giveUpAfter(),
            settings.findReportLink(),
            clock);
  }

  /**
   * @param code of the problem that ended the run; empty when it did not fail
   * @return the sentences of all that the run raised
   */
  List<String> close(long runId, Optional<String> code) {
    try {
      code.ifPresent(problem -> raise(runId, problem));
      return alerts.ofRun(runId).stream().map(RaisedAlert::alert).map(Alert::text).toList();
    } catch (RuntimeException e) {
      LOG.warn("the alerts of run {} could not be written", runId, e);
      return List.of();
    }
  }

  /** Tells webhooks what waits for them; what fails is tried again by a later run. */
  void deliver() {
    try {
      outbox.deliver(stop::wasAsked).forEach(failure -> LOG.warn(failure));
    } catch (RuntimeException e) {
      LOG.warn("the messages about alerts could not be delivered: {}", e.getClass().getName());
    }
  }

  private void raise(long runId, String code) {
    AlertRaising raising =
        new AlertRaising(
            runId,
            clock.instant(),
            Optional.empty(),
            settings.coolDown(),
            Map.of(),
            settings.webhookNames(),
            actor);
    alerts
        .raise(rules.judgeFailure(runId, code), raising)
        .forEach(alert -> LOG.warn("alert {}: {}", alert.rule(), alert.text()));
  }
}
