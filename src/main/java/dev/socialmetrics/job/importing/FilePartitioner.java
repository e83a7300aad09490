package dev.socialmetrics.job.importing;

import dev.socialmetrics.store.database.LackingSpace;
import dev.socialmetrics.store.file.FileOutcome;
import dev.socialmetrics.store.file.ImportFile;
import dev.socialmetrics.store.file.ImportFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * A partition a file that is still to be read. Small files share one: each step and each of its
 * commits costs more than reading them.
 */
final class FilePartitioner implements Partitioner {
  static final String FILE_ID = "fileId";
  static final String FILE_IDS = "fileIds";

  /** Bytes of a small file. */
  static final long SMALL = 64 * 1024;

  private static final int MOST_TOGETHER = 50;

  /** Of less to read nothing is asked: a full disk is soon seen. */
  private static final long LARGE = 16_000_000;

  /** Bytes of rows between reading and publishing, and in the database, for each byte read. */
  private static final int BYTES_WRITTEN = 3;

  private final ImportFiles files;
  private final AskedFiles asked;
  private final Path output;
  private final Map<String, ExecutionContext> latest = new ConcurrentHashMap<>();

  FilePartitioner(ImportFiles files, AskedFiles asked, Path output) {
    this.files = files;
    this.asked = asked;
    this.output = output;
  }

  @Override
  public Map<String, ExecutionContext> partition(int gridSize) {
    files.unstageAll();
    Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
    List<ImportFile> small = new ArrayList<>();
    List<ImportFile> unread = asked.of(files.listByOutcome(FileOutcome.NEW));
    requireSpace(unread);
    for (ImportFile file : unread) {
      if (file.size() > SMALL) {
        partitions.put("file-" + file.id(), single(file));
      } else {
        small.add(file);
      }
    }
    for (int from = 0; from < small.size(); from += MOST_TOGETHER) {
      List<ImportFile> some = small.subList(from, Math.min(from + MOST_TOGETHER, small.size()));
      partitions.put(name(some), together(some));
    }
    latest.putAll(partitions);
    return partitions;
  }

  private void requireSpace(List<ImportFile> unread) {
    long bytes = unread.stream().mapToLong(ImportFile::size).sum();
    if (bytes >= LARGE) {
      LackingSpace.check(output, "the new files", bytes * BYTES_WRITTEN);
    }
  }

  /**
   * Which files a partition has. What a resumed step remembers is not asked: the files that are not
   * loaded may be others now.
   *
   * @param stepName that of the partition behind a colon
   */
  ExecutionContext filesOf(String stepName) {
    return latest.get(stepName.substring(stepName.indexOf(':') + 1));
  }

  private static String name(List<ImportFile> some) {
    return some.size() == 1
        ? "file-" + some.get(0).id()
        : "files-" + some.get(0).id() + "-and-" + (some.size() - 1) + "-more";
  }

  private static ExecutionContext single(ImportFile file) {
    ExecutionContext context = new ExecutionContext();
    context.putLong(FILE_ID, file.id());
    return context;
  }

  private static ExecutionContext together(List<ImportFile> some) {
    if (some.size() == 1) {
      return single(some.get(0));
    }
    ExecutionContext context = new ExecutionContext();
    context.putString(
        FILE_IDS,
        some.stream().map(ImportFile::id).map(String::valueOf).collect(Collectors.joining(" ")));
    return context;
  }
}
