package dev.socialmetrics.job.running;

import dev.socialmetrics.correction.Forgotten;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * How taking an import back ended.
 *
 * @param removedReports dates of published reports that are beyond the data that is left
 * @param publishedReports dates of reports that were published again, or would be
 * @param run that published them
 */
public record ForgetResult(
    Forgotten forgotten,
    List<LocalDate> removedReports,
    List<LocalDate> publishedReports,
    Optional<RunResult> run) {
  public ForgetResult {
    Objects.requireNonNull(forgotten);
    removedReports = List.copyOf(removedReports);
    publishedReports = List.copyOf(publishedReports);
    Objects.requireNonNull(run);
  }
}
