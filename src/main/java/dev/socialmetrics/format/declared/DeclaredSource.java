package dev.socialmetrics.format.declared;

import dev.socialmetrics.format.description.FormatDescription;
import dev.socialmetrics.format.description.TableDescription;
import dev.socialmetrics.intake.SheetRef;
import dev.socialmetrics.intake.row.Layout;
import dev.socialmetrics.intake.row.Limits;
import dev.socialmetrics.intake.row.Row;
import dev.socialmetrics.intake.row.RowSource;
import dev.socialmetrics.intake.sheet.CellType;
import dev.socialmetrics.intake.sheet.Sheet;
import dev.socialmetrics.intake.sheet.SheetCell;
import dev.socialmetrics.intake.sheet.SheetRecord;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.TablePart;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * Reads the recognised sheets of a file one after the other and finds their sections: titles and
 * preambles, headers, rows. Records are numbered through the file; headers have no number.
 */
final class DeclaredSource implements RowSource {
  private static final Layout NO_LAYOUT = new Layout(List.of());

  /** Opens what was recognised. */
  interface Sheets {
    Sheet open(SheetRef ref) throws IOException, FileRefused;
  }

  /** Is told of every header before the rows below it. */
  interface Listener {
    void opened(Section section, Layout layout) throws FileRefused;

    /** Called with every row of data, in order. */
    void read(Row row);

    /** After the last row of the file. */
    void ended() throws FileRefused;

    /** What was noticed of the sections so far. */
    List<Problem> warnings();
  }

  /** A sheet with the tables that may be on it. */
  record Part(
      SheetRef ref, FormatDescription format, List<TableDescription> tables, SectionFacts facts) {}

  private final Sheets sheets;
  private final Limits limits;
  private final Listener listener;
  private final Iterator<Part> parts;
  private Optional<Sheet> sheet = Optional.empty();
  private Part part;
  private Optional<SheetRecord> next = Optional.empty();
  private Optional<Section> section = Optional.empty();
  private Layout layout = NO_LAYOUT;
  private DamageCheck damage;
  private RefusedRows refused;
  private List<String> header = List.of();
  private SectionFacts facts = new SectionFacts();
  private final SectionTitle title = new SectionTitle();
  private boolean afterBlank;
  private final List<TablePart> read = new ArrayList<>();
  private final boolean isOneOfSeveral;
  private long number;

  DeclaredSource(List<Part> parts, Sheets sheets, Limits limits, Listener listener) {
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
    List<String> texts = SheetHead.normalised(record);
    boolean maybeHeader = section.isEmpty() || afterBlank && part.tables().size() > 1;
    if (maybeHeader && open(record, texts)) {
      return Optional.empty();
    }
    String alone = SheetHead.title(texts);
    if (section.isEmpty() || isBetween(alone)) {
      return Optional.of(preamble(record, alone));
    }
    if (afterBlank && part.tables().size() > 1) {
      SheetFaults.requireBegin(record, section.orElseThrow().table(), texts.equals(header));
    }
    afterBlank = false;
    return Optional.of(
        texts.equals(header) ? ignored(record, ProblemCode.CSV_REPEATED_HEADER) : data(record));
  }

  /**
   * A known title, or a single text behind a blank line, begins what is no more rows of the
   * section.
   */
  private boolean isBetween(String alone) {
    boolean sectional = part.tables().size() > 1 && !alone.isEmpty();
    return sectional
        && (HeaderMatch.isTitle(part.tables(), alone) || afterBlank && layout.size() > 1);
  }

  private Row preamble(SheetRecord record, String alone) {
    section = Optional.empty();
    layout = NO_LAYOUT;
    title.take(alone);
    String line = String.join(" | ", record.cells().stream().map(SheetCell::text).toList()).strip();
    part.tables().forEach(table -> facts.look(line, table.preamble()));
    return ignored(record, ProblemCode.ROW_PREAMBLE);
  }

  private boolean open(SheetRecord record, List<String> texts) throws FileRefused {
    List<String> below = next.map(SheetHead::normalised).orElse(List.of());
    Optional<HeaderMatch.Candidate> found =
        HeaderMatch.find(part.format(), title.tables(part.tables()), texts, title.text(), below);
    if (found.isEmpty()) {
      return false;
    }
    TableDescription table = found.get().table();
    header = texts;
    layout = new Layout(record.cells().stream().map(SheetCell::text).toList());
    damage = new DamageCheck(table, layout, part.format().decimalComma());
    refused = new RefusedRows(part.format(), table, layout);
    refused.requireTable(record);
    Section opened = new Section(part.format(), table, new SectionFacts(facts));
    section = Optional.of(opened);
    title.clear();
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
        record.raw().get(),
        List.of(),
        Optional.of(why));
  }

  private Row data(SheetRecord record) throws FileRefused {
    if (section.orElseThrow().table().kind().isEmpty()) {
      return ignored(record, ProblemCode.ROW_NOT_STORED);
    }
    refused.require(record);
    damage.require(record);
    String[] cells = new String[layout.size()];
    List<Problem> faults = new ArrayList<>(0);
    for (int i = 0; i < cells.length; i++) {
      SheetCell cell = record.cell(i);
      cells[i] = text(cell);
      faults.addAll(cell.faults(layout.column(i), limits));
    }
    SheetFaults.addStructural(record, layout, faults);
    Row row =
        new Row(
            ++number, record.line(), layout, cells, record.raw().get(), faults, Optional.empty());
    listener.read(row);
    return row;
  }

  /** A workbook's percentage is stored as a fraction, and its numbers have points anywhere. */
  private String text(SheetCell cell) {
    String text =
        cell.type() == CellType.PERCENT
            ? new BigDecimal(cell.text()).movePointRight(2).toPlainString() + "%"
            : cell.text();
    boolean number = cell.type() == CellType.NUMBER || cell.type() == CellType.PERCENT;
    return number && part.format().decimalComma() ? text.replace('.', ',') : text;
  }

  @Override
  public void close() throws IOException {
    if (sheet.isPresent()) {
      sheet.get().close();
      sheet = Optional.empty();
    }
  }
}
