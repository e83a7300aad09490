package dev.socialmetrics.format.declared;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.ExportMoment;
import dev.socialmetrics.format.FileContext;
import dev.socialmetrics.format.cell.MonthCache;
import dev.socialmetrics.format.description.FormatDescription;
import dev.socialmetrics.format.description.TableDescription;
import dev.socialmetrics.format.whole.WholeFileRule;
import dev.socialmetrics.intake.MendedHead;
import dev.socialmetrics.intake.SheetKind;
import dev.socialmetrics.intake.SheetRef;
import dev.socialmetrics.intake.Sheets;
import dev.socialmetrics.intake.SourceFile;
import dev.socialmetrics.intake.row.Layout;
import dev.socialmetrics.intake.row.Limits;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Severity;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Looks into one file: which of its sheets have a declared format. */
final class DeclaredOpening {
  private final List<FormatDescription> formats;
  private final Recogniser recogniser;
  private final MonthCache months;
  private final SourceFile file;
  private final Limits limits;
  private final FileContext known;
  private final SheetHeads heads;
  private final List<WholeFileRule> rules = new ArrayList<>();
  private Predicate<Layout> isDeclared = layout -> false;
  private Predicate<Layout> areDays;
  private Optional<SheetHead> firstUnknown = Optional.empty();
  private ArchiveTables others;

  DeclaredOpening(
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
    this.areDays = layout -> known.stated().rowsAreDays();
  }

  Optional<DeclaredExport> open() throws IOException, FileRefused {
    Sheets sheets = Sheets.open(file, limits);
    try {
      RefusedNames.require(formats, file.name(), sheets.list());
      others = new ArchiveTables(sheets, known);
      List<DeclaredSource.Part> parts = recognise(sheets);
      if (!parts.isEmpty() || !others.canonical().isEmpty()) {
        return Optional.of(export(sheets, parts));
      }
      if (others.refusal().isPresent()) {
        throw others.refusal().get();
      }
      refuseContainer(sheets);
    } catch (IOException | FileRefused | RuntimeException e) {
      sheets.close();
      throw e;
    }
    sheets.close();
    return Optional.empty();
  }

  private void refuseContainer(Sheets sheets) throws FileRefused {
    SheetRef first = sheets.list().get(0);
    if (first.entry().isPresent() || first.sheet().isPresent()) {
      NearestFormats near = new NearestFormats(recogniser, new NearestShape(formats));
      throw new FileRefused(
          Problem.of(
              ProblemCode.FILE_TYPE_UNKNOWN,
              "the tables " + String.join(", ", others.unknown()),
              "a table of a known export",
              firstUnknown
                  .flatMap(head -> near.to(head, file.name()))
                  .orElse(
                      "No format has any of their columns; metrics formats lists all formats.")));
    }
  }

  private List<DeclaredSource.Part> recognise(Sheets sheets) throws IOException, FileRefused {
    DeclaredOwner owner = new DeclaredOwner(known);
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

  private Optional<DeclaredSource.Part> recognise(Sheets sheets, SheetRef ref, DeclaredOwner owner)
      throws IOException, FileRefused {
    if (ref.kind() == SheetKind.JSON) {
      pass(ref, Optional.empty());
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
      pass(ref, Optional.of(head));
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

  private void pass(SheetRef ref, Optional<SheetHead> head) throws IOException, FileRefused {
    if (!others.take(ref)) {
      firstUnknown = firstUnknown.or(() -> head);
    }
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

  private DeclaredExport export(Sheets sheets, List<DeclaredSource.Part> parts)
      throws IOException, FileRefused {
    List<TablesInTurn.Table> tables = new ArrayList<>();
    if (!parts.isEmpty()) {
      tables.add(declared(sheets, parts));
    }
    tables.addAll(others.canonical());
    rules.addAll(others.rules(isDeclared));
    Stream<String> names = parts.stream().map(part -> part.format().name());
    Stream<String> canonical = others.canonical().stream().map(entry -> entry.format().name());
    TablesInTurn rows = new TablesInTurn(tables);
    return new DeclaredExport(
        new ClosingSource(rows, sheets),
        rows,
        Stream.concat(names, canonical).distinct().toList(),
        kinds(parts),
        rules,
        areDays,
        others.noticed());
  }

  private TablesInTurn.Table declared(Sheets sheets, List<DeclaredSource.Part> parts)
      throws IOException, FileRefused {
    Optional<LocalDate> periodEnd = ExportName.periodEnd(known, parts);
    ExportMoment stated = ExportName.moment(known, parts, zone(parts), months);
    ExportMoment export = known.notBefore(stated, periodEnd, zone(parts));
    Instant exportedAt = export.at();
    DayOrder order = order(sheets, parts, export);
    DeclaredChecker checker = new DeclaredChecker(known, export, periodEnd, order);
    isDeclared = layout -> checker.find(layout).isPresent();
    areDays = areDays.or(layout -> checker.find(layout).filter(BoundTable::isOfDays).isPresent());
    rules.addAll(DeclaredRules.of(checker, order));
    DeclaredSections sections =
        new DeclaredSections(
            checker,
            months,
            exportedAt,
            new OwnersOfFile(new DeclaredOwner(known)),
            years(sheets, parts, exportedAt, order.isOther()));
    return new DeclaredTables(source(sheets, parts, sections), checker);
  }

  private DeclaredSource source(
      Sheets sheets, List<DeclaredSource.Part> parts, DeclaredSource.Listener listener) {
    return new DeclaredSource(parts, ref -> heads.open(sheets, ref), limits, listener);
  }

  private DayOrder order(Sheets sheets, List<DeclaredSource.Part> parts, ExportMoment export)
      throws IOException, FileRefused {
    if (!DayOrderScan.isNeeded(parts)) {
      return new DayOrder(false);
    }
    ZoneId zone = zone(parts);
    DayOrderScan scan =
        new DayOrderScan(months, section -> SectionDays.of(section, known, export, zone), zone);
    return scan.run(source(sheets, parts, scan));
  }

  private List<NavigableMap<Long, Integer>> years(
      Sheets sheets, List<DeclaredSource.Part> parts, Instant exportedAt, boolean isOtherOrder)
      throws IOException, FileRefused {
    if (!YearScan.isNeeded(parts)) {
      return List.of();
    }
    LocalDate exportDay = exportedAt.atZone(zone(parts)).toLocalDate();
    YearScan scan = new YearScan(months, isOtherOrder);
    return scan.run(source(sheets, parts, scan), exportDay);
  }

  private ZoneId zone(List<DeclaredSource.Part> parts) {
    return parts.get(0).format().zone().orElseGet(known::zone);
  }

  private Set<Kind> kinds(List<DeclaredSource.Part> parts) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    parts.stream()
        .flatMap(part -> part.tables().stream())
        .forEach(table -> table.kind().ifPresent(kinds::add));
    others.canonical().forEach(entry -> kinds.add(entry.kind()));
    return kinds;
  }
}
