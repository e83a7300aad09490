package dev.socialmetrics.store;

/** Which daily rows say nothing of how far the data goes, as conditions of statements. */
public final class UndatedRows {
  /**
   * The followers of a snapshot that nothing dates, and nothing else of that day: the day is that
   * of the export.
   */
  public static final String IS_UNDATED_SNAPSHOT =
      "(import_file_id IN (SELECT import_file_id FROM import_file WHERE undated = 1)"
          + " AND reach IS NULL AND impressions IS NULL)";

  /**
   * A day later than the day after its export, of a database from before such rows were rejected; a
   * newer export may have come since.
   */
  public static final String IS_FUTURE_DAY =
      "(metric_id IN (SELECT metric_id FROM future_day) AND date > date(exported_at, '+1 day'))";

  private UndatedRows() {}
}
