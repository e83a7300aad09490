package dev.socialmetrics.job.importing;

import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.problem.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/**
 * Writes a chunk of verdicts, accepted and rejected alike, in the chunk's transaction. Writing it
 * twice changes nothing.
 */
final class StagingItemWriter implements ItemWriter<Verdict<ExportedRow>> {
  private final ExportRowReader reader;
  private final FileStaging staging;
  private final Progress progress;

  StagingItemWriter(ExportRowReader reader, FileStaging staging, Progress progress) {
    this.reader = reader;
    this.staging = staging;
    this.progress = progress;
  }

  @Override
  public void write(Chunk<? extends Verdict<ExportedRow>> chunk) {
    List<Verdict.Accepted<ExportedRow>> accepted = new ArrayList<>(chunk.size());
    List<Verdict.Rejected<ExportedRow>> rejected = new ArrayList<>();
    List<Verdict.Ignored<ExportedRow>> ignored = new ArrayList<>();
    long last = 0;
    for (Verdict<ExportedRow> verdict : chunk) {
      last = verdict.record();
      if (verdict instanceof Verdict.Accepted<ExportedRow> good) {
        accepted.add(good);
      } else if (verdict instanceof Verdict.Rejected<ExportedRow> bad) {
        rejected.add(bad);
      } else if (verdict instanceof Verdict.Ignored<ExportedRow> none) {
        ignored.add(none);
      }
    }
    staging.write(reader.file(), accepted, rejected, ignored, last);
    progress.rowsStaged(reader.file().name(), chunk.size(), reader.takeCharacters());
  }
}
