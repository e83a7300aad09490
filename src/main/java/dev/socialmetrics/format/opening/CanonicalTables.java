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
import dev.socialmetrics.source.json.OtherShapes;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.RowSource;
import dev.socialmetrics.source.table.Sheet;
import dev.socialmetrics.source.table.TextOptions;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

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
    Optional<OtherShapes> json = json(sheets, ref);
    Optional<HeaderMatch.Candidate> known = recogniser.findCanonical(layout.labels());
    Optional<Problem> otherShape =
        json.filter(any -> known.isPresent() || ref.isWholeFile()).flatMap(OtherShapes::table);
    if (otherShape.isPresent()) {
      throw new FileRefused(otherShape.get());
    }
    if (known.isEmpty()) {
      throw unknown(json, ref, layout);
    }
    HeaderMatch.Candidate found = known.get();
    CanonicalTable table =
        new CanonicalTable(
            sheets,
            ref,
            new Section(found.format(), found.table(), facts(ref)),
            layout,
            ref.entry().isPresent() ? file.named(ref.label()) : file,
            months.of(found.format().months()),
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
  private FileRefused unknown(Optional<OtherShapes> json, SheetRef ref, Layout layout) {
    return json.filter(any -> ref.isWholeFile())
        .flatMap(OtherShapes::answer)
        .map(FileRefused::new)
        .orElseGet(() -> nearest.unknown(layout));
  }

  /** The period in the name of an archive is that of its entries, unless their own names say it. */
  private SectionFacts facts(SheetRef ref) {
    SectionFacts facts = new SectionFacts();
    facts.lookAtNames(file, ref, List.of());
    return facts;
  }

  private static Layout layout(Sheets sheets, SheetRef ref) throws IOException, FileRefused {
    try (RowSource rows = sheets.rows(ref)) {
      Optional<Layout> layout = rows.layout();
      if (layout.isEmpty() && isJsonFile(ref) && isOfArrays(sheets, ref)) {
        throw new FileRefused(JsonProblems.arrays());
      }
      return layout.orElseThrow(() -> withoutRecord(ref));
    }
  }

  private static boolean isJsonFile(SheetRef ref) {
    return ref.isWholeFile() && ref.kind() == SheetKind.JSON;
  }

  private static boolean isOfArrays(Sheets sheets, SheetRef ref) throws IOException, FileRefused {
    try (Sheet sheet = sheets.read(ref, TextOptions.ANY)) {
      return sheet.read().filter(record -> record.raw().startsWith("[")).isPresent();
    }
  }

  private static Optional<OtherShapes> json(Sheets sheets, SheetRef ref)
      throws IOException, FileRefused {
    if (ref.kind() != SheetKind.JSON) {
      return Optional.empty();
    }
    try (RowSource rows = sheets.rows(ref)) {
      return rows.next().map(row -> new OtherShapes(row.layout().labels(), row.cells()));
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
