package dev.socialmetrics.store;

/** Snapshots that nothing dates: their day is that of the export, and says nothing of freshness. */
public final class Undated {
  /** Whether a daily row is the followers of such a snapshot, and nothing else of that day. */
  public static final String IS_SNAPSHOT =
      "(import_file_id IN (SELECT import_file_id FROM import_file WHERE undated = 1)"
          + " AND reach IS NULL AND impressions IS NULL)";

  private Undated() {}
}
