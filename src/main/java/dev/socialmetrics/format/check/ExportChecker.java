package dev.socialmetrics.format.check;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.MutableValues;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.format.AccountFacts;
import dev.socialmetrics.format.ExportMoment;
import dev.socialmetrics.format.FileContext;
import dev.socialmetrics.format.RowChecker;
import dev.socialmetrics.format.RowRules;
import dev.socialmetrics.format.cell.CellNotes;
import dev.socialmetrics.format.cell.Hashtags;
import dev.socialmetrics.format.cell.MonthNames;
import dev.socialmetrics.format.description.ColumnDescription.Origin;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Checks the rows of one file, section by section. */
public final class ExportChecker implements RowChecker {
  private static final String WRONG_CLOCK = "Correct it, or the clock of whoever exported the row";
  private static final Column HASHTAGS = Kind.CONTENT.column("hashtags");
  private static final Column CAPTION = Kind.CONTENT.column("caption");

  private final FileContext file;
  private final ExportOwner owner;
  private final RowAccounts accounts;
  private final SharedPosts shared;
  private final RowState row;
  private final ValuesElsewhere elsewhere;
  private final CellNotes notes = new CellNotes();
  private final OpenTables tables;
  private final ChosenPeriods periods = new ChosenPeriods();
  private final StatedPeriods stated;
  private Section section;
  private MonthNames months;
  private String platform;
  private Layout lastLayout;
  private BoundTable lastTable;

  /**
   * @param periodEnd by the names of the file and of the tables in it
   * @param order of day and month in the file
   * @param tables of the file, which those of this checker are added to
   * @param shared posts that others published with the file's account
   */
  public ExportChecker(
      FileContext file,
      ExportMoment export,
      Optional<LocalDate> periodEnd,
      DayOrder order,
      OpenTables tables,
      SharedPosts shared) {
    this.file = file;
    this.shared = shared;
    this.tables = tables;
    this.owner = new ExportOwner(file);
    this.stated = new StatedPeriods(file, export, periodEnd);
    this.accounts = new RowAccounts(file, owner);
    this.row = new RowState(export, accounts.nobody(), order);
    this.elsewhere = new ValuesElsewhere(file, row);
  }

  /** Prepares for the rows of a section; on the thread that reads, before its first row. */
  public void open(Section opened, Layout layout, MonthNames names) throws FileRefused {
    section = opened;
    months = names;
    BoundTable table = bind(layout);
    HeaderCheck header = new HeaderCheck(table, layout, tables.labels());
    new PlacedFigure(table, layout).require();
    if (opened.format().isCanonical()) {
      header.require(file);
    } else {
      owner.requireAccount(table);
    }
    platform =
        opened.format().platform().isEmpty() && table.has(table.platform())
            ? file.platform().map(Platform::key).orElse(null)
            : owner.platformOf(opened);
    if (opened.table().isOfNamedPeriod()) {
      opened.facts().requireOnePeriod();
    }
    periods.open(opened, layout, file);
    stated.open(table, layout);
  }

  private BoundTable bind(Layout layout) {
    CellReaders readers = new CellReaders(section.format(), file.platforms(), months, row);
    BoundTable table = new BoundTable(section, layout, readers);
    tables.put(layout, table);
    return table;
  }

  /** What the rows that were checked showed of the file as a whole. */
  public List<Problem> noticed() {
    return periods.noticed();
  }

  @Override
  public Optional<LocalDate> periodEnd() {
    return stated.end();
  }

  @Override
  public Verdict<ExportedRow> check(Row read) {
    if (read.ignored().isPresent()) {
      return new Verdict.Ignored<>(read.number(), read.line(), read.ignored().get());
    }
    BoundTable table = tableOf(read.layout());
    Optional<ProblemCode> noData = table.withoutData().reason(read.cells());
    if (noData.isPresent()) {
      return new Verdict.Ignored<>(read.number(), read.line(), noData.get());
    }
    if (!read.faults().isEmpty()) {
      return new Verdict.Rejected<>(read.number(), read.line(), read.raw(), read.faults());
    }
    if (shared.isLeftOut(read.cells(), table.namedOwner())) {
      return new Verdict.Ignored<>(read.number(), read.line(), ProblemCode.ROW_NOT_STORED);
    }
    notes.startRow(read.layout());
    MutableValues values = fill(read, table);
    if (notes.hasErrors()) {
      return new Verdict.Rejected<>(read.number(), read.line(), read.raw(), notes.errors());
    }
    return table.saysNothing(values)
        ? new Verdict.Ignored<>(read.number(), read.line(), ProblemCode.ROW_NO_VALUE)
        : judge(read, table, values);
  }

