package dev.socialmetrics.http.intake;

import dev.socialmetrics.http.data.LiveDatabase;
import dev.socialmetrics.store.runs.Runs;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Knows which runs imported what was sent, and so whether another one imported anything else. */
final class OwnRuns {
  private final LiveDatabase database;
  private final Set<Long> own = new HashSet<>();
  private long known = -1;

  OwnRuns(LiveDatabase database) {
    this.database = database;
  }

  synchronized void add(long run) {
    own.add(run);
  }

  /** Whether another run began to import since this was asked last. */
  synchronized boolean isOtherThere() {
    List<Long> latest =
        database.ask(open -> new Runs(open.reading()).listImportsSince(known)).orElse(List.of());
    boolean other = !own.containsAll(latest);
    known = latest.isEmpty() ? known : latest.get(latest.size() - 1);
    own.removeIf(run -> run <= known);
    return other;
  }
}
