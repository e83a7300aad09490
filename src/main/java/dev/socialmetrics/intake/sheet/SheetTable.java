package dev.socialmetrics.intake.sheet;

import dev.socialmetrics.intake.fault.CsvProblems;
import dev.socialmetrics.intake.row.Layout;
import dev.socialmetrics.intake.row.Limits;
import dev.socialmetrics.intake.row.Row;
import dev.socialmetrics.intake.row.RowSource;
import dev.socialmetrics.intake.row.TableHeader;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A workbook's sheet as a table that has its labels in its first row that is not blank. */
public final class SheetTable implements RowSource {
  private final Sheet sheet;
  private final Limits limits;
  private final Optional<TableHeader> header;
  private long number;

  /**
   * @param sheet before its first record; closed with this
   */
  public SheetTable(Sheet sheet, Limits limits) throws IOException, FileRefused {
    this.sheet = sheet;
    this.limits = limits;
    Optional<SheetRecord> first = sheet.read();
    while (first.isPresent() && first.get().isBlank()) {
      first = sheet.read();
    }
    this.header = first.isEmpty() ? Optional.empty() : Optional.of(header(first.get(), limits));
  }

  private static TableHeader header(SheetRecord record, Limits limits) throws FileRefused {
    return new TableHeader(texts(record, filled(record)), record.line(), limits);
  }

  /** How many cells there are up to the last one that is not blank. */
  private static int filled(SheetRecord record) {
    int size = record.cells().size();
    while (record.cell(size - 1).isBlank()) {
      size--;
    }
    return size;
  }

  private static String[] texts(SheetRecord record, int size) {
    String[] texts = new String[size];
    Arrays.setAll(texts, record::text);
    return texts;
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
        texts(record, layout.size()),
        record.raw().get(),
        ignored.isPresent() ? List.of() : faults(record, layout),
        ignored);
  }

  private Optional<ProblemCode> reasonToIgnore(SheetRecord record) {
    if (record.isBlank()) {
      return Optional.of(ProblemCode.CSV_BLANK_ROW);
    }
    return header.orElseThrow().isRepeatedBy(texts(record, filled(record)))
        ? Optional.of(ProblemCode.CSV_REPEATED_HEADER)
        : Optional.empty();
  }

  private List<Problem> faults(SheetRecord record, Layout layout) {
    List<Problem> faults = new ArrayList<>(0);
    int filled = filled(record);
    if (filled > layout.size()) {
      faults.add(CsvProblems.tooManyCells(filled, layout.size()));
    }
    for (int i = 0; i < Math.min(filled, layout.size()); i++) {
      faults.addAll(record.cell(i).faults(layout.column(i), limits));
    }
    return faults;
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
