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
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.RowSource;
import java.io.IOException;
import java.util.List;

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
    HeaderMatch.Candidate found =
        recogniser.findCanonical(layout).orElseThrow(() -> nearest.unknown(layout));
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

  /** The period in the name of an archive is that of its entries, unless their own names say it. */
  private SectionFacts facts(SheetRef ref) {
    SectionFacts facts = new SectionFacts();
    facts.lookAtName(SectionFacts.fileName(file.name()), List.of());
    ref.entry().ifPresent(name -> facts.lookAtName(SectionFacts.fileName(name), List.of()));
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
            "Export the file again; an empty list, or one of other lists, says nothing."));
  }
}
