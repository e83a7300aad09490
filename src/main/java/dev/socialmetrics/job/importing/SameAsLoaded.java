package dev.socialmetrics.job.importing;

import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.domain.StatedFacts;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.format.FolderNames;
import dev.socialmetrics.store.file.ImportFile;
import java.util.Optional;

/** What is said of a file whose bytes are loaded already under another name. */
record SameAsLoaded(FolderNames folders) {
  /**
   * @param stated of the file now
   */
  String message(SourceFile file, StatedFacts stated, ImportFile loaded) {
    String message =
        "the same bytes as " + loaded.name() + ", already imported by run " + loaded.runId();
    return meansTheSame(file, stated, loaded) ? message : message + readAgain(file, stated, loaded);
  }

  /** A period in the name, or in an option, is part of what the rows mean. */
  private boolean meansTheSame(SourceFile file, StatedFacts stated, ImportFile loaded) {
    return folders.period(file.name()).equals(folders.period(loaded.name()))
        && !stated.changes(loaded.stated());
  }

  private String readAgain(SourceFile file, StatedFacts stated, ImportFile loaded) {
    return ", as a file of "
        + period(loaded.name(), loaded.stated())
        + ", while this one is of "
        + period(file.name(), stated)
        + ". Where that is right: metrics forget "
        + loaded.id()
        + ", then metrics import '"
        + file.path()
        + "'"
        + stated.options();
  }

  private String period(String name, StatedFacts stated) {
    Optional<Window> days = folders.period(name).or(stated::period);
    return days.map(of -> of.start() + " to " + of.end()).orElse("no stated period");
  }
}
