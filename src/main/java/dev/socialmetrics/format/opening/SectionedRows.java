package dev.socialmetrics.format.opening;

import dev.socialmetrics.domain.StatedOwner;
import dev.socialmetrics.format.check.Section;
import dev.socialmetrics.format.check.SectionFacts;
import dev.socialmetrics.format.description.FormatDescription;
import dev.socialmetrics.format.description.TableDescription;
import dev.socialmetrics.format.match.HeaderMatch;
import dev.socialmetrics.format.match.SheetHead;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.TablePart;
import dev.socialmetrics.source.SheetRef;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Limits;
import dev.socialmetrics.source.table.RecordFaults;
import dev.socialmetrics.source.table.Row;
import dev.socialmetrics.source.table.RowSource;
import dev.socialmetrics.source.table.Sheet;
import dev.socialmetrics.source.table.SheetRecord;
import dev.socialmetrics.source.table.TableHeader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Reads the recognised sheets of a file one after the other and finds their sections: titles and
 * preambles, headers, rows. Records are numbered through the file; headers have no number.
 */
final class SectionedRows implements RowSource {
  private static final Layout NO_LAYOUT = new Layout(List.of());

  interface SheetOpener {
    Sheet open(SheetRef ref) throws IOException, FileRefused;
  }

  /** A sheet with the tables that may be on it. */
  record Part(
      SheetRef ref, FormatDescription format, List<TableDescription> tables, SectionFacts facts) {
    Part as(FormatDescription shown) {
      return new Part(ref, shown, tables, facts);
    }
  }

  private final SheetOpener sheets;
  private final Limits limits;
  private final SectionListener listener;
  private final Iterator<Part> parts;
  private Optional<Sheet> sheet = Optional.empty();
  private Part part;
  private Optional<SheetRecord> next = Optional.empty();
  private Optional<Section> section = Optional.empty();
  private Layout layout = NO_LAYOUT;
  private DamageCheck damage;
  private RefusedRows refused;
  private RecordFaults faults;
  private TableHeader header;
  private SectionFacts facts = new SectionFacts();
  private final SectionTitle title = new SectionTitle();
  private final NextReport nextReport = new NextReport();
  private boolean afterBlank;
  private final List<TablePart> read = new ArrayList<>();
  private final boolean isOneOfSeveral;
  private long number;

  SectionedRows(List<Part> parts, SheetOpener sheets, Limits limits, SectionListener listener) {
    this.parts = parts.iterator();
    this.part = parts.get(0);
    this.isOneOfSeveral = parts.size() > 1 || part.ref().entry().isPresent();
    this.sheets = sheets;
    this.limits = limits;
    this.listener = listener;
  }

  @Override
  public Optional<Layout> layout() {
    return Optional.of(layout);
  }

  @Override
  public List<Problem> warnings() {
    return listener.warnings();
  }

  @Override
  public Optional<StatedOwner> owner() {
    return listener.owner();
  }

  @Override
  public List<TablePart> parts() {
    return List.copyOf(read);
  }

  @Override
  public Optional<Row> next() throws IOException, FileRefused {
    while (true) {
      if (next.isEmpty() && !openNextSheet()) {
        listener.ended();
        return Optional.empty();
      }
      if (next.isEmpty()) {
        continue;
      }
      SheetRecord record = next.get();
      next = sheet.orElseThrow().read();
      Optional<Row> row = take(record);
      if (row.isPresent()) {
        return row;
      }
    }
  }

  private boolean openNextSheet() throws IOException, FileRefused {
    close();
    if (!parts.hasNext()) {
      return false;
    }
    part = parts.next();
    Sheet opened = sheets.open(part.ref());
    sheet = Optional.of(opened);
    if (isOneOfSeveral) {
      read.add(new TablePart(part.ref().label(), number + 1));
    }
    next = opened.read();
    section = Optional.empty();
    layout = NO_LAYOUT;
    facts = new SectionFacts(part.facts());
    title.clear();
    nextReport.open(part.tables());
    afterBlank = false;
    return true;
  }

