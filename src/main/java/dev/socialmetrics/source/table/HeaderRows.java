package dev.socialmetrics.source.table;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The rows of a table that has its labels in its first record that is not blank. */
public final class HeaderRows implements RowSource {
  private final Sheet sheet;
  private final Optional<TableHeader> header;
  private final Optional<RecordFaults> faults;
  private long number;

  /**
   * @param sheet before its first record; closed with this
   */
  public HeaderRows(Sheet sheet, Limits limits) throws IOException, FileRefused {
    this.sheet = sheet;
    Optional<SheetRecord> first = sheet.read();
    while (first.isPresent() && first.get().isBlank()) {
      first = sheet.read();
    }
    this.header =
        first.isEmpty()
            ? Optional.empty()
            : Optional.of(TableHeader.strict(first.get().texts(), first.get().line(), limits));
    this.faults = header.map(labels -> new RecordFaults(labels.layout(), limits, false));
  }

  @Override
  public Optional<Layout> layout() {
    return header.map(TableHeader::layout);
  }

  @Override
  public Optional<Row> next() throws IOException, FileRefused {
    Optional<SheetRecord> record = sheet.read();
    return record.isEmpty() ? Optional.empty() : Optional.of(row(record.get()));
  }

  private Row row(SheetRecord record) {
    number++;
    Layout layout = header.orElseThrow().layout();
    Optional<ProblemCode> ignored = reasonToIgnore(record);
    return new Row(
        number,
        record.line(),
        layout,
        record.texts(layout.size()),
        record.raw(),
        ignored.isPresent() ? List.of() : faults.orElseThrow().find(record),
        ignored,
        record.numbers());
  }

  private Optional<ProblemCode> reasonToIgnore(SheetRecord record) {
    if (record.isBlank()) {
      return Optional.of(ProblemCode.CSV_BLANK_ROW);
    }
    return header.orElseThrow().isRepeatedBy(record.texts())
        ? Optional.of(ProblemCode.CSV_REPEATED_HEADER)
        : Optional.empty();
  }

  @Override
  public List<Problem> warnings() {
    return header.map(TableHeader::warnings).orElse(List.of());
  }

  @Override
  public void close() throws IOException {
    sheet.close();
  }
}
