package dev.socialmetrics.correction;

import dev.socialmetrics.correction.CorrectionFile.Mended;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.format.RowChecker;
import dev.socialmetrics.format.opening.ExportFormats;
import dev.socialmetrics.format.opening.OpenExport;
import dev.socialmetrics.format.opening.TablesInTurn;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import dev.socialmetrics.source.table.RowSource;
import dev.socialmetrics.store.file.FileOutcome;
import dev.socialmetrics.store.file.ImportFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Opens a file of mended rows of platforms' exports. What such a row means, only its own file says
 * (title, header, unit, year, account), so that each is read where it stood.
 */
public final class CorrectionExports {
  private static final int NAMED = 10;

  private final ImportedExports exports;
  private final CorrectedFiles originals;
  private final ExportFormats formats;

  public CorrectionExports(
      ImportedExports exports, CorrectedFiles originals, ExportFormats formats) {
    this.exports = exports;
    this.originals = originals;
    this.formats = formats;
  }

  /**
   * @throws FileRefused when it cannot be taken
   */
  public OpenExport open(SourceFile mended) throws IOException, FileRefused {
    CorrectionFile read = CorrectionFile.read(mended, exports.limits(), originals::original);
    List<Row> lost = new ArrayList<>(read.lost());
    List<TablesInTurn.Table> tables = new ArrayList<>();
    List<ImportFile> files = new ArrayList<>();
    for (Map.Entry<Long, TreeMap<Long, Mended>> of : read.rows().entrySet()) {
      Optional<ImportFile> file = originals.find(of.getKey());
      if (file.isEmpty()) {
        throw new FileRefused(unknown(of.getKey()));
      }
      SourceFile where = whereNow(file.get());
      files.add(file.get());
      tables.add(table(file.get(), where, of.getValue()));
    }
    tables.add(new LostRows(lost));
    TablesInTurn rows = new TablesInTurn(tables);
    return new OpenExport(rows, formats(files), kind(files), rows, List.of(), true);
  }

  private TablesInTurn.Table table(ImportFile file, SourceFile where, TreeMap<Long, Mended> mended)
      throws IOException, FileRefused {
    boolean isWhole = isOutstanding(file) || isSummed(file);
    TreeMap<Long, Mended> all = new TreeMap<>(mended);
    if (isWhole) {
      originals.listFormer(file.id()).forEach(all::putIfAbsent);
      for (long earlier : originals.listUnknownMenders(file.id())) {
        addFormer(all, file, earlier);
      }
    }
    Optional<Set<Long>> rejected =
        isWhole ? Optional.of(originals.listRejected(file.id())) : Optional.empty();
    int former = originals.countCorrectionsAfter(file.id());
    return new CorrectionTable(exports, file, where, all, rejected, former);
  }

  private boolean isSummed(ImportFile file) {
    return Arrays.stream(Kind.values())
        .anyMatch(kind -> formats.sums(file.format().orElse(""), kind));
  }

  /** Of a refused file no row is stored, so that its good rows come with those that are mended. */
  static boolean isOutstanding(ImportFile file) {
    return file.outcome() == FileOutcome.REFUSED || file.outcome() == FileOutcome.DUPLICATE;
  }

  /** What was corrected before belongs to the sum too, unless all of it is corrected again. */
  private void addFormer(TreeMap<Long, Mended> all, ImportFile file, long earlier)
      throws IOException, FileRefused {
    Set<Long> before = new TreeSet<>(originals.listCorrected(file.id(), earlier));
    before.removeAll(all.keySet());
    if (before.isEmpty()) {
      return;
    }
    ImportFile mender = originals.find(earlier).orElseThrow();
    CorrectionFile read =
        CorrectionFile.read(
            whereFormer(mender, file, before), exports.limits(), originals::original);
    read.rows().getOrDefault(file.id(), new TreeMap<>()).forEach(all::putIfAbsent);
  }

  private SourceFile whereNow(ImportFile file) throws FileRefused {
    try {
      return originals.whereNow(file);
    } catch (FileRefused gone) {
      throw new FileRefused(
          Problem.of(
              ProblemCode.FILE_VANISHED,
              "no " + file.name() + " as it was imported",
              "the file that the corrected rows are from, which says what they mean",
              "Put it back as it was, or download and import its data again."));
    }
  }

  private SourceFile whereFormer(ImportFile mender, ImportFile file, Set<Long> records)
      throws FileRefused {
    try {
      return originals.whereNow(mender);
    } catch (FileRefused gone) {
      throw new FileRefused(
          Problem.of(
              ProblemCode.FILE_VANISHED,
              "no "
                  + mender.name()
                  + " as it was imported, which corrects rows that this file lacks",
              "its rows of _import " + file.id() + " in this file, too: _record " + listed(records),
              "Put that file back as it was; or write those rows with metrics rejects --all --export,"
                  + " correct them and add them to this file."));
    }
  }

  private static String listed(Set<Long> records) {
    List<String> first = records.stream().limit(NAMED).map(String::valueOf).toList();
    int more = records.size() - first.size();
    return String.join(", ", first) + (more > 0 ? " and " + more + " more" : "");
  }

  private static Problem unknown(long id) {
    return Problem.of(
        ProblemCode.FILE_VANISHED,
        "rows of file " + id + ", which was never imported here",
        "rows that metrics rejects --export wrote from this output folder",
        "Export the rejected rows again and correct those.");
  }

  private static String formats(List<ImportFile> files) {
    return files.stream()
        .flatMap(file -> file.format().stream())
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private static Optional<Kind> kind(List<ImportFile> files) {
    Set<Optional<Kind>> kinds = files.stream().map(ImportFile::kind).collect(Collectors.toSet());
    return kinds.size() == 1 ? kinds.iterator().next() : Optional.empty();
  }

  /** Rows that cannot be put back, each rejected with what is wrong with it. */
  private record LostRows(List<Row> lost) implements TablesInTurn.Table {
    @Override
    public String name() {
      return "";
    }

    @Override
    public RowChecker checker() {
      return row ->
          row.ignored().isPresent()
              ? new Verdict.Ignored<>(row.number(), row.line(), row.ignored().get())
              : new Verdict.Rejected<>(row.number(), row.line(), row.raw(), row.faults());
    }

    @Override
    public RowSource open() {
      return new OfList(lost.iterator());
    }

    @Override
    public List<Problem> warnings() {
      return List.of();
    }
  }

  /** Rows that are at hand, numbered anew. */
  private static final class OfList implements RowSource {
    private final Iterator<Row> rows;
    private long number;

    OfList(Iterator<Row> rows) {
      this.rows = rows;
    }

    @Override
    public Optional<Layout> layout() {
      return Optional.empty();
    }

    @Override
    public Optional<Row> next() {
      return rows.hasNext() ? Optional.of(numbered(rows.next())) : Optional.empty();
    }

    private Row numbered(Row row) {
      return row.at(++number, row.line());
    }

    @Override
    public List<Problem> warnings() {
      return List.of();
    }

    @Override
    public void close() {
      // nothing is open
    }
  }
}
