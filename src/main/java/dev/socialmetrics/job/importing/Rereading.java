package dev.socialmetrics.job.importing;

import dev.socialmetrics.correction.EarlierRows;
import dev.socialmetrics.correction.FileCopies;
import dev.socialmetrics.correction.FileScans;
import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.format.opening.OpenExport;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Row;
import dev.socialmetrics.store.account.PurgedAccounts;
import dev.socialmetrics.store.file.ImportFile;
import dev.socialmetrics.store.publish.RowCombiner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Reads files once more that were loaded before, where they are now: where they were, at a place
 * where the same bytes were seen, or in the archive. The rows come as they came then.
 */
public final class Rereading implements EarlierRows {
  private static final int ROWS_AT_ONCE = 500;

  private final ImportContext context;
  private final DataSource source;
  private final AccountPolicy accounts;
  private final long without;

  /**
   * @param without the file that is to be taken back
   */
  public Rereading(ImportContext context, DataSource source, long without) {
    this.context = context;
    this.source = source;
    this.without = without;
    this.accounts = new AccountPolicy(context.configuration(), new PurgedAccounts(source));
  }

  @Override
  public Optional<SourceFile> find(ImportFile file) {
    return FileCopies.find(source, file);
  }

  @Override
  public void read(
      ImportFile file, SourceFile where, Consumer<List<Verdict.Accepted<ExportedRow>>> rows)
      throws FileRefused {
    ExportOpener opener =
        new ExportOpener(context, Optional.of(EarlierFiles.asOf(source, file.id(), without)));
    try (OpenExport export = opener.open(where, file)) {
      RowProcessor judge = new RowProcessor(export.checker(), accounts);
      List<Verdict.Accepted<ExportedRow>> some = new ArrayList<>();
      Optional<Row> row = export.rows().next();
      while (row.isPresent()) {
        if (judge.apply(row.get()) instanceof Verdict.Accepted<ExportedRow> good) {
          some.add(good);
        }
        if (some.size() == ROWS_AT_ONCE) {
          rows.accept(List.copyOf(some));
          some.clear();
        }
        row = export.rows().next();
      }
      if (!some.isEmpty()) {
        rows.accept(some);
      }
    } catch (IOException e) {
      throw new FileRefused(FileScans.unreadable(String.valueOf(e.getMessage())));
    }
  }

  @Override
  public RowCombiner combiner(ImportFile file) {
    return FormatCombiner.of(file, context.configuration().formats());
  }
}
