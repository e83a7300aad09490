package dev.socialmetrics.store.rejected;

import java.util.Objects;

/**
 * A row of a file of corrected rows.
 *
 * @param fileId the file of corrected rows
 * @param line where it starts there
 * @param of the rejected row that it corrects, of the file that the row was in first
 * @param cells by their titles, a JSON array of each title and its cell
 * @param isRejected whether it was rejected again
 */
public record CorrectedRow(
    long fileId, long line, RejectedPlace of, String cells, boolean isRejected) {
  public CorrectedRow {
    Objects.requireNonNull(of);
    Objects.requireNonNull(cells);
  }
}