  /** Objects of one JSON file have a layout for each set of keys. */
  private BoundTable tableOf(Layout layout) {
    if (layout != lastLayout) {
      lastTable = tables.find(layout).orElseGet(() -> bind(layout));
      lastLayout = layout;
    }
    return lastTable;
  }

  private Verdict<ExportedRow> judge(Row read, BoundTable table, MutableValues values) {
    Kind kind = table.kind();
    if (kind == Kind.AUDIENCE && table.section().table().sum()) {
      RowRules.checkPartOfAudience(values, notes);
    } else {
      RowRules.check(values, row.account(), notes);
    }
    if (!notes.hasErrors()) {
      RowRules.checkFuture(values, row.export(), row.zone(), notes);
      row.checkDay(table.day().in(values), notes);
    }
    if (!notes.hasErrors() && tables.repeated().isRepeated(read, table, values)) {
      return new Verdict.Ignored<>(
          read.number(), read.line(), ProblemCode.ROW_DUPLICATE_KEY_IDENTICAL);
    }
    return notes.hasErrors()
        ? new Verdict.Rejected<>(read.number(), read.line(), read.raw(), notes.errors())
        : periods.take(
            read,
            new ExportedRow(values, row.export().at()),
            table.section().format().zone().orElseGet(row::zone),
            notes.warnings());
  }

  private MutableValues fill(Row read, BoundTable table) {
    Kind kind = table.kind();
    MutableValues values = new MutableValues(kind);
    AccountFacts account = accounts.of(read, table, notes);
    values.set(kind.columns().get(0), account == accounts.nobody() ? null : account.id());
    row.start(account, table.section().yearAt(read.number()), stated.of(read.layout()));
    readExport(read, table);
    values.set(table.platform(), platform);
    row.setPlatform(values.findText(table.platform()));
    for (BoundColumn column : table.columns()) {
      read(column, read, table, values);
    }
    if (kind == Kind.CAMPAIGN) {
      AmountCurrencies.settle(table, read.cells(), values, row.account(), notes);
    }
    table.complete(read.cells(), values, notes);
    if (kind == Kind.CONTENT && !table.section().format().isCanonical()) {
      completeHashtags(values);
    }
    return values;
  }

  private void readExport(Row read, BoundTable table) {
    for (int cell : table.exportCells()) {
      String text = read.cells()[cell];
      if (text != null) {
        notes.startCell(cell, text);
        Instant moment = table.times().readInstant(text, row.zone(), notes);
        if (moment != null && file.isPossibleExport(moment)) {
          row.setExport(stated.notBefore(moment));
        } else if (moment != null) {
          notes.reject(ProblemCode.ROW_FUTURE_DATE, file.possibleExport(), WRONG_CLOCK);
        }
      }
    }
  }

  private void read(BoundColumn bound, Row read, BoundTable table, MutableValues values) {
    Column column = bound.column();
    int before = notes.errorCount();
    Object value = value(bound, read, table, values);
    if (value != null) {
      values.set(column, value);
      if (column == table.platform()) {
        row.setPlatform(values.findText(column));
      }
      if (bound.currency().isPresent()) {
        AmountCurrencies.take(bound, read, values, notes);
      }
    } else if (bound.isRequired() && !values.has(column) && notes.errorCount() == before) {
      bound.reject(read.cells(), notes);
    }
  }

  private Object value(BoundColumn bound, Row read, BoundTable table, MutableValues values) {
    if (bound.said().origin() == Origin.LABELS) {
      return LabelsByValue.of(read.layout(), read.cells(), table.section().format().decimalComma());
    }
    Optional<BoundId> id = bound.id();
    row.setIdTime(id.isEmpty() ? Optional.empty() : id.get().timeIn(read.cells()));
    Object value = bound.read(read.cells(), notes);
    if (id.isPresent()) {
      BoundId.compare(bound.column(), value, row, notes);
    }
    return value == null && bound.isElsewhere()
        ? elsewhere.read(bound, read, table, values, notes)
        : value;
  }

  /** Hashtags are in the caption where a platform has no column for them. */
  private static void completeHashtags(MutableValues values) {
    if (!values.has(HASHTAGS) && values.has(CAPTION)) {
      values.set(HASHTAGS, Hashtags.of(values.text(CAPTION)).orElse(null));
    }
  }
}
