package dev.socialmetrics.job.running;

import dev.socialmetrics.store.file.FileOwnership;
import dev.socialmetrics.store.runs.NamedFile;
import dev.socialmetrics.store.runs.RunFiles;
import java.nio.file.Files;
import java.util.List;

/**
 * Files that were loaded although the same bytes are stored for another account or platform, or
 * under a name that says another date. Where both lie in their folders they are two files; where
 * the former one is gone it was moved, and what it contributed may be wrong.
 */
final class SameBytes {
  private SameBytes() {}

  static List<NamedFile> list(RunFiles files, long runId) {
    return files.listSameBytes(runId).stream()
        .filter(same -> same.path().equals(same.otherPath()) || Files.notExists(same.otherPath()))
        .map(same -> new NamedFile(same.name(), words(same)))
        .toList();
  }

  private static String words(RunFiles.StoredTwice same) {
    return "the same bytes are stored for "
        + owner(same.otherOwner())
        + ", from "
        + same.otherName()
        + (same.path().equals(same.otherPath())
            ? ". If that is wrong, "
            : ", which is no longer there. If the file was moved, ")
        + "metrics forget "
        + same.other()
        + " takes that back";
  }

  private static String owner(FileOwnership owner) {
    String account = owner.account().map(id -> "account " + id).orElse("the accounts of its rows");
    return account + owner.platform().map(key -> ", platform " + key).orElse("");
  }
}
