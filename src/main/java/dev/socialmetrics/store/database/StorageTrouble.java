package dev.socialmetrics.store.database;

import java.sql.SQLException;

/** The database could not be read or written. The cause says why. */
public final class StorageTrouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StorageTrouble(SQLException cause) {
    super(cause.getMessage(), cause);
  }
}
