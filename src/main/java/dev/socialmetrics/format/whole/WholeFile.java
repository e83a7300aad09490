package dev.socialmetrics.format.whole;

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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rows of a file and their verdicts, with the rules over all of them asked at its end. A row is
 * checked before the next is read, on the same thread.
 */
public final class WholeFile implements RowSource, RowChecker {
  private final RowSource rows;
  private final RowChecker checker;
  private final List<WholeFileRule> rules;
  private final List<Problem> warnings = new ArrayList<>();
  private Layout current;
  private boolean ended;

  public WholeFile(RowSource rows, RowChecker checker, List<WholeFileRule> rules) {
    this.rows = rows;
    this.checker = checker;
    this.rules = List.copyOf(rules);
  }

  @Override
  public Optional<Layout> layout() {
    return rows.layout();
  }

  @Override
  public Optional<Row> next() throws IOException, FileRefused {
    Optional<Row> row = rows.next();
    if (row.isEmpty() && !ended) {
      ended = true;
      end();
    }
    return row;
  }

  /**
   * Two faults of one file are both named, so that correcting the first does not lead to another.
   */
  private void end() throws FileRefused {
    List<FileRefused> refusals = new ArrayList<>();
    for (WholeFileRule rule : rules) {
      try {
        warnings.addAll(rule.end());
      } catch (FileRefused refusal) {
        refusals.add(refusal);
      }
    }
    if (refusals.size() == 1) {
      throw refusals.get(0);
    }
    if (!refusals.isEmpty()) {
      throw together(refusals);
    }
  }

  private static FileRefused together(List<FileRefused> refusals) {
    Problem first = refusals.get(0).problem();
    StringBuilder remedy = new StringBuilder(first.remedy());
    for (FileRefused other : refusals.subList(1, refusals.size())) {
      remedy.append(" Besides, ").append(other.problem().message());
    }
    return new FileRefused(
        new Problem(
            first.code(),
            first.severity(),
            first.column(),
            first.found(),
            first.expected(),
            remedy.toString()),
        refusals.get(0).line());
  }

  @Override
  public Verdict<ExportedRow> check(Row row) {
    Verdict<ExportedRow> verdict = checker.check(row);
    if (row.layout() != current) {
      current = row.layout();
      rules.forEach(rule -> rule.begin(current));
    }
    for (WholeFileRule rule : rules) {
      rule.take(row, verdict);
    }
    return verdict;
  }

  @Override
  public Optional<LocalDate> periodEnd() {
    return checker.periodEnd();
  }

  @Override
  public int unprovenParts() {
    int parts = rules.stream().mapToInt(WholeFileRule::unprovenParts).max().orElse(0);
    return Math.max(parts, checker.unprovenParts());
  }

  @Override
  public List<Problem> warnings() {
    List<Problem> all = new ArrayList<>(rows.warnings());
    all.addAll(warnings);
    return all;
  }

  @Override
  public List<String> findings() {
    return Stream.concat(
            checker.findings().stream(), rules.stream().flatMap(rule -> rule.findings().stream()))
        .toList();
  }

  @Override
  public List<TablePart> parts() {
    return rows.parts();
  }

  @Override
  public Optional<StatedOwner> owner() {
    return rows.owner();
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
