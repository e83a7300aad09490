package dev.socialmetrics.job.importing;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.source.table.Labels;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import dev.socialmetrics.source.table.RowSource;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Notes the columns of the rows that pass, all sections of a file together. */
final class ColumnsSeen implements RowSource {
  /** JSON objects may each have keys of their own. */
  private static final int MOST_LAYOUTS = 1_000;

  private final RowSource source;
  private final Set<Layout> layouts = new HashSet<>();
  private final SortedSet<String> names = new TreeSet<>();
  private Optional<Layout> last = Optional.empty();

  ColumnsSeen(RowSource source) {
    this.source = source;
  }

  /** Normalised, {@code #} for digits, since a column may be named for a day. */
  SortedSet<String> names() {
    return new TreeSet<>(names);
  }

  @Override
  public Optional<Row> next() throws IOException, FileRefused {
    Optional<Row> row = source.next();
    if (row.isPresent() && (last.isEmpty() || last.get() != row.get().layout())) {
      note(row.get().layout());
    }
    return row;
  }

  private void note(Layout layout) {
    last = Optional.of(layout);
    if (layout.size() > 0 && layouts.size() < MOST_LAYOUTS && layouts.add(layout)) {
      layout.labels().stream()
          .map(label -> Labels.normalise(label).replaceAll("[0-9]+", "#"))
          .filter(name -> !name.isEmpty())
          .forEach(names::add);
    }
  }

  @Override
  public Optional<Layout> layout() {
    return source.layout();
  }

  @Override
  public List<Problem> warnings() {
    return source.warnings();
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
