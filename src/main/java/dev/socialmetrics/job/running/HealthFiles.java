package dev.socialmetrics.job.running;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.job.AtomicFile;
import dev.socialmetrics.store.Database;
import dev.socialmetrics.store.query.ReportQueries;
import dev.socialmetrics.store.query.ReportScope;
import dev.socialmetrics.store.runs.RunRecord;
import dev.socialmetrics.store.runs.Runs;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.SortedMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The state after each run, for monitors: {@code output/health.json} and {@code
 * output/metrics.prom}, each replaced whole. What cannot be written is logged and fails no run.
 */
final class HealthFiles {
  private static final Logger LOG = LoggerFactory.getLogger(HealthFiles.class);

  private final Path output;
  private final Database database;
  private final boolean withMetrics;

  HealthFiles(Path output, Database database, boolean withMetrics) {
    this.output = output;
    this.database = database;
    this.withMetrics = withMetrics;
  }

  /**
   * @param now when the run ended
   */
  void write(RunResult result, Instant now) {
    try {
      LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
      ReportQueries queries = new ReportQueries(database.reading());
      LocalDate last = queries.findReportDate().filter(day -> day.isBefore(today)).orElse(today);
      SortedMap<Channel, LocalDate> days = queries.latestDays(ReportScope.ALL, last);
      Optional<Instant> success = lastSuccess(result, now);
      AtomicFile.replace(output.resolve("health.json"), json(result, now, days, success));
      if (withMetrics) {
        AtomicFile.replace(
            output.resolve("metrics.prom"),
            new MetricsText(result, now, today, days, success).text());
      }
    } catch (IOException | DataAccessException e) {
      LOG.warn("health files were not written: {}", e.toString());
    }
  }

  /** Of this run, which is not closed yet, or the last one before. */
  private Optional<Instant> lastSuccess(RunResult result, Instant now) {
    return result.outcome().equals("completed") && !result.command().equals("report")
        ? Optional.of(now.truncatedTo(ChronoUnit.SECONDS))
        : new Runs(database.writing())
            .findLastCompleted()
            .flatMap(RunRecord::endedAt)
            .map(Instant::parse);
  }

  private static String json(
      RunResult result,
      Instant now,
      SortedMap<Channel, LocalDate> days,
      Optional<Instant> success) {
    RunSummary summary = result.summary();
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("written_at", now.truncatedTo(ChronoUnit.SECONDS).toString());
    json.put("last_success_at", success.map(Instant::toString).orElse(null));
    ObjectNode run = json.putObject("last_run");
    run.put("run_id", result.runId()).put("command", result.command());
    run.put("outcome", result.outcome()).put("exit_code", result.exitCode());
    run.put("seconds", summary.seconds());
    run.put("error", result.error().orElse(null));
    ObjectNode rows = json.putObject("rows");
    rows.put("read", summary.counts().read()).put("stored", summary.counts().stored());
    rows.put("rejected", summary.counts().rejected());
    json.put("files_refused", summary.refused().size() + summary.outstanding().size());
    Optional<LocalDate> newest = days.values().stream().max(LocalDate::compareTo);
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    json.put("newest_day", newest.map(LocalDate::toString).orElse(null));
    json.put("days_old", newest.map(day -> ChronoUnit.DAYS.between(day, today)).orElse(null));
    return json.toPrettyString() + "\n";
  }
}
