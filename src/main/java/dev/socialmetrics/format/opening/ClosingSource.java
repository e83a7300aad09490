package dev.socialmetrics.format.opening;

import dev.socialmetrics.domain.StatedOwner;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.TablePart;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import dev.socialmetrics.source.table.RowSource;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A source that closes what it was opened from too. */
record ClosingSource(RowSource source, Closeable container) implements RowSource {
  @Override
  public Optional<Layout> layout() {
    return source.layout();
  }

  @Override
  public Optional<Row> next() throws IOException, FileRefused {
    return source.next();
  }

  @Override
  public List<Problem> warnings() {
    return source.warnings();
  }

  @Override
  public Optional<StatedOwner> owner() {
    return source.owner();
  }

  @Override
  public List<TablePart> parts() {
    return source.parts();
  }

  @Override
  public void close() throws IOException {
    try (container) {
      source.close();
    }
  }
}
