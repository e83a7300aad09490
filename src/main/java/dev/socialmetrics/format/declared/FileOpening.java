package dev.socialmetrics.format.declared;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.FileContext;
import dev.socialmetrics.format.cell.MonthCache;
import dev.socialmetrics.format.description.FormatDescription;
import dev.socialmetrics.format.description.TableDescription;
import dev.socialmetrics.format.whole.WholeFile;
import dev.socialmetrics.intake.MendedHead;
import dev.socialmetrics.intake.SheetKind;
import dev.socialmetrics.intake.SheetRef;
import dev.socialmetrics.intake.Sheets;
import dev.socialmetrics.intake.SourceFile;
import dev.socialmetrics.intake.row.Layout;
import dev.socialmetrics.intake.row.Limits;
import dev.socialmetrics.intake.row.RowSource;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Looks into one file: which of its tables have a known format. */
final class FileOpening {
  private final List<FormatDescription> formats;
  private final Recogniser recogniser;
  private final MonthCache months;
  private final SourceFile file;
  private final Limits limits;
  private final FileContext known;
  private final SheetHeads heads;
  private final OpenTables open = new OpenTables();
  private Optional<SheetHead> firstUnknown = Optional.empty();
  private ArchiveTables others;

  FileOpening(
      List<FormatDescription> formats,
      Recogniser recogniser,
      MonthCache months,
      SourceFile file,
      Limits limits,
      FileContext known) {
    this.heads = new SheetHeads(formats);
    this.formats = formats;
    this.recogniser = recogniser;
    this.months = months;
    this.file = file;
    this.limits = limits;
    this.known = known;
  }

  OpenExport open() throws IOException, FileRefused {
    Sheets sheets = Sheets.open(file, limits);
    try {
      RefusedNames.require(formats, file.name(), sheets.list());
      others = new ArchiveTables(sheets);
      List<DeclaredSource.Part> parts = recognise(sheets);
      if (parts.isEmpty() && others.canonical().isEmpty()) {
        throw others.refusal().orElseGet(this::unknownTables);
      }
      return export(sheets, parts);
    } catch (IOException | FileRefused | RuntimeException e) {
      sheets.close();
      throw e;
    }
  }

  private FileRefused unknownTables() {
    return new FileRefused(
        Problem.of(
            ProblemCode.FILE_TYPE_UNKNOWN,
            "the tables " + String.join(", ", others.unknown()),
            "a table of a known export",
            firstUnknown
                .flatMap(nearest()::to)
                .orElse("No format has any of their columns; metrics formats lists all formats.")));
  }

  private NearestFormats nearest() {
    return new NearestFormats(recogniser, new NearestShape(recogniser.ofPlatforms()), file.name());
  }

  private List<DeclaredSource.Part> recognise(Sheets sheets) throws IOException, FileRefused {
    ExportOwner owner = new ExportOwner(known);
    List<DeclaredSource.Part> parts = new ArrayList<>();
    for (SheetRef ref : sheets.list()) {
      try {
        recognise(sheets, ref, owner).ifPresent(parts::add);
      } catch (FileRefused broken) {
        others.leaveOut(ref, broken);
      }
    }
    return parts;
  }

  private Optional<DeclaredSource.Part> recognise(Sheets sheets, SheetRef ref, ExportOwner owner)
      throws IOException, FileRefused {
    if (ref.kind() == SheetKind.JSON) {
      pass(sheets, ref, Optional.empty());
      return Optional.empty();
    }
    String name = SectionFacts.fileName(ref.entry().orElse(file.name()));
    SheetHead head = heads.read(sheets, ref);
    Optional<HeaderMatch.Candidate> found =
        recogniser.find(ref, head, owner.folderPlatform(), name);
    if (found.isEmpty() && head.damage().isPresent()) {
      throw new FileRefused(head.damage().get());
    }
    if (found.isEmpty()) {
      pass(sheets, ref, Optional.of(head));
      return Optional.empty();
    }
    refuseMended(head);
    DeclaredSource.Part part = part(ref, head, found.get().format());
    heads.requireWhole(sheets, ref);
    return Optional.of(part);
  }

