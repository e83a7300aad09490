package dev.socialmetrics.format.opening;

import dev.socialmetrics.format.description.FormatDescription;
import dev.socialmetrics.format.description.RefuseRule;
import dev.socialmetrics.format.description.TableDescription;
import dev.socialmetrics.format.match.HeaderMatch;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.source.table.Labels;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.SheetRecord;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Refuses a file whose format says so: by its header, or by what a row says. */
final class RefusedRows {
  /** A cell to look at; most rows say there what the one above says. */
  private static final class Looked {
    private final RefuseRule rule;
    private final int cell;
    private Optional<String> passed = Optional.empty();

    Looked(RefuseRule rule, int cell) {
      this.rule = rule;
      this.cell = cell;
    }

    boolean refuses(SheetRecord record) {
      String text = record.text(cell);
      if (passed.isPresent() && passed.get().equals(text)) {
        return false;
      }
      passed = Optional.of(text);
      return rule.matches().matcher(Labels.normalise(text)).matches();
    }
  }

  private final FormatDescription format;
  private final TableDescription table;
  private final List<Looked> looked;

  RefusedRows(FormatDescription format, TableDescription table, Layout layout) {
    this.format = format;
    this.table = table;
    List<String> labels = layout.labels().stream().map(Labels::normalise).toList();
    this.looked =
        table.refuseRows().stream()
            .flatMap(
                rule ->
                    IntStream.range(0, labels.size())
                        .filter(i -> rule.labels().stream().anyMatch(l -> l.matches(labels.get(i))))
                        .mapToObj(i -> new Looked(rule, i)))
            .toList();
  }

  /** At a header. */
  void requireTable(SheetRecord header) throws FileRefused {
    if (table.refuse().isPresent()) {
      throw new FileRefused(problem(format, table, table.refuse().get()), header.line());
    }
  }

  /** Before its rows are read: why a table is refused. */
  static Optional<FileRefused> ofTable(FormatDescription format, TableDescription table) {
    return table.refuse().map(because -> new FileRefused(problem(format, table, because)));
  }

  /** The same, at once. */
  static void requireStored(HeaderMatch.Candidate found) throws FileRefused {
    Optional<FileRefused> refusal = ofTable(found.format(), found.table());
    if (refusal.isPresent()) {
      throw refusal.get();
    }
  }

  /** At each row below it. */
  void require(SheetRecord record) throws FileRefused {
    for (Looked each : looked) {
      if (each.refuses(record)) {
        throw new FileRefused(problem(format, table, each.rule.because()), record.line());
      }
    }
  }

  private static Problem problem(FormatDescription format, TableDescription table, String because) {
    return Problem.of(
        ProblemCode.FILE_NOT_IMPORTED,
        "an export about " + table.grain().words() + " (" + format.name() + ")",
        "an export that the tables have a place for",
        because);
  }
}
