package dev.socialmetrics.cli;

/** Whether a person watches. */
final class Terminal {
  private Terminal() {}

  /** The launcher says so, since Java itself cannot tell for standard error alone. */
  static boolean isWatched() {
    return Boolean.getBoolean("metrics.terminal");
  }

  /** Colour is for a person at a terminal who has not asked for plain text. */
  static boolean hasColour(Surroundings surroundings) {
    return Boolean.getBoolean("metrics.colour")
        && !surroundings.environment().containsKey("NO_COLOR");
  }
}
