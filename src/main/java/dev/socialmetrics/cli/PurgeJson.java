package dev.socialmetrics.cli;

import dev.socialmetrics.maintenance.Purged;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was removed of an account, or would be, for programs.
 *
 * @param rows how many, by what they are
 */
record PurgeJson(
    boolean dryRun,
    Map<String, Long> rows,
    List<String> ownFiles,
    List<String> sharedFiles,
    List<String> archived,
    List<String> left,
    List<String> reports,
    boolean configured,
    long texts,
    long searchedFiles,
    long searchedBytes,
    List<String> found) {

  static PurgeJson of(Purged purged, boolean dryRun) {
    Map<String, Long> rows = new LinkedHashMap<>();
    purged.rows().forEach((words, count) -> rows.put(words.replace(' ', '_'), count));
    return new PurgeJson(
        dryRun,
        rows,
        purged.own(),
        purged.shared(),
        texts(purged.archived()),
        texts(purged.left()),
        texts(purged.reports()),
        purged.isConfigured(),
        purged.texts(),
        purged.searched(),
        purged.bytes(),
        texts(purged.found()));
  }

  private static List<String> texts(List<?> values) {
    return values.stream().map(Object::toString).toList();
  }
}
