package dev.socialmetrics.cli;

import dev.socialmetrics.store.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Looks into the database without the lock. */
final class ReadDesk {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private ReadDesk() {}

  /** Empty when nothing was ever imported there. */
  static <T> Optional<T> read(Path output, Function<Database, T> look) {
    if (!Files.exists(output.resolve(Database.FILE_NAME))) {
      return Optional.empty();
    }
    try (Database database = Database.forReading(output, PATIENCE)) {
      return Optional.of(look.apply(database));
    }
  }
}
