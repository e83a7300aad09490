package dev.socialmetrics.format.match;

import java.util.List;

/** How the nearest formats are named in a message. */
final class NearestText {
  private NearestText() {}

  /** {@code The nearest formats are a (missing: x) and b.} */
  static String of(List<String> nearest) {
    String last = nearest.get(nearest.size() - 1);
    return nearest.size() == 1
        ? "The nearest format is " + last + "."
        : "The nearest formats are "
            + String.join(", ", nearest.subList(0, nearest.size() - 1))
            + " and "
            + last
            + ".";
  }
}
