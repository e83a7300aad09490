package dev.socialmetrics.job.reporting;

import dev.socialmetrics.report.model.NotMade;
import dev.socialmetrics.store.database.Database;
import dev.socialmetrics.store.runs.NamedFile;
import dev.socialmetrics.store.runs.RunProgress;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What of the reports of one date or folder could not be made: logged with its stack trace, and
 * kept with the run until it is closed, so that an attempt which resumes it knows of it, too. Takes
 * parts from several threads.
 */
public final class PartsNotMade implements Consumer<NotMade> {
  private static final Logger LOG = LoggerFactory.getLogger(PartsNotMade.class);
  private static final String TASK = "not made ";

  private final List<NotMade> parts = Collections.synchronizedList(new ArrayList<>());
  private final String of;

  /**
   * @param of the report date or the folder
   */
  PartsNotMade(String of) {
    this.of = of;
  }

  @Override
  public void accept(NotMade part) {
    LOG.error("{}: {}", of, part.line(), part.cause());
    parts.add(part);
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  /** Replaces what an earlier attempt noted; in the caller's transaction. */
  void note(RunProgress progress, long runId, Instant now) {
    String start = TASK + of + ": ";
    progress.forget(runId, start);
    List.copyOf(parts).forEach(part -> progress.done(runId, start + part.what(), part.line(), now));
  }

  /** What of a run's reports could not be made, by date or folder and name, each with why. */
  public static List<NamedFile> of(Database database, long runId) {
    return new RunProgress(database.writing())
        .list(runId, TASK).entrySet().stream()
            .map(part -> new NamedFile(part.getKey(), part.getValue()))
            .toList();
  }
}
