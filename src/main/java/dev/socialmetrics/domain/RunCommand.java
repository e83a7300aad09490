package dev.socialmetrics.domain;

import java.util.Arrays;

/** What a run does. */
public enum RunCommand {
  /** Imports everything new in the input folder, then publishes the reports. */
  NIGHTLY("nightly"),
  /** Imports, without reports. */
  IMPORT("import"),
  /** Makes reports of what is stored. */
  REPORT("report");

  private final String word;

  RunCommand(String word) {
    this.word = word;
  }

  /**
   * The command of a stored word.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static RunCommand of(String word) {
    return Arrays.stream(values())
        .filter(command -> command.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no command of a run: \"" + word + "\""));
  }

  public boolean isImporting() {
    return this != REPORT;
  }

  /** As it is typed, stored and printed. */
  @Override
  public String toString() {
    return word;
  }
}
