package dev.socialmetrics.cli;

import dev.socialmetrics.job.running.RunRefused;
import dev.socialmetrics.store.database.Database;
import dev.socialmetrics.store.schema.DatabaseFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Looks into the database without the lock. */
final class ReadOnlyDatabase {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private ReadOnlyDatabase() {}

  /**
   * Empty when nothing was ever imported there.
   *
   * @throws RunRefused when the database cannot be used
   */
  static <T> Optional<T> read(Path output, Function<Database, T> look) {
    try {
      if (!DatabaseFile.isThere(output)) {
        return Optional.empty();
      }
      try (Database database = Database.forReading(output, PATIENCE)) {
        return Optional.of(look.apply(database));
      }
    } catch (RuntimeException e) {
      throw RunRefused.ofReading(e);
    }
  }
}