  /** Empty for a header. */
  private Optional<Row> take(SheetRecord record) throws FileRefused {
    if (record.isBlank()) {
      afterBlank = true;
      title.blank();
      return Optional.of(ignored(record, ProblemCode.CSV_BLANK_ROW));
    }
    boolean maybeHeader = section.isEmpty() || afterBlank && part.tables().size() > 1;
    if (maybeHeader && open(record)) {
      return Optional.empty();
    }
    if (section.isPresent() && nextReport.begins(record)) {
      facts = new SectionFacts(part.facts());
      return Optional.of(preamble(record, ""));
    }
    nextReport.requireHeader(record);
    String alone = section.isEmpty() || part.tables().size() > 1 ? SheetHead.title(record) : "";
    if (section.isEmpty() || isBetween(alone)) {
      return Optional.of(preamble(record, alone));
    }
    boolean isHeader = header.isRepeatedBy(record.texts());
    if (afterBlank && part.tables().size() > 1) {
      SheetFaults.requireBegin(record, section.orElseThrow().table(), isHeader);
    }
    afterBlank = false;
    return Optional.of(isHeader ? ignored(record, ProblemCode.CSV_REPEATED_HEADER) : data(record));
  }

  /**
   * A known title, or a single text behind a blank line, begins what is no more rows of the
   * section.
   */
  private boolean isBetween(String alone) {
    return !alone.isEmpty()
        && (HeaderMatch.isTitle(part.tables(), alone) || afterBlank && layout.size() > 1);
  }

  private Row preamble(SheetRecord record, String alone) throws FileRefused {
    SheetFaults.requireHeader(record, part.tables(), title.text());
    section = Optional.empty();
    layout = NO_LAYOUT;
    title.take(alone);
    part.tables().forEach(table -> facts.look(NextReport.line(record), table.preamble()));
    listener.passed(part, record);
    return ignored(record, ProblemCode.ROW_PREAMBLE);
  }

  private boolean open(SheetRecord record) throws FileRefused {
    List<String> texts = SheetHead.normalised(record);
    List<String> below = next.map(SheetHead::normalised).orElse(List.of());
    Optional<HeaderMatch.Candidate> found =
        HeaderMatch.find(part.format(), title.tables(part.tables()), texts, title.text(), below);
    if (found.isEmpty()) {
      return false;
    }
    TableDescription table = found.get().table();
    header = new TableHeader(record.texts());
    layout = header.layout();
    faults = new RecordFaults(layout, limits, true);
    damage = new DamageCheck(part.format(), table, layout);
    refused = new RefusedRows(part.format(), table, layout);
    refused.requireTable(record);
    Section opened = new Section(part.format(), table, new SectionFacts(facts));
    section = Optional.of(opened);
    title.clear();
    nextReport.clear();
    afterBlank = false;
    listener.opened(opened, layout);
    return true;
  }

  private Row ignored(SheetRecord record, ProblemCode why) {
    return new Row(
        ++number,
        record.line(),
        NO_LAYOUT,
        new String[0],
        record.raw(),
        List.of(),
        Optional.of(why));
  }

  private Row data(SheetRecord record) throws FileRefused {
    if (section.orElseThrow().table().kind().isEmpty()) {
      return ignored(record, ProblemCode.ROW_NOT_STORED);
    }
    refused.require(record);
    damage.require(record);
    Row row =
        new Row(
            ++number,
            record.line(),
            layout,
            WrittenCells.of(record, layout.size(), part.format().decimalComma()),
            record.raw(),
            faults.find(record),
            Optional.empty(),
            record.numbers());
    listener.read(row);
    return row;
  }

  @Override
  public void close() throws IOException {
    if (sheet.isPresent()) {
      sheet.get().close();
      sheet = Optional.empty();
    }
  }
}
