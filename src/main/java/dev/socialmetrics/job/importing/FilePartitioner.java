package dev.socialmetrics.job.importing;

import dev.socialmetrics.store.FileOutcome;
import dev.socialmetrics.store.ImportFile;
import dev.socialmetrics.store.ImportFiles;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * A partition a file that is still to be read, named by the file so that a resumed run finds its
 * position.
 */
final class FilePartitioner implements Partitioner {
  static final String FILE_ID = "fileId";

  private final ImportFiles files;

  FilePartitioner(ImportFiles files) {
    this.files = files;
  }

  @Override
  public Map<String, ExecutionContext> partition(int gridSize) {
    Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
    for (ImportFile file : files.listByOutcome(FileOutcome.NEW)) {
      ExecutionContext context = new ExecutionContext();
      context.putLong(FILE_ID, file.id());
      partitions.put("file-" + file.id(), context);
    }
    return partitions;
  }
}
