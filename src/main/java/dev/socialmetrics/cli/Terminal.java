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

  /** Colour is for a person at a terminal who has not asked for plain text. */
  static boolean hasColour(Environment environment) {
    return isPrintedTo() && !environment.variables().containsKey("NO_COLOR");
  }
}
