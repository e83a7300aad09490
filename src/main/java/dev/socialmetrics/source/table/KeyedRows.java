package dev.socialmetrics.source.table;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rows of a table each of whose records brings its labels with it. */
public final class KeyedRows implements RowSource {
  private final Sheet sheet;
  private final Optional<Layout> first;
  private long number;

  /**
   * @param sheet before its first record; closed with this
   * @param first the labels to recognise the table by
   */
  public KeyedRows(Sheet sheet, Optional<Layout> first) {
    this.sheet = sheet;
    this.first = first;
  }

  /** The labels of the first record that has any; reads as far as it must, and closes. */
  public static Optional<Layout> firstLayout(Sheet sheet) throws IOException, FileRefused {
    try (sheet) {
      Optional<SheetRecord> record = sheet.read();
      while (record.isPresent() && record.get().size() == 0) {
        record = sheet.read();
      }
      return record.flatMap(SheetRecord::keys).map(KeyedRows::eachOnce);
    }
  }

  /** A key that an object has twice is that row's fault, not the file's. */
  private static Layout eachOnce(Layout layout) {
    Set<String> seen = new HashSet<>();
    return new Layout(
        layout.labels().stream().filter(label -> seen.add(Labels.normalise(label))).toList());
  }

  @Override
  public Optional<Layout> layout() {
    return first;
  }

  @Override
  public Optional<Row> next() throws IOException, FileRefused {
    Optional<SheetRecord> record = sheet.read();
    return record.isEmpty() ? Optional.empty() : Optional.of(row(record.get()));
  }

  private Row row(SheetRecord record) {
    number++;
    return new Row(
        number,
        record.line(),
        record.keys().orElseThrow(),
        record.texts(),
        record.raw(),
        record.faults(),
        record.isBlank() ? Optional.of(ProblemCode.CSV_BLANK_ROW) : Optional.empty(),
        record.numbers());
  }

  @Override
  public List<Problem> warnings() {
    return List.of();
  }

  @Override
  public void close() throws IOException {
    sheet.close();
  }
}
