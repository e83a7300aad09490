package dev.socialmetrics.format.opening;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.source.table.Row;
import dev.socialmetrics.source.table.RowSource;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Reads all rows of tables before they are checked, for what only the whole shows. */
abstract class ReadingAhead implements SectionListener {
  /** Takes the next row that may be data, of the section that was opened last. */
  abstract void look(Row row);

  /** Reads all of the source and closes it. */
  final void readAll(RowSource source) throws IOException, FileRefused {
    try (source) {
      for (Optional<Row> row = source.next(); row.isPresent(); row = source.next()) {
        if (row.get().ignored().isEmpty()) {
          look(row.get());
        }
      }
    }
  }

  /** The rows come from the source itself. */
  @Override
  public final void read(Row row) {}

  @Override
  public final void ended() {}

  @Override
  public final List<Problem> warnings() {
    return List.of();
  }
}
