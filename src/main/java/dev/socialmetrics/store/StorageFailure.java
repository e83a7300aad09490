package dev.socialmetrics.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;

/**
 * Tells failures of the database and of files, which concern everything that is read or written,
 * from those of one computation.
 */
public final class StorageFailure {
  private StorageFailure() {}

  /** Whether the failure, or what it followed from, is one of reading or writing. */
  public static boolean isOne(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
        .anyMatch(StorageFailure::isStorage);
  }

  private static boolean isStorage(Throwable cause) {
    return cause instanceof DataAccessException
        || cause instanceof SQLException
        || cause instanceof IOException
        || cause instanceof UnusableDatabase
        || cause instanceof Interruptible.Interrupted;
  }
}
