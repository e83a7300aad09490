package dev.socialmetrics.intake.csv;

import dev.socialmetrics.intake.fault.EncodingProblems;
import dev.socialmetrics.intake.fault.FileProblems;
import dev.socialmetrics.intake.row.Layout;
import dev.socialmetrics.intake.row.Limits;
import dev.socialmetrics.intake.row.Row;
import dev.socialmetrics.intake.row.RowSource;
import dev.socialmetrics.intake.row.TableHeader;
import dev.socialmetrics.intake.text.CharWindow;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The records of a CSV file behind its header. */
public final class CsvSource implements RowSource {
  private final CsvRecords records;
  private final CsvCells splitter;
  private final TableHeader header;
  private final CsvFaults faults;
  private long number;

  private CsvSource(CsvRecords records, CsvCells splitter, TableHeader header, CsvFaults faults) {
    this.records = records;
    this.splitter = splitter;
    this.header = header;
    this.faults = faults;
  }

  /** Finds the delimiter and reads the header; blank lines before it are passed over. */
  public static CsvSource open(CharWindow window, Limits limits) throws IOException, FileRefused {
    char delimiter = CsvDialect.detect(window);
    CsvRecords records = new CsvRecords(window, delimiter, limits);
    CsvCells splitter = new CsvCells(delimiter);
    Optional<CsvRecord> first = records.next();
    while (first.isPresent() && first.get().isBlank()) {
      first = records.next();
    }
    CsvRecord labels = first.orElseThrow(() -> new FileRefused(FileProblems.empty()));
    if (labels.hasNul()) {
      throw new FileRefused(EncodingProblems.manyNuls("a NUL character in the header"), 1);
    }
    TableHeader header = new TableHeader(splitter.split(labels), labels.line(), limits);
    CsvFaults faults = new CsvFaults(header.layout(), limits, window.mayHoldLoneSurrogates());
    return new CsvSource(records, splitter, header, faults);
  }

  @Override
  public Optional<Layout> layout() {
    return Optional.of(header.layout());
  }

  @Override
  public Optional<Row> next() throws IOException, FileRefused {
    Optional<CsvRecord> record = records.next();
    return record.isPresent() ? Optional.of(row(record.get())) : Optional.empty();
  }

  private Row row(CsvRecord record) throws IOException, FileRefused {
    number++;
    String[] cells = splitter.split(record);
    Optional<ProblemCode> ignored = reasonToIgnore(record, cells);
    List<Problem> found = ignored.isPresent() ? List.of() : faults.find(record, cells);
    String[] fitted = fit(cells);
    return new Row(number, record.line(), header.layout(), fitted, record.text(), found, ignored);
  }

  private Optional<ProblemCode> reasonToIgnore(CsvRecord record, String[] cells) {
    if (isBlank(record, cells)) {
      return Optional.of(ProblemCode.CSV_BLANK_ROW);
    }
    return header.isRepeatedBy(cells)
        ? Optional.of(ProblemCode.CSV_REPEATED_HEADER)
        : Optional.empty();
  }

  /** A line of nothing but delimiters is as blank as an empty one: spreadsheets leave such. */
  private static boolean isBlank(CsvRecord record, String[] cells) {
    return record.isBlank() || cells[0].isEmpty() && String.join("", cells).isBlank();
  }

  private String[] fit(String[] cells) {
    int size = header.layout().size();
    if (cells.length == size) {
      return cells;
    }
    String[] fitted = Arrays.copyOf(cells, size);
    if (cells.length < size) {
      Arrays.fill(fitted, cells.length, size, "");
    }
    return fitted;
  }

  @Override
  public List<Problem> warnings() {
    return header.warnings();
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
