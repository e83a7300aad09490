package dev.socialmetrics.desktop;

import java.util.Set;

/**
 * The files of a report folder that tests of all of them list by name. A report that is added later
 * is not among them, so that it changes no such list.
 */
public final class PresentReports {
  private static final Set<String> NAMES =
      Set.of(
          "accounts",
          "alerts",
          "audience",
          "campaigns",
          "changes",
          "comparison",
          "daily-metrics",
          "import",
          "index",
          "manifest",
          "summary",
          "top-content",
          "trends");

  private PresentReports() {}

  /** Whether it is one of them: {@code summary}, {@code summary.json}, {@code accounts/1.html}. */
  public static boolean has(String file) {
    return NAMES.contains(file.split("[./]", 2)[0]);
  }
}
