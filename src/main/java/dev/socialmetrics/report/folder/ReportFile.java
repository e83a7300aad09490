package dev.socialmetrics.report.folder;

import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A published file.
 *
 * @param name path within the report folder, lower-case, with {@code /}
 * @param sha256 lower-case hexadecimal
 * @param size bytes
 */
public record ReportFile(String name, String sha256, long size) implements Comparable<ReportFile> {
  private static final Pattern SAFE =
      Pattern.compile("([a-z0-9][a-z0-9_-]{0,99}/){0,4}[a-z0-9][a-z0-9_-]{0,99}\\.[a-z0-9]{1,10}");

  public ReportFile {
    checkedName(name);
    Objects.requireNonNull(sha256);
  }

  /** The name itself, when it is one a report file may have. */
  static String checkedName(String name) {
    if (!isSafe(name)) {
      throw new IllegalArgumentException("not the name of a report file: \"" + name + "\"");
    }
    return name;
  }

  public static boolean isSafe(String name) {
    return SAFE.matcher(name).matches();
  }

  @Override
  public int compareTo(ReportFile other) {
    return name.compareTo(other.name);
  }
}
