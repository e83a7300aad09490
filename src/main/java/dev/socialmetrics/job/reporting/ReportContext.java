package dev.socialmetrics.job.reporting;

import dev.socialmetrics.configuration.AlertSettings;
import dev.socialmetrics.configuration.Configuration;
import dev.socialmetrics.configuration.Settings;
import dev.socialmetrics.insight.goal.Goal;
import dev.socialmetrics.job.importing.Progress;
import dev.socialmetrics.report.ReportOrder;
import dev.socialmetrics.report.model.ReportRequest;
import dev.socialmetrics.report.model.Supplement;
import dev.socialmetrics.store.database.Database;
import dev.socialmetrics.store.query.SharedReadings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What the report step works with.
 *
 * @param order reports for a folder of their own; empty publishes all of them
 * @param afterImport true when the run imported before: then its import report is published too,
 *     else those of former runs are left alone
 * @param shared what alerts and published reports of one run make once for both: their data is the
 *     same, since a run keeps others from publishing
 */
public record ReportContext(
    Path output,
    AskedDates dates,
    Optional<ReportOrder> order,
    Configuration configuration,
    Database database,
    Clock clock,
    Progress progress,
    String actor,
    boolean afterImport,
    SharedReadings shared) {
  public ReportContext {
    Objects.requireNonNull(output);
    Objects.requireNonNull(dates);
    Objects.requireNonNull(order);
    Objects.requireNonNull(configuration);
    Objects.requireNonNull(database);
    Objects.requireNonNull(clock);
    Objects.requireNonNull(progress);
    Objects.requireNonNull(actor);
    Objects.requireNonNull(shared);
  }

  Settings.Report settings() {
    return configuration.settings().report();
  }

  AlertSettings alerts() {
    return configuration.settings().alerts();
  }

  Supplement supplement() {
    return supplement(configuration);
  }

  /** What published reports of a date are asked for. */
  ReportRequest request(LocalDate date) {
    return ReportRequest.everything(settings().topContentLimit(), settings().reachFloor())
        .ranking(settings().minimumBase())
        .inLightOf(supplement())
        .asOf(date);
  }

  /** What the configuration knows that no export says. */
  public static Supplement supplement(Configuration configuration) {
    return new Supplement(
        configuration.annotations(),
        configuration.goals(),
        configuration.accounts(),
        configuration.platforms(),
        configuration.conversion());
  }

  /** Changes with the settings that reports depend on, and with the program. */
  String digest() {
    return digest(configuration);
  }

  /** Changes with the settings that reports depend on, and with the program. */
  public static String digest(Configuration configuration) {
    return configuration.digest()
        + " "
        + configuration.settings().report()
        + configuration.annotations()
        + configuration.goals().stream().map(ReportContext::text).toList()
        + configuration.conversion().map(Object::toString).orElse("");
  }

  private static String text(Goal goal) {
    return goal.channel() + " " + goal.metric().metric().name() + goal.target() + goal.days();
  }
}
