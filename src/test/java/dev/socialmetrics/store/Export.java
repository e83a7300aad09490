package dev.socialmetrics.store;

import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.MutableValues;
import dev.socialmetrics.metric.row.Derivation;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An export file in a test: its rows as they reach the store. The first record is in line 2. */
public final class Export {
  final String name;
  final Kind kind;
  final Instant exportedAt;
  final String sha256;
  Optional<LocalDate> periodEnd = Optional.empty();
  final List<Verdict.Accepted<ExportedRow>> accepted = new ArrayList<>();
  final List<Verdict.Rejected<ExportedRow>> rejected = new ArrayList<>();
  final List<Verdict.Ignored<ExportedRow>> ignored = new ArrayList<>();

  private Export(String name, Kind kind, String exportedAt, String sha256) {
    this.name = name;
    this.kind = kind;
    this.exportedAt = Instant.parse(exportedAt);
    this.sha256 = sha256;
  }

  public static Export of(String name, Kind kind, String exportedAt) {
    return new Export(name, kind, exportedAt, "sha-of-" + name);
  }

  public Export withSha(String sha) {
    return new Export(name, kind, exportedAt.toString(), sha);
  }

  /** One that states a period with that last day. */
  public Export until(LocalDate day) {
    periodEnd = Optional.of(day);
    return this;
  }

  /** A good row: its key, then names and values of columns. */
  public Export row(List<String> key, Object... namesAndValues) {
    return row(List.of(), exportedAt, key, namesAndValues);
  }

  /** A good row that states itself when it was exported. */
  public Export rowAt(String moment, List<String> key, Object... namesAndValues) {
    return row(List.of(), Instant.parse(moment), key, namesAndValues);
  }

  /** A good row with a warning. */
  public Export rowWithWarning(List<String> key, Object... namesAndValues) {
    Problem warning =
        Problem.of(ProblemCode.ROW_INCONSISTENT, "a rate of 9 %", "about 5 %", "Nothing to do.");
    return row(List.of(warning), exportedAt, key, namesAndValues);
  }

  private Export row(List<Problem> warnings, Instant at, List<String> key, Object... values) {
    MutableValues row = new MutableValues(kind);
    for (int i = 0; i < key.size(); i++) {
      row.set(kind.columns().get(i), key.get(i));
    }
    for (int i = 0; i < values.length; i += 2) {
      row.set(kind.column((String) values[i]), values[i + 1]);
    }
    Derivation.derive(row);
    accepted.add(
        new Verdict.Accepted<>(nextRecord(), nextRecord() + 1, new ExportedRow(row, at), warnings));
    return this;
  }

  /** Rows that were rejected while the file was read. */
  public Export bad(int rows) {
    for (int i = 0; i < rows; i++) {
      Problem problem =
          Problem.of(ProblemCode.CELL_INTEGER, "1O4", "a whole number", "Correct the cell.");
      long record = nextRecord();
      rejected.add(new Verdict.Rejected<>(record, record + 1, "a,1O4", List.of(problem)));
    }
    return this;
  }

  /** Rows that are no data. */
  public Export blank(int rows) {
    for (int i = 0; i < rows; i++) {
      long record = nextRecord();
      ignored.add(new Verdict.Ignored<>(record, record + 1, ProblemCode.CSV_BLANK_ROW));
    }
    return this;
  }

  /** That many good rows with keys of their own. */
  public Export good(int rows) {
    for (int i = 0; i < rows; i++) {
      row(List.of("acme", "instagram", "key-" + nextRecord()));
    }
    return this;
  }

  /** The good rows. */
  public List<Verdict.Accepted<ExportedRow>> accepted() {
    return List.copyOf(accepted);
  }

  long records() {
    return (long) accepted.size() + rejected.size() + ignored.size();
  }

  private long nextRecord() {
    return records() + 1;
  }
}
