package dev.socialmetrics.store.database;

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
  /** SQLite's primary result codes, of sqlite.org/rescode.html. */
  private static final int CORRUPT = 11;

  private static final int FULL = 13;
  private static final int NOT_A_DATABASE = 26;

  /** An extended code holds its primary one in the lowest byte. */
  private static final int PRIMARY = 0xFF;

  private StorageFailure() {}

  /** Whether the file is none of SQLite's. */
  public static boolean isOfNoDatabase(SQLException failure) {
    return isOf(failure, NOT_A_DATABASE);
  }

  /** Whether pages of the database contradict each other or are missing. */
  public static boolean isOfDamage(SQLException failure) {
    return isOf(failure, CORRUPT);
  }

  /** Whether the disk that is written to is full. */
  public static boolean isOfFullDisk(SQLException failure) {
    return isOf(failure, FULL);
  }

  private static boolean isOf(SQLException failure, int code) {
    return (failure.getErrorCode() & PRIMARY) == code;
  }

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
