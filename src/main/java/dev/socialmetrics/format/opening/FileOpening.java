package dev.socialmetrics.format.opening;

import dev.socialmetrics.domain.SourceFile;
import dev.socialmetrics.format.FileContext;
import dev.socialmetrics.format.cell.MonthCache;
import dev.socialmetrics.format.check.DayOrder;
import dev.socialmetrics.format.check.ExportOwner;
import dev.socialmetrics.format.check.KnownLabels;
import dev.socialmetrics.format.check.OpenTables;
import dev.socialmetrics.format.check.Section;
import dev.socialmetrics.format.check.SectionFacts;
import dev.socialmetrics.format.description.FormatDescription;
import dev.socialmetrics.format.description.TableDescription;
import dev.socialmetrics.format.match.HeaderMatch;
import dev.socialmetrics.format.match.NearestFormats;
import dev.socialmetrics.format.match.NearestShape;
import dev.socialmetrics.format.match.Recogniser;
import dev.socialmetrics.format.match.SheetHead;
import dev.socialmetrics.format.match.SheetHeads;
import dev.socialmetrics.format.whole.WholeFile;
import dev.socialmetrics.format.whole.WholeFileRule;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.source.SheetKind;
import dev.socialmetrics.source.SheetRef;
import dev.socialmetrics.source.Sheets;
import dev.socialmetrics.source.table.Limits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks into one file: which of its tables have a known format. */
final class FileOpening {
  private final List<FormatDescription> formats;
  private final Recogniser recogniser;
  private final MonthCache months;
  private final SourceFile file;
  private final Limits limits;
  private final FileContext known;
  private final SheetHeads heads;
  private final OpenTables open;
  private Optional<SheetHead> firstUnknown = Optional.empty();
  private ArchiveTables others;
  private final InnerAccounts inner;

  FileOpening(
      List<FormatDescription> formats,
      Recogniser recogniser,
      KnownLabels labels,
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
    this.open = new OpenTables(labels);
    this.inner = new InnerAccounts(known);
  }

  OpenExport open() throws IOException, FileRefused {
    Sheets sheets = Sheets.open(file, limits);
    try {
      RefusedNames.require(formats, file.name(), sheets.list());
      others = new ArchiveTables(sheets);
      List<SectionedRows.Part> parts = recognise(sheets);
      TablesFound found = new TablesFound(parts, others.canonical());
      if (found.isEmpty()) {
        throw nothingRead(sheets);
      }
      inner.require();
      return export(sheets, found);
    } catch (IOException | FileRefused | RuntimeException e) {
      sheets.close();
      throw e;
    }
  }

  private FileRefused nothingRead(Sheets sheets) throws FileRefused {
    sheets.list().forEach(ref -> inner.add(ref, Set.of(), List.of(), Optional.empty()));
    inner.require();
    return others.refusal().orElseGet(this::unknownTables);
  }

  private FileRefused unknownTables() {
    return new FileRefused(
        Problem.of(
            ProblemCode.FILE_TYPE_UNKNOWN,
            "the tables " + others.unknown(),
            "a table of a known export",
            firstUnknown
                    .flatMap(nearest()::to)
                    .orElse(
                        "No format has any of their columns; metrics formats lists all formats.")
                + NearestFormats.DRAFT));
  }

  private NearestFormats nearest() {
    return new NearestFormats(recogniser, new NearestShape(recogniser.ofPlatforms()), file.name());
  }

  private List<SectionedRows.Part> recognise(Sheets sheets) throws IOException, FileRefused {
    ExportOwner owner = new ExportOwner(known);
    List<SectionedRows.Part> parts = new ArrayList<>();
    JsonLists lists = new JsonLists(sheets, recogniser, others);
    for (SheetRef ref : sheets.list()) {
      lists.each(ref, table -> recognise(sheets, table, owner).ifPresent(parts::add));
    }
    return parts;
  }

  private Optional<SectionedRows.Part> recognise(Sheets sheets, SheetRef ref, ExportOwner owner)
      throws IOException, FileRefused {
    if (ref.kind() == SheetKind.JSON && ref.list().isEmpty()) {
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
    if (found.isEmpty() && ref.list().isPresent()) {
      throw UnknownList.refused(ref.list().get(), head, nearest().to(head));
    }
    if (found.isEmpty()) {
      pass(sheets, ref, Optional.of(head));
      return Optional.empty();
    }
    if (ref.isOneOfLists()) {
      RefusedRows.requireStored(found.get());
    }
    if (ref.entry().isPresent() && isLeftAlone(found.get())) {
      return Optional.empty();
    }
    SheetFaults.requireWhereRowsWere(head);
    SectionedRows.Part part = part(ref, head, found.get().format());
    if (ref.entry().isPresent()) {
      owner.requireInnerFolders(ref.entry().get(), part.format(), part.tables());
    }
    inner.add(ref, head.labels(), part.tables(), Optional.of(part.format()));
    heads.requireWhole(sheets, ref);
    return Optional.of(part);
  }

  /** Of much else in an archive, what cannot be imported does not hinder what can. */
  private boolean isLeftAlone(HeaderMatch.Candidate found) {
    Optional<FileRefused> refusal = RefusedRows.ofTable(found.format(), found.table());
    boolean isLeft = found.format().amongOthers() && refusal.isPresent();
    if (isLeft) {
      others.addForeign(refusal.get());
    }
    return isLeft;
  }

  /** A table that no platform writes so: it is canonical, or of no known format. */
  private void pass(Sheets sheets, SheetRef ref, Optional<SheetHead> head)
      throws IOException, FileRefused {
    try {
      CanonicalTable table = canonical().read(sheets, ref);
      others.add(table);
      Section section = table.section();
      inner.add(
          ref, table.layout().labels(), List.of(section.table()), Optional.of(section.format()));
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

  private CanonicalTables canonical() {
    return new CanonicalTables(recogniser, nearest(), months, known, open);
  }

  private SectionedRows.Part part(SheetRef ref, SheetHead head, FormatDescription format) {
    heads.keep(ref, format);
    SectionFacts facts = new SectionFacts();
    facts.lookAtNames(known, ref, format.fileNames());
    List<TableDescription> tables = HeaderMatch.tablesOf(format, ref, head.begin());
    return new SectionedRows.Part(ref, format, tables, facts);
  }

  private OpenExport export(Sheets sheets, TablesFound found) throws IOException, FileRefused {
    List<SectionedRows.Part> parts =
        NumberSignScan.shown(found.written(), (some, how) -> rows(sheets, some, how));
    List<TablesInTurn.Table> tables = new ArrayList<>();
    DayOrder order = new DayOrder(false);
    if (!parts.isEmpty()) {
      PlatformTables written =
          new PlatformTables(known, months, open, parts, how -> rows(sheets, parts, how));
      order = written.order();
      tables.add(written.inOrder(order));
    }
    tables.addAll(found.canonical());
    TablesInTurn rows = new TablesInTurn(tables);
    List<WholeFileRule> rules = FileRules.of(open, order, known, rows::parts, found.areSeveral());
    WholeFile whole = new WholeFile(new ClosingSource(rows, sheets), rows, rules);
    return new OpenExport(
        whole,
        found.formats(),
        found.kind(),
        whole,
        others.noticed(found.areAmongOthers()),
        found.areMending());
  }

  private SectionedRows rows(
      Sheets sheets, List<SectionedRows.Part> parts, SectionListener listener) {
    return new SectionedRows(parts, ref -> heads.open(sheets, ref), limits, listener);
  }
}
