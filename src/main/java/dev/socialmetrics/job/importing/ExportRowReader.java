package dev.socialmetrics.job.importing;

import dev.socialmetrics.correction.FileScans;
import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.StatedOwner;
import dev.socialmetrics.format.opening.OpenExport;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.TablePart;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.store.file.ImportFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads the verdicts on the rows of one file for its partition, always from its start: the rows of
 * an attempt that died are gone with its scratch area. A file that turns out to be unreadable in
 * the middle simply ends; {@link #refusal()} says why.
 */
final class ExportRowReader implements ItemStreamReader<Verdict<ExportedRow>> {
  private final ImportFile file;
  private final ExportOpener opener;
  private final AccountPolicy accounts;
  private final FileStaging staging;
  private Optional<OpenExport> export = Optional.empty();
  private Optional<RowFeed> feed = Optional.empty();
  private Optional<ColumnsSeen> columns = Optional.empty();
  private Optional<FileRefused> refusal = Optional.empty();
  private long records;
  private long characters;

  ExportRowReader(
      ImportFile file, ExportOpener opener, AccountPolicy accounts, FileStaging staging) {
    this.accounts = accounts;
    this.file = file;
    this.opener = opener;
    this.staging = staging;
  }

  @Override
  public void open(ExecutionContext context) {
    staging.clear(file);
    try {
      OpenExport opened = opener.open(file);
      export = Optional.of(opened);
      RowProcessor judge = new RowProcessor(opened.checker(), accounts);
      ColumnsSeen rows = new ColumnsSeen(opened.rows());
      columns = Optional.of(rows);
      feed = Optional.of(new RowFeed(rows, judge, file.name()));
    } catch (FileRefused e) {
      refusal = Optional.of(e);
    }
  }

  @Override
  public Verdict<ExportedRow> read() {
    if (refusal.isPresent()) {
      return null;
    }
    try {
      Optional<Verdict<ExportedRow>> verdict = feed.orElseThrow().take();
      if (verdict.isEmpty()) {
        FileScans.unchanged(file);
        return null;
      }
      records = verdict.get().record();
      return verdict.get();
    } catch (FileRefused e) {
      refusal = Optional.of(e);
      return null;
    }
  }

  /** Why the file cannot be taken after all; empty when it was read to its end. */
  Optional<FileRefused> refusal() {
    return refusal;
  }

  ImportFile file() {
    return file;
  }

  /** Records handed on so far. */
  long records() {
    return records;
  }

  /** Names of the columns that rows have; of all when the file was read to its end. */
  SortedSet<String> columnNames() {
    return columns.map(ColumnsSeen::names).orElseGet(TreeSet::new);
  }

  /** Characters handed on since this was last asked; for progress only. */
  long takeCharacters() {
    long all = feed.map(RowFeed::characters).orElse(0L);
    long taken = all - characters;
    characters = all;
    return taken;
  }

  /** Whether the rows say which rejected rows they mend. */
  boolean isMending() {
    return export.filter(OpenExport::isMending).isPresent();
  }

  /** The last day of the period that the file states; known when it was read to its end. */
  Optional<LocalDate> periodEnd() {
    return export.flatMap(opened -> opened.checker().periodEnd());
  }

  /** Who the file says that it is of; known when it was read to its end. */
  Optional<StatedOwner> owner() {
    return export.flatMap(opened -> opened.rows().owner());
  }

  /** How finely it divides campaigns without a proof; known when it was read to its end. */
  int unprovenParts() {
    return export.map(opened -> opened.checker().unprovenParts()).orElse(0);
  }

  /** Which tables the records came from, where there are several. */
  List<TablePart> parts() {
    return export.map(opened -> opened.rows().parts()).orElse(List.of());
  }

  /** What was noticed of the file as a whole. */
  List<Problem> fileWarnings() {
    List<Problem> warnings = new ArrayList<>();
    export.ifPresent(
        opened -> {
          warnings.addAll(opened.headerWarnings());
          warnings.addAll(opened.rows().warnings());
        });
    return warnings;
  }

  @Override
  public void close() {
    try {
      if (feed.isPresent()) {
        feed.get().close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