  /** Away from where they stood, mended rows would be read without what their file says of them. */
  private static void refuseMended(SheetHead head) throws FileRefused {
    if (head.labels().containsAll(List.of(MendedHead.FILE, MendedHead.RECORD))) {
      throw new FileRefused(
          Problem.of(
                  ProblemCode.ROW_NOT_MENDED,
                  "mended rows in a workbook, or with their columns moved",
                  "CSV that begins with the columns _import and _record, as it was exported",
                  "Save it as CSV with the columns where they were, and import that.")
              .as(Severity.FILE));
    }
  }

  /** A table that no platform writes so: it is canonical, or of no known format. */
  private void pass(Sheets sheets, SheetRef ref, Optional<SheetHead> head)
      throws IOException, FileRefused {
    try {
      others.add(canonical(sheets, ref));
    } catch (FileRefused refusal) {
      boolean isOther = ArchiveTables.isOtherTable(refusal);
      if (isOther && ref.isWholeFile()) {
        throw nearest().with(refusal, head);
      }
      if (!isOther) {
        throw refusal;
      }
      others.addUnknown(ref);
      firstUnknown = firstUnknown.or(() -> head);
    }
  }

  private CanonicalTable canonical(Sheets sheets, SheetRef ref) throws IOException, FileRefused {
    Layout layout = layout(sheets, ref);
    HeaderMatch.Candidate found =
        recogniser.findCanonical(layout).orElseThrow(() -> nearest().unknown(layout));
    FileContext own = ref.entry().isPresent() ? known.named(ref.label()) : known;
    Section section = new Section(found.format(), found.table(), new SectionFacts());
    CanonicalTable table =
        new CanonicalTable(
            sheets, ref, section, layout, own, months.of(found.format().languages()), open);
    table.require();
    if (!ref.isWholeFile()) {
      table.requireWhole();
    }
    return table;
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
            "at least one record",
            "Export the file again; an empty list says nothing."));
  }

  private DeclaredSource.Part part(SheetRef ref, SheetHead head, FormatDescription format) {
    heads.keep(ref, format);
    SectionFacts facts = new SectionFacts();
    facts.lookAtName(SectionFacts.fileName(file.name()), format.fileNames());
    ref.entry()
        .ifPresent(name -> facts.lookAtName(SectionFacts.fileName(name), format.fileNames()));
    List<TableDescription> tables = HeaderMatch.tablesOf(format, ref, head.begin());
    return new DeclaredSource.Part(ref, format, tables, facts);
  }

  private OpenExport export(Sheets sheets, List<DeclaredSource.Part> parts)
      throws IOException, FileRefused {
    List<TablesInTurn.Table> tables = new ArrayList<>();
    DayOrder order = new DayOrder(false);
    if (!parts.isEmpty()) {
      PlatformTables written =
          new PlatformTables(
              known,
              months,
              open,
              parts,
              how -> new DeclaredSource(parts, ref -> heads.open(sheets, ref), limits, how));
      order = written.order();
      tables.add(written.inOrder(order));
    }
    tables.addAll(others.canonical());
    TablesInTurn rows = new TablesInTurn(tables);
    WholeFile whole =
        new WholeFile(new ClosingSource(rows, sheets), rows, FileRules.of(open, order, known));
    Set<Kind> kinds = kinds(parts);
    return new OpenExport(
        whole,
        formats(parts),
        kinds.size() == 1 ? kinds.stream().findFirst() : Optional.empty(),
        whole,
        others.noticed(),
        others.canonical().stream().anyMatch(CanonicalTable::isMending));
  }

  private String formats(List<DeclaredSource.Part> parts) {
    return Stream.concat(
            parts.stream().map(part -> part.format().name()),
            others.canonical().stream().map(table -> table.section().format().name()))
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private Set<Kind> kinds(List<DeclaredSource.Part> parts) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    parts.stream()
        .flatMap(part -> part.tables().stream())
        .forEach(table -> table.kind().ifPresent(kinds::add));
    others.canonical().forEach(table -> kinds.add(table.kind()));
    return kinds;
  }
}
