package dev.socialmetrics.job.importing;

import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.problem.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Writes rows of several files, and closes those that end among them, in the chunk's transaction.
 */
final class BundleWriter implements ItemWriter<BundledRow> {
  private final FileStaging staging;
  private final FileEnd end;
  private final Progress progress;

  BundleWriter(FileStaging staging, FileEnd end, Progress progress) {
    this.staging = staging;
    this.end = end;
    this.progress = progress;
  }

  @Override
  public void write(Chunk<? extends BundledRow> chunk) {
    List<Verdict<ExportedRow>> verdicts = new ArrayList<>();
    ExportRowReader last = null;
    for (BundledRow row : chunk) {
      last = row.from();
      row.verdict().ifPresent(verdicts::add);
      if (row.verdict().isEmpty()) {
        write(last, verdicts);
        end.close(last);
      }
    }
    if (last != null) {
      write(last, verdicts);
    }
  }

  /** Also empties the list. */
  private void write(ExportRowReader reader, List<Verdict<ExportedRow>> verdicts) {
    if (!verdicts.isEmpty()) {
      new StagingItemWriter(reader, staging, progress).write(new Chunk<>(verdicts));
      verdicts.clear();
    }
  }
}
