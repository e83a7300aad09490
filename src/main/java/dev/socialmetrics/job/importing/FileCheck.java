package dev.socialmetrics.job.importing;

import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.format.FilePeriod;
import dev.socialmetrics.format.opening.OpenExport;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.LocatedProblem;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.TablePart;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.file.ScannedFile;
import dev.socialmetrics.source.table.Row;
import dev.socialmetrics.store.file.FileOwnership;
import dev.socialmetrics.store.publish.RejectLimit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Recognises and validates a file, and shows its first rows as they would be stored. Writes
 * nothing.
 */
public final class FileCheck {
  private final ImportContext context;
  private final Optional<EarlierFiles> earlier;

  /**
   * @param earlier what was imported before, where there is a database
   */
  public FileCheck(ImportContext context, Optional<EarlierFiles> earlier) {
    this.context = context;
    this.earlier = earlier;
  }

  /**
   * What was found.
   *
   * @param about whose they are, which days they cover, what the format was recognised by, and
   *     which columns add up to the file's own total
   * @param rows the first rows as they would be stored, none of a file that would be refused
   * @param problems one a code and table
   * @param refusal why the file would be refused
   * @param isPartlyBroken whether an entry of the archive would be left out
   */
  public record Finding(
      String name,
      Optional<String> format,
      Verdicts verdicts,
      List<String> about,
      List<RowValues> rows,
      List<Noted> problems,
      Optional<LocatedProblem> refusal,
      boolean isPartlyBroken) {
    public Finding {
      about = List.copyOf(about);
      rows = List.copyOf(rows);
      problems = List.copyOf(problems);
    }
  }

  /** How many of the file's rows came to each verdict. */
  public record Verdicts(long accepted, long rejected, long ignored) {
    static final Verdicts NONE = new Verdicts(0, 0, 0);

    /** All rows. */
    public long read() {
      return accepted + rejected + ignored;
    }
  }

  /** The first problem of a code and table, and how many more there are. */
  public record Noted(LocatedProblem first, long more) {
    /** The first in a sentence, {@code (and 3 more)}. */
    public String line() {
      return first.message() + (more == 0 ? "" : " (and " + more + " more)");
    }

    /** With those of another of the same code and table. */
    Noted and(Noted next) {
      return new Noted(first, more + 1 + next.more);
    }
  }

  public Finding check(Path path) throws IOException {
    return check(path, verdict -> {});
  }

  /**
   * The same.
   *
   * @param each takes the verdict on every row, computed; whether rows of one key contradict each
   *     other is not known yet
   */
  public Finding check(Path path, Consumer<Verdict<ExportedRow>> each) throws IOException {
    ScannedFile scanned = context.folders().describe(path, FilePeriod::isIn);
    String name = scanned.name();
    if (scanned.problem().isPresent()) {
      return refused(name, new FileRefused(scanned.problem().get()));
    }
    try {
      return check(scanned.file().orElseThrow(), each);
    } catch (FileRefused e) {
      return refused(name, e);
    }
  }

  private Finding check(SourceFile file, Consumer<Verdict<ExportedRow>> each)
      throws IOException, FileRefused {
    FileOwner owner = new FileOwner(context);
    Optional<Problem> contradiction = owner.findContradiction(file);
    if (contradiction.isPresent()) {
      throw new FileRefused(contradiction.get());
    }
    ExportOpener opener = new ExportOpener(context, earlier);
    RepeatsOfCheck.Again again =
        () ->
            OptionsAgainstRows.over(
                opener.open(file, owner.account(file), owner.platform(file)), context);
    try (OpenExport export = again.open()) {
      return read(file.name(), owner.of(file), export, again, each);
    }
  }

  private static Finding refused(String name, FileRefused why) {
    return new Finding(
        name,
        Optional.empty(),
        Verdicts.NONE,
        List.of(),
        List.of(),
        List.of(),
        Optional.of(why.in(name)),
        false);
  }

  private Finding read(
      String name,
      FileOwnership of,
      OpenExport export,
      RepeatsOfCheck.Again again,
      Consumer<Verdict<ExportedRow>> each)
      throws IOException {
    CheckTally accumulator =
        new CheckTally(name, context.configuration().formats(), export.format());
    Optional<LocatedProblem> refusal = Optional.empty();
    try {
      Optional<Row> row = export.rows().next();
      while (row.isPresent()) {
        accumulator.name(TablePart.of(export.rows().parts(), row.get().number()));
        Verdict<ExportedRow> verdict = Computation.compute(export.checker().check(row.get()));
        accumulator.add(verdict);
        each.accept(verdict);
        row = export.rows().next();
      }
      if (earlier.isPresent()) {
        earlier.get().requireOwner(of, export);
        earlier.get().requireIds(accumulator.ids(), accumulator.campaigns());
      }
      accumulator.settleRepeats(again);
    } catch (FileRefused e) {
      refusal = Optional.of(e.in(name));
    }
    accumulator.name(Optional.empty());
    export.headerWarnings().forEach(warning -> accumulator.note(1, warning));
    export.rows().warnings().forEach(warning -> accumulator.note(1, warning));
    return accumulator.finding(export, refusal.or(() -> accumulator.passed(limit())));
  }

  private RejectLimit limit() {
    var rejects = context.configuration().settings().rejects();
    return new RejectLimit(rejects.limitPercent(), rejects.limitMinRows());
  }
}
