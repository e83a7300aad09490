package dev.socialmetrics.store;

import java.util.Locale;

/** Which of two exports is the newer one, in SQL. */
public final class ExportOrder {
  private ExportOrder() {}

  /**
   * The newest last: by time, equal times by the end of the period that they state, then by
   * content.
   *
   * @param exportedAt the column
   * @param file what the statement calls the table {@code import_file}
   */
  public static String of(String exportedAt, String file) {
    return String.format(
        Locale.ROOT,
        "%1$s, coalesce(%2$s.period_end, ''), %2$s.sha256, %2$s.import_file_id",
        exportedAt,
        file);
  }
}
