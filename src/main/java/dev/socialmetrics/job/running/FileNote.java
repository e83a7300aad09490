package dev.socialmetrics.job.running;

import java.util.Locale;
import java.util.Optional;

/** Why a run names a file, in the order in which people are shown it. */
public enum FileNote {
  /** Its bytes were imported before. */
  DUPLICATES("already imported", "file.duplicate"),
  /**
   * Its bytes are also stored for another account or platform, from a place where they no longer
   * are.
   */
  SAME_BYTES("also stored", "file.same-bytes"),
  /** By this run. */
  REFUSED("refused", "file.refused"),
  /** Refused by former runs, and still there; their logs have it. */
  OUTSTANDING("still refused", ""),
  /** Never read (a download under way), with the reason. */
  PASSED_OVER("passed over", "file.skipped"),
  /** Unlike what its source had in the last weeks, and in what. */
  DRIFT("drift", "file.drift"),
  /** Read, and no row of it was to be stored, and why. */
  NOTHING_STORED("nothing stored", "file.nothing-stored");

  private final String label;
  private final String event;

  FileNote(String label, String event) {
    this.label = label;
    this.event = event;
  }

  /** For people. */
  public String label() {
    return label;
  }

  /** In documents. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** In the log; empty where it is not logged. */
  Optional<String> event() {
    return Optional.of(event).filter(name -> !name.isEmpty());
  }
}
