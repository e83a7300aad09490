package dev.socialmetrics.http.operation;

import dev.socialmetrics.http.answer.Places;
import dev.socialmetrics.job.running.RequestJson;
import dev.socialmetrics.job.running.RunRequest;
import dev.socialmetrics.store.runs.RunRecord;
import java.nio.file.Path;

/** Runs in whose documents files and folders are named, and not where they are. */
final class PlacedRun {
  private final Places places;
  private final Path output;

  PlacedRun(Places places, Path output) {
    this.places = places;
    this.output = output;
  }

  /** The same run; it may have worked in folders and on files of its own. */
  RunRecord of(RunRecord run) {
    Places own = places(run);
    return new RunRecord(
        run.id(),
        run.command(),
        own.inWords(run.requested()),
        own.inValues(run.arguments()),
        run.outcome(),
        run.exitCode(),
        run.summary().map(own::inWords),
        run.error().map(own::inWords),
        run.startedAt(),
        run.endedAt());
  }

  private Places places(RunRecord run) {
    RunRequest request = RequestJson.read(run.arguments(), output);
    Places own =
        places.and(request.folders().input(), "input").and(request.folders().config(), "config");
    for (Path file : request.files().paths()) {
      own = own.and(file);
    }
    return request.order().isPresent() ? own.and(request.order().get().to()) : own;
  }
}
