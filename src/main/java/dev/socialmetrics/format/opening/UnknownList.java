package dev.socialmetrics.format.opening;

import dev.socialmetrics.format.match.SheetHead;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A list in a JSON document whose key some format knows, and whose labels none does. */
final class UnknownList {
  private static final int MOST_SHOWN = 12;

  private UnknownList() {}

  /**
   * @param key of the list
   * @param nearest the formats that come near, in sentences
   */
  static FileRefused refused(String key, SheetHead head, Optional<String> nearest) {
    if (head.records().isEmpty()) {
      return new FileRefused(
          Problem.of(
              ProblemCode.FILE_EMPTY,
              "the list \"" + key + "\" without an object",
              "at least one",
              "There is nothing in it to import. Where there should be, download it again."));
    }
    List<String> labels = head.records().get(0);
    return new FileRefused(
        Problem.of(
            ProblemCode.FILE_TYPE_UNKNOWN,
            "the list \"" + key + "\" with " + shown(labels),
            "labels of a language that its format knows; metrics formats shows which",
            nearest.map(near -> near + " ").orElse("")
                + "Set the language of the platform to English and download it again, or add the"
                + " words of this one (src/docs/formats.md)."));
  }

  /** Labels for messages, the first of many. */
  static String shown(List<String> labels) {
    return labels.stream().limit(MOST_SHOWN).collect(Collectors.joining(", "))
        + (labels.size() > MOST_SHOWN ? ", …" : "");
  }
}
