package dev.socialmetrics.source.file;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names by which programs mark files that are not meant to be read. */
final class FileNames {
  private static final Pattern UNSHOWABLE = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]");
  private static final List<String> TEMPORARY_ENDS =
      List.of(".part", ".partial", ".crdownload", ".download", ".tmp", ".temp", "~");

  private static final List<String> EXPORT_ENDS =
      List.of(".csv", ".tsv", ".json", ".jsonl", ".ndjson", ".xlsx", ".xls", ".zip", ".gz");

  private FileNames() {}

  /** A folder of such a name is a mistake to report. */
  static boolean isLikeAFile(String name) {
    return EXPORT_ENDS.stream().anyMatch(name.toLowerCase(Locale.ROOT)::endsWith);
  }

  /** The name without anything that a terminal or a log would obey. */
  static String shown(String name) {
    return UNSHOWABLE.matcher(name).replaceAll("\uFFFD");
  }

  /** Dot-files; but a lock of LibreOffice is a temporary file to be reported. */
  static boolean isHidden(String name) {
    return name.startsWith(".") && !isLock(name);
  }

  /** Unfinished downloads, and the lock files that spreadsheets leave beside what they edit. */
  static boolean isTemporary(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return name.startsWith("~$")
        || isLock(name)
        || TEMPORARY_ENDS.stream().anyMatch(lower::endsWith);
  }

  private static boolean isLock(String name) {
    return name.startsWith(".~lock.");
  }
}
