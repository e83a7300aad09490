package dev.socialmetrics.correction;

import dev.socialmetrics.store.file.ImportFile;
import dev.socialmetrics.store.forget.Removal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What taking an import back did, or would do.
 *
 * @param file as it was loaded
 * @param removal what was done to the tables
 * @param reread files that state rows which it touched, too, and that were read once more
 * @param reports dates of published reports that hold what it contributed
 * @param lastDay the latest day that the data has without it
 * @param isAgain whether it was taken back before: only reports are left to be made
 */
public record Forgotten(
    ImportFile file,
    Removal removal,
    List<String> reread,
    List<LocalDate> reports,
    Optional<LocalDate> lastDay,
    boolean isAgain) {
  public Forgotten {
    Objects.requireNonNull(file);
    Objects.requireNonNull(removal);
    reread = List.copyOf(reread);
    reports = List.copyOf(reports);
    Objects.requireNonNull(lastDay);
  }
}
