package dev.socialmetrics.store;

/**
 * The database file belongs to another program, or to a newer version of this one; nothing was
 * touched.
 */
public final class NotOurDatabase extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotOurDatabase(String why) {
    super(why);
  }
}
