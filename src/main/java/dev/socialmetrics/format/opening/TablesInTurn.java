package dev.socialmetrics.format.opening;

import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.StatedOwner;
import dev.socialmetrics.format.RowChecker;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.TablePart;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import dev.socialmetrics.source.table.RowSource;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rows of several tables, of an archive or of files that are mended, one table after the other
 * and numbered through, each checked as its table is. A row is checked before the next is read.
 */
public final class TablesInTurn implements RowSource, RowChecker {
  private static final Layout NO_LAYOUT = new Layout(List.of());

  /** A table before it is read. */
  public interface Table {
    /** Entry; empty where the source itself says which parts it has. */
    String name();

    RowSource open() throws IOException, FileRefused;

    RowChecker checker() throws FileRefused;

    /** What to tell of its header though it is taken. */
    List<Problem> warnings();
  }

  private final Iterator<? extends Table> tables;
  private final List<TablePart> parts = new ArrayList<>();
  private final List<Problem> warnings = new ArrayList<>();
  private Optional<RowSource> source = Optional.empty();
  private Optional<RowChecker> checker = Optional.empty();
  private Optional<LocalDate> periodEnd = Optional.empty();
  private Optional<StatedOwner> owner = Optional.empty();
  private int unprovenParts;
  private long before;
  private long last;

  public TablesInTurn(List<? extends Table> tables) {
    this.tables = tables.iterator();
  }

  @Override
  public Optional<Layout> layout() {
    return Optional.of(NO_LAYOUT);
  }

  @Override
  public Optional<Row> next() throws IOException, FileRefused {
    while (source.isPresent() || tables.hasNext()) {
      if (source.isEmpty()) {
        open(tables.next());
      }
      Optional<Row> row = source.orElseThrow().next();
      if (row.isPresent()) {
        return Optional.of(numbered(row.get()));
      }
      close();
    }
    return Optional.empty();
  }

  private void open(Table table) throws IOException, FileRefused {
    before = last;
    periodEnd = periodEnd();
    unprovenParts = unprovenParts();
    checker = Optional.of(table.checker());
    source = Optional.of(table.open());
    warnings.addAll(table.warnings());
    if (!table.name().isEmpty()) {
      parts.add(new TablePart(table.name(), before + 1));
    }
  }

  private Row numbered(Row row) {
    last = before + row.number();
    if (before == 0) {
      return row;
    }
    return row.at(last, row.line());
  }

  @Override
  public Verdict<ExportedRow> check(Row row) {
    return checker.orElseThrow().check(row);
  }

  @Override
  public Optional<LocalDate> periodEnd() {
    Optional<LocalDate> open = checker.flatMap(RowChecker::periodEnd);
    return Stream.of(periodEnd, open).flatMap(Optional::stream).max(Comparator.naturalOrder());
  }

  @Override
  public int unprovenParts() {
    return Math.max(unprovenParts, checker.map(RowChecker::unprovenParts).orElse(0));
  }

  @Override
  public List<Problem> warnings() {
    List<Problem> all = new ArrayList<>(warnings);
    source.ifPresent(open -> all.addAll(open.warnings()));
    return all;
  }

  @Override
  public List<TablePart> parts() {
    List<TablePart> all = new ArrayList<>(parts);
    source.ifPresent(open -> open.parts().forEach(part -> all.add(shifted(part))));
    return all;
  }

  @Override
  public Optional<StatedOwner> owner() {
    return owner.or(() -> source.flatMap(RowSource::owner));
  }

  private TablePart shifted(TablePart part) {
    return new TablePart(part.name(), part.firstRecord() + before);
  }

  /** Keeps what the table had to tell. */
  @Override
  public void close() throws IOException {
    if (source.isPresent()) {
      RowSource read = source.get();
      owner = owner();
      warnings.addAll(read.warnings());
      read.parts().forEach(part -> parts.add(shifted(part)));
      source = Optional.empty();
      read.close();
    }
  }
}
