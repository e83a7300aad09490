package dev.socialmetrics.job.live;

import dev.socialmetrics.domain.Quantity;
import dev.socialmetrics.domain.StatedFacts;
import dev.socialmetrics.job.importing.AskedFiles;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One run that is to be.
 *
 * @param files empty means everything new
 */
record ImportTask(List<PendingFile> files) {
  static final ImportTask EVERYTHING_NEW = new ImportTask(List.of());

  ImportTask {
    files = List.copyOf(files);
  }

  /** What the run is asked for; the same again for the same files. */
  AskedFiles asked() {
    List<Path> paths = files.stream().map(PendingFile::file).distinct().toList();
    return paths.isEmpty()
        ? AskedFiles.NEW
        : new AskedFiles(paths, Optional.empty(), Optional.empty(), StatedFacts.NONE);
  }

  /** For the log. */
  String words() {
    return files.isEmpty() ? "the import of everything new" : "the import of " + count();
  }

  private String count() {
    return Quantity.of(files.size(), "file");
  }

  void begin() {
    files.forEach(PendingFile::begin);
  }

  void end(Taken taken) {
    files.forEach(file -> file.end(taken));
  }
}
