package dev.socialmetrics.job.importing;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.Draft;
import dev.socialmetrics.format.FilePeriod;
import dev.socialmetrics.format.opening.OpenExport;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Severity;
import dev.socialmetrics.problem.TablePart;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.file.InputFolder;
import dev.socialmetrics.source.file.Sighting;
import dev.socialmetrics.source.file.SourceFile;
import dev.socialmetrics.source.table.Row;
import dev.socialmetrics.store.FileOwnership;
import dev.socialmetrics.store.StagedRow;
import dev.socialmetrics.store.publish.RejectLimit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Recognises and validates a file, and shows its first rows as they would be stored. Writes
 * nothing.
 */
public final class FileCheck {
  private static final int PROBLEMS_SHOWN = 20;

  private final ImportContext context;
  private final Optional<Originals> originals;

  /**
   * @param originals what was imported before, where there is a database
   */
  public FileCheck(ImportContext context, Optional<Originals> originals) {
    this.context = context;
    this.originals = originals;
  }

  /**
   * What was found.
   *
   * @param about whose they are, which days they cover, what the format was recognised by, and
   *     which columns add up to the file's own total
   * @param rows the first rows as they would be stored
   * @param problems a line a code and table: the first with its place, and how many more there are
   * @param refusal why the file would be refused
   * @param isPartlyBroken whether an entry of the archive would be left out
   */
  public record Finding(
      String name,
      Optional<String> format,
      long read,
      long accepted,
      long rejected,
      long ignored,
      List<String> about,
      List<Shown> rows,
      List<String> problems,
      Optional<String> refusal,
      boolean isPartlyBroken) {
    public Finding {
      about = List.copyOf(about);
      rows = List.copyOf(rows);
      problems = List.copyOf(problems);
    }
  }

  /**
   * A row as it would be stored.
   *
   * @param cells a value a column of the kind
   */
  public record Shown(Kind kind, Object[] cells) {}

  public Finding check(Path path) throws IOException {
    Sighting sighting = new InputFolder(context.input()).describe(path, FilePeriod::isIn);
    String name = sighting.name();
    if (sighting.problem().isPresent()) {
      return refused(name, new FileRefused(sighting.problem().get()));
    }
    try {
      return check(sighting.file().orElseThrow());
    } catch (FileRefused e) {
      return refused(name, e);
    }
  }

  private Finding check(SourceFile file) throws IOException, FileRefused {
    FileOwner owner = new FileOwner(context);
    Optional<Problem> contradiction = owner.findContradiction(file);
    if (contradiction.isPresent()) {
      throw new FileRefused(contradiction.get());
    }
    ExportOpener opener = new ExportOpener(context, originals);
    OpenExport opened = opener.open(file, owner.account(file), owner.platform(file));
    try (OpenExport export = OptionsAgainstRows.over(opened, context)) {
      return read(file.name(), owner.of(file), export);
    }
  }

  private static Finding refused(String name, FileRefused why) {
    return new Finding(
        name,
        Optional.empty(),
        0,
        0,
        0,
        0,
        List.of(),
        List.of(),
        List.of(),
        Optional.of(Refusals.message(name, why)),
        false);
  }

  private Finding read(String name, FileOwnership of, OpenExport export) throws IOException {
    Tally tally =
        new Tally(name, new ShownRows(context.configuration().formats(), export.format()));
    Optional<String> refusal = Optional.empty();
    try {
      Optional<Row> row = export.rows().next();
      while (row.isPresent()) {
        tally.name(TablePart.of(export.rows().parts(), row.get().number()));
        tally.add(export.checker().check(row.get()));
        row = export.rows().next();
      }
      if (originals.isPresent()) {
        originals.get().requireOwner(of, export);
      }
    } catch (FileRefused e) {
      refusal = Optional.of(Refusals.message(name, e));
    }
    tally.name(Optional.empty());
    if (refusal.isEmpty() && !context.configuration().formats().combine(export.format())) {
      tally.settleRepeats();
    }
    export.headerWarnings().forEach(warning -> tally.note(1, warning));
    export.rows().warnings().forEach(warning -> tally.note(1, warning));
    return tally.finding(export, refusal.or(() -> tally.passed(limit())));
  }

  private RejectLimit limit() {
    var rejects = context.configuration().settings().rejects();
    return new RejectLimit(rejects.limitPercent(), rejects.limitMinRows());
  }

  /** The first problem of a code, and how many more there are. */
  private record Noted(String text, long more) {
    String line() {
      return more == 0 ? text : text + " (and " + more + " more)";
    }
  }

  /** Counts verdicts and keeps the first of each sort. */
  private static final class Tally {
    private final String name;
    private final ShownRows rows;
    private final RowsOfCheck all = new RowsOfCheck();
    private final FileSubject subject = new FileSubject();
    private final Map<String, Noted> problems = new LinkedHashMap<>();
    private String part = "";
    private boolean isPartlyBroken;
    private long accepted;
    private long rejected;
    private long ignored;

    Tally(String name, ShownRows rows) {
      this.name = name;
      this.rows = rows;
    }

    /** Which table the rows to come are of. */
    void name(Optional<TablePart> table) {
      part = table.map(found -> "!" + found.name()).orElse("");
    }

    void add(Verdict<Draft> verdict) {
      Verdict<StagedRow> computed = Computation.compute(verdict);
      if (computed instanceof Verdict.Accepted<StagedRow> good) {
        accepted++;
        all.add(good.value().kind(), good.value().cells(), good.line());
        rows.add(good.value().kind(), good.value().cells());
        subject.add(good.value().kind(), good.value().cells());
        good.value().warnings().forEach(warning -> note(good.line(), warning));
      } else if (computed instanceof Verdict.Rejected<StagedRow> bad) {
        rejected++;
        bad.problems().forEach(problem -> note(bad.line(), problem));
      } else {
        ignored++;
      }
    }

    void note(long line, Problem problem) {
      isPartlyBroken |= problem.severity() == Severity.FILE;
      problems.merge(
          part + problem.code(),
          new Noted(name + part + ":" + line + ": " + problem.message(), 0),
          (first, more) -> new Noted(first.text(), first.more() + 1));
    }

    /** Rows of one key, which formats of platforms put together and others may not have. */
    void settleRepeats() {
      RowsOfCheck.Repeats repeats =
          all.find((lines, first) -> note(first, RowsOfCheck.conflict(lines)));
      accepted -= repeats.conflicting() + repeats.identical();
      rejected += repeats.conflicting();
      ignored += repeats.identical();
    }

    /** Why the file would be refused for its rows. */
    Optional<String> passed(RejectLimit limit) {
      return limit.isPassed(rejected, accepted + rejected)
          ? Optional.of(
              name
                  + ": "
                  + ProblemCode.FILE_REJECT_THRESHOLD
                  + ": "
                  + rejected
                  + " of "
                  + (accepted + rejected)
                  + " rows rejected; none of its rows would be stored")
          : Optional.empty();
    }

    Finding finding(OpenExport export, Optional<String> refusal) {
      List<String> about = new ArrayList<>(subject.lines());
      about.addAll(export.checker().findings());
      return new Finding(
          name,
          Optional.of(export.format()),
          accepted + rejected + ignored,
          accepted,
          rejected,
          ignored,
          about,
          rows.list(),
          problems.values().stream().limit(PROBLEMS_SHOWN).map(Noted::line).toList(),
          refusal,
          isPartlyBroken);
    }
  }
}
