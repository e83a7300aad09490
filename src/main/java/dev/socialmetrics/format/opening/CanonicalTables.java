package dev.socialmetrics.format.opening;

import dev.socialmetrics.format.FileContext;
import dev.socialmetrics.format.cell.MonthCache;
import dev.socialmetrics.format.check.ExportOwner;
import dev.socialmetrics.format.check.OpenTables;
import dev.socialmetrics.format.check.Section;
import dev.socialmetrics.format.check.SectionFacts;
import dev.socialmetrics.format.match.HeaderMatch;
import dev.socialmetrics.format.match.NearestFormats;
import dev.socialmetrics.format.match.Recogniser;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.source.SheetKind;
import dev.socialmetrics.source.SheetRef;
import dev.socialmetrics.source.Sheets;
import dev.socialmetrics.source.json.JsonProblems;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import dev.socialmetrics.source.table.RowSource;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Tells canonical tables among those that no platform writes. */
record CanonicalTables(
    Recogniser recogniser,
    NearestFormats nearest,
    MonthCache months,
    FileContext file,
    OpenTables open) {
  /**
   * @throws FileRefused when it is none, or lacks what its rows cannot do without
   */
  CanonicalTable read(Sheets sheets, SheetRef ref) throws IOException, FileRefused {
    Layout layout = layout(sheets, ref);
    Optional<HeaderMatch.Candidate> known = recogniser.findCanonical(layout.labels());
    if (known.isEmpty()) {
      throw unknown(sheets, ref, layout);
    }
    HeaderMatch.Candidate found = known.get();
    CanonicalTable table =
        new CanonicalTable(
            sheets,
            ref,
            new Section(found.format(), found.table(), facts(ref)),
            layout,
            ref.entry().isPresent() ? file.named(ref.label()) : file,
            months.of(found.format().languages()),
            open);
    table.require();
    if (ref.entry().isPresent()) {
      new ExportOwner(file)
          .requireInnerFolders(ref.entry().get(), found.format(), List.of(found.table()));
    }
    if (!ref.isWholeFile()) {
      table.requireWhole();
    }
    return table;
  }

  /** An entry of an archive that is no table is passed over, whatever else it holds. */
  private FileRefused unknown(Sheets sheets, SheetRef ref, Layout layout)
      throws IOException, FileRefused {
    if (!ref.isWholeFile() || ref.kind() != SheetKind.JSON) {
      return nearest.unknown(layout);
    }
    try (RowSource rows = sheets.rows(ref)) {
      String[] cells = rows.next().map(Row::cells).orElse(new String[0]);
      return key(cells, layout, "[{")
          .map(JsonProblems::wrapped)
          .or(() -> key(cells, layout, "{").map(JsonProblems::nested))
          .map(FileRefused::new)
          .orElseGet(() -> nearest.unknown(layout));
    }
  }

  /** The first key whose value begins so: a list of objects, or an object. */
  private static Optional<String> key(String[] cells, Layout layout, String begin) {
    return IntStream.range(0, Math.min(cells.length, layout.size()))
        .filter(i -> cells[i] != null && cells[i].startsWith(begin))
        .mapToObj(layout.labels()::get)
        .findFirst();
  }

  /** The period in the name of an archive is that of its entries, unless their own names say it. */
  private SectionFacts facts(SheetRef ref) {
    SectionFacts facts = new SectionFacts();
    facts.lookAtNames(file, ref, List.of());
    return facts;
  }

  private static Layout layout(Sheets sheets, SheetRef ref) throws IOException, FileRefused {
    try (RowSource rows = sheets.rows(ref)) {
      return rows.layout().orElseThrow(() -> withoutRecord(ref));
    }
  }

  /** Of an archive's entry it says no more than that it is no table. */
  private static FileRefused withoutRecord(SheetRef ref) {
    return new FileRefused(
        Problem.of(
            ref.isWholeFile() ? ProblemCode.FILE_EMPTY : ProblemCode.FILE_TYPE_UNKNOWN,
            "no record",
            ref.kind() == SheetKind.JSON
                ? "at least one record: an object with a key for each column"
                : "at least one record",
            "Export the file again; an empty list, or one of other lists, says nothing. Objects"
                + " stand in a list, or each on a line of its own without a comma behind it."));
  }
}
