package dev.socialmetrics.job.importing;

import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.store.file.FileOutcome;
import dev.socialmetrics.store.file.ImportFile;
import dev.socialmetrics.store.file.ImportFiles;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/** Reads several small files one after the other. */
final class BundleReader implements ItemStreamReader<BundledRow> {
  private final ImportFiles files;
  private final Iterator<Long> ids;
  private final Function<ImportFile, ExportRowReader> reading;
  private final Progress progress;
  private Optional<ExportRowReader> current = Optional.empty();

  BundleReader(
      ImportFiles files,
      List<Long> ids,
      Function<ImportFile, ExportRowReader> reading,
      Progress progress) {
    this.files = files;
    this.ids = ids.iterator();
    this.reading = reading;
    this.progress = progress;
  }

  @Override
  public BundledRow read() {
    if (current.isEmpty() && !next()) {
      return null;
    }
    ExportRowReader reader = current.orElseThrow();
    Optional<Verdict<ExportedRow>> verdict = Optional.ofNullable(reader.read());
    if (verdict.isEmpty()) {
      close();
    }
    return new BundledRow(reader, verdict);
  }

  private boolean next() {
    while (ids.hasNext()) {
      ImportFile file = files.file(ids.next());
      if (file.outcome() == FileOutcome.NEW) {
        ExportRowReader reader = reading.apply(file);
        current = Optional.of(reader);
        progress.fileStarted(file.name(), file.size());
        reader.open(new ExecutionContext());
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {
    current.ifPresent(ExportRowReader::close);
    current = Optional.empty();
  }
}
