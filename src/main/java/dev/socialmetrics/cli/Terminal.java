package dev.socialmetrics.cli;

/** Whether a person watches. */
final class Terminal {
  private Terminal() {}

  /** The launcher says so, since Java itself cannot tell for standard error alone. */
  static boolean isWatched() {
    return Boolean.getBoolean("metrics.terminal");
  }

  /** Whether standard output is one. */
  static boolean isPrintedTo() {
    return Boolean.getBoolean("metrics.terminal.out");
  }
}
