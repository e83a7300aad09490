package dev.socialmetrics.configuration;

import dev.socialmetrics.problem.Nearest;
import java.util.List;

/** What is expected in place of a word that is not known. */
final class OneOf {
  /** A message stays readable: of more names than these the rest are counted. */
  private static final int MOST = 12;

  private OneOf() {}

  /** The end of a message: {@code one of note, holiday. Did you mean holiday?} */
  static String of(String word, List<String> known) {
    String names = String.join(", ", known.subList(0, Math.min(MOST, known.size())));
    String more = known.size() > MOST ? " and " + (known.size() - MOST) + " more" : "";
    return "one of "
        + names
        + more
        + ". "
        + Nearest.find(word, known)
            .map(near -> "Did you mean " + near + "?")
            .orElse("Correct the value.");
  }
}
