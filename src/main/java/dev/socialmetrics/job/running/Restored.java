package dev.socialmetrics.job.running;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What came of a restored backup.
 *
 * @param bytes size of the backup
 * @param rows days, posts, audiences and campaigns in it
 * @param aside where the database is that lay there before; empty where there was none
 * @param notices what people should know of the migrations that brought it up to date
 * @param purgedSince accounts that were purged after the backup and whose rows are back
 */
public record Restored(
    long bytes, long rows, Optional<Path> aside, List<String> notices, List<String> purgedSince) {
  public Restored {
    notices = List.copyOf(notices);
    purgedSince = List.copyOf(purgedSince);
  }
}
