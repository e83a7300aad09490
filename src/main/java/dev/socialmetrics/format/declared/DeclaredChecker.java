package dev.socialmetrics.format.declared;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.AccountFacts;
import dev.socialmetrics.format.Draft;
import dev.socialmetrics.format.ExportMoment;
import dev.socialmetrics.format.FileContext;
import dev.socialmetrics.format.RowChecker;
import dev.socialmetrics.format.RowRules;
import dev.socialmetrics.format.cell.CellNotes;
import dev.socialmetrics.format.cell.Hashtags;
import dev.socialmetrics.format.cell.MonthNames;
import dev.socialmetrics.format.description.ColumnDescription;
import dev.socialmetrics.format.description.ColumnDescription.Origin;
import dev.socialmetrics.intake.row.Layout;
import dev.socialmetrics.intake.row.Row;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Verdict;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks the rows of one file of declared formats, section by section. */
final class DeclaredChecker implements RowChecker {
  private static final int MOST_REMEMBERED = 10_000;

  private final FileContext file;
  private final DeclaredOwner owner;
  private final RowState row;
  private final CellNotes notes = new CellNotes();
  private final Map<String, AccountFacts> factsById = new HashMap<>();
  private final Map<Layout, BoundTable> tables = new IdentityHashMap<>();
  private final ChosenPeriods periods = new ChosenPeriods();
  private final StatedPeriods stated;
  private final Map<Layout, String> platforms = new IdentityHashMap<>();
  private final AccountFacts nobody;

  /**
   * @param periodEnd by the names of the file and of the tables in it
   */
  DeclaredChecker(
      FileContext file, ExportMoment export, Optional<LocalDate> periodEnd, DayOrder order) {
    this.file = file;
    this.owner = new DeclaredOwner(file);
    this.stated = new StatedPeriods(file, export, periodEnd);
    this.nobody = AccountFacts.of("", file.accounts());
    this.row = new RowState(export, nobody, order);
  }

  /** Prepares for the rows of a section; on the thread that reads, before its first row. */
  void open(Section section, Layout layout, MonthNames months) throws FileRefused {
    DeclaredReaders readers = new DeclaredReaders(section.format(), file.platforms(), months, row);
    BoundTable table = new BoundTable(section, layout, readers);
    owner.requireAccount(table);
    table.requireFigures(layout);
    platforms.put(layout, owner.platformOf(section));
    tables.put(layout, table);
    periods.open(section, layout, file.period());
    stated.open(table, layout);
  }

  /** What a section's header says; empty for one whose rows are not stored. */
  Optional<BoundTable> find(Layout layout) {
    return Optional.ofNullable(tables.get(layout));
  }

  /** What the rows that were checked showed of the file as a whole. */
  List<Problem> noticed() {
    return periods.noticed();
  }

  @Override
  public Optional<LocalDate> periodEnd() {
    return stated.end();
  }

  @Override
  public Verdict<Draft> check(Row read) {
    BoundTable table = tables.get(read.layout());
    Optional<ProblemCode> ignored =
        read.ignored().or(() -> table == null ? Optional.empty() : table.ignored(read.cells()));
    if (ignored.isPresent()) {
      return new Verdict.Ignored<>(read.number(), read.line(), ignored.get());
    }
    if (!read.faults().isEmpty()) {
      return new Verdict.Rejected<>(read.number(), read.line(), read.raw(), read.faults());
    }
    notes.startRow(read.layout());
    Object[] cells = fill(read, table);
    if (notes.hasErrors()) {
      return new Verdict.Rejected<>(read.number(), read.line(), read.raw(), notes.errors());
    }
    return saysNothing(table.kind(), cells)
        ? new Verdict.Ignored<>(read.number(), read.line(), ProblemCode.ROW_NO_VALUE)
        : judge(read, table, cells);
  }

  private Verdict<Draft> judge(Row read, BoundTable table, Object[] cells) {
    Kind kind = table.kind();
    if (kind == Kind.AUDIENCE && table.section().table().sum()) {
      RowRules.checkPartOfAudience(cells, notes);
    } else {
      RowRules.check(kind, cells, row.account(), notes);
    }
    RowRules.checkFuture(kind, cells, row.export(), row.zone(), notes);
    return notes.hasErrors()
        ? new Verdict.Rejected<>(read.number(), read.line(), read.raw(), notes.errors())
        : periods.take(
            read,
            new Draft(kind, cells, row.export().at()),
            table.section().format().zone().orElseGet(row::zone),
            notes.warnings());
  }

  /** A currency alone is the currency of nothing. */
  private static boolean saysNothing(Kind kind, Object[] cells) {
    return kind != Kind.CONTENT
        && kind.valueColumns().stream()
            .filter(column -> !column.name().endsWith("_currency"))
            .allMatch(column -> cells[column.index()] == null);
  }

