package dev.socialmetrics.job.running;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.RunCommand;
import dev.socialmetrics.domain.RunOutcome;
import dev.socialmetrics.report.figure.Json;
import dev.socialmetrics.report.folder.AtomicFile;
import dev.socialmetrics.store.database.Database;
import dev.socialmetrics.store.file.FileCounts;
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
    return result.outcome() == RunOutcome.COMPLETED && result.command().isImporting()
        ? Optional.of(now.truncatedTo(ChronoUnit.SECONDS))
        : new Runs(database.writing())
            .findLastCompleted()
            .flatMap(RunRecord::endedAt)
            .map(Instant::parse);
  }

  private record Health(
      Instant writtenAt,
      Optional<Instant> lastSuccessAt,
      LastRun lastRun,
      Rows rows,
      int filesRefused,
      Optional<LocalDate> newestDay,
      Optional<Long> daysOld) {}

  private record LastRun(
      long runId,
      RunCommand command,
      RunOutcome outcome,
      int exitCode,
      double seconds,
      Optional<String> error) {}

  private record Rows(long read, long stored, long rejected) {}

  private static String json(
      RunResult result,
      Instant now,
      SortedMap<Channel, LocalDate> days,
      Optional<Instant> success) {
    RunSummary summary = result.summary();
    FileCounts counts = summary.rows();
    Optional<LocalDate> newest = days.values().stream().max(LocalDate::compareTo);
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return Json.text(
        new Health(
            now.truncatedTo(ChronoUnit.SECONDS),
            success,
            new LastRun(
                result.runId(),
                result.command(),
                result.outcome(),
                result.exitCode(),
                summary.effort().seconds(),
                result.error()),
            new Rows(counts.read(), counts.stored(), counts.rejected()),
            summary.noted().countRefused(),
            newest,
            newest.map(day -> ChronoUnit.DAYS.between(day, today))));
  }
}