  private Object[] fill(Row read, BoundTable table) {
    Kind kind = table.kind();
    Object[] cells = new Object[kind.columns().size()];
    List<String> names = table.accountNames(read.cells());
    Optional<String> account = owner.accountOf(names);
    account.ifPresentOrElse(
        id -> cells[0] = id, () -> notes.rejectRow(DeclaredOwner.unknownAccount(names)));
    row.start(
        account.map(this::factsOf).orElse(nobody),
        table.section().yearAt(read.number()),
        stated.of(read.layout()));
    cells[kind.column("platform").index()] = platforms.get(read.layout());
    for (BoundColumn column : table.columns()) {
      read(column, read, table, cells);
    }
    if (kind == Kind.CAMPAIGN) {
      AmountCurrencies.settle(table, read.cells(), cells, row.account(), notes);
    }
    table.readSpread(read.cells(), cells, notes);
    table.readRates(read.cells(), cells, notes);
    complete(kind, cells);
    return cells;
  }

  private void read(BoundColumn bound, Row read, BoundTable table, Object[] cells) {
    Column column = bound.column();
    int before = notes.errorCount();
    Object value = value(bound, read, table, cells);
    if (value != null) {
      cells[column.index()] = value;
      table
          .kind()
          .currencyOf(column)
          .ifPresent(own -> AmountCurrencies.take(own, bound, read, cells, notes));
    } else if (table.isRequired(column)
        && cells[column.index()] == null
        && notes.errorCount() == before) {
      require(bound, read);
    }
  }

  private Object value(BoundColumn bound, Row read, BoundTable table, Object[] cells) {
    ColumnDescription said = bound.said();
    if (said.origin() == Origin.LABELS) {
      return LabelsByValue.of(read.layout(), read.cells());
    }
    row.setIdTime(bound.id().flatMap(id -> id.timeIn(read.cells())));
    Object value = bound.read(read.cells(), notes);
    bound.id().ifPresent(id -> BoundId.compare(bound.column(), value, row, notes));
    Optional<String> otherwise =
        said.fact()
            .flatMap(table.section().facts()::find)
            .filter(fact -> isAbout(said, read, table, cells))
            .or(said::always)
            .or(() -> exportDay(said));
    return value == null && otherwise.isPresent()
        ? bound.reader().read(otherwise.get(), notes)
        : value;
  }

  /** A fact of one day is about no other row. */
  private static boolean isAbout(
      ColumnDescription said, Row read, BoundTable table, Object[] cells) {
    if (said.on().isEmpty()) {
      return true;
    }
    Column dated = RowRules.datedColumn(table.kind());
    CellNotes unread = new CellNotes();
    unread.startRow(read.layout());
    return table.section().facts().find(said.on().get()).stream()
        .flatMap(
            day ->
                table.columns().stream()
                    .filter(each -> each.column() == dated)
                    .map(each -> each.reader().read(day, unread)))
        .anyMatch(day -> day != null && day.equals(cells[dated.index()]));
  }

  private Optional<String> exportDay(ColumnDescription said) {
    boolean asked = said.origin() == Origin.EXPORT_DAY;
    return asked ? Optional.of(row.exportDay().toString()) : Optional.empty();
  }

  private void require(BoundColumn bound, Row read) {
    String expected = "a value for " + bound.column().inputName();
    if (bound.cells().isEmpty()) {
      String where =
          bound
              .said()
              .fact()
              .map(fact -> "no " + fact + " in the file's name or above the header")
              .orElse("nothing");
      notes.rejectRow(
          ProblemCode.CELL_REQUIRED,
          where,
          expected,
          "Give the file back the name and the first lines it came with");
    } else {
      notes.startCell(bound.cells().get(0), read.cells()[bound.cells().get(0)]);
      notes.reject(ProblemCode.CELL_REQUIRED, expected, "Fill the cell or export again");
    }
  }

  /** Hashtags are in the caption where the export has no column for them. */
  private static void complete(Kind kind, Object[] cells) {
    if (kind == Kind.CONTENT) {
      int hashtags = kind.column("hashtags").index();
      Object caption = cells[kind.column("caption").index()];
      if (cells[hashtags] == null && caption != null) {
        cells[hashtags] = Hashtags.of((String) caption).orElse(null);
      }
    }
  }

  private AccountFacts factsOf(String id) {
    if (factsById.size() >= MOST_REMEMBERED) {
      factsById.clear();
    }
    return factsById.computeIfAbsent(id, known -> AccountFacts.of(known, file.accounts()));
  }
}
