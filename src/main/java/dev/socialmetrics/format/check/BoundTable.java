package dev.socialmetrics.format.check;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.MutableValues;
import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.format.cell.CellNotes;
import dev.socialmetrics.format.cell.TimeReader;
import dev.socialmetrics.format.description.ColumnDescription;
import dev.socialmetrics.format.description.Grain;
import dev.socialmetrics.format.description.Spread;
import dev.socialmetrics.format.description.TableDescription;
import dev.socialmetrics.format.match.HeaderCells;
import dev.socialmetrics.source.table.Layout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** A described table held against the header of one section: which cell fills which column. */
public final class BoundTable {
  /** The column whose values are accounts as they are; a platform's own ids are others. */
  private static final String OWNER = "account_id";

  private final TableDescription table;
  private final Section section;
  private final Kind kind;
  private final CellReaders readers;
  private final Column platform;
  private final HeaderCells header;
  private final List<BoundColumn> columns = new ArrayList<>();
  private Optional<BoundColumn> owner = Optional.empty();
  private final DayOfRow day;
  private final NamedOwner namedOwner;
  private final List<Integer> exportCells;
  private final RowsWithoutData withoutData;
  private final Column[] figures;
  private final List<BoundRate> rates = new ArrayList<>();
  private final Optional<BoundSpread> spread;

  /**
   * @param section a table whose rows are stored
   */
  public BoundTable(Section section, Layout layout, CellReaders readers) {
    this.section = section;
    this.table = section.table();
    this.kind = table.kind().orElseThrow();
    this.readers = readers;
    this.platform = kind.column("platform");
    this.header = HeaderCells.of(layout, section.format().style(), table.block());
    table.columns().values().forEach(this::bind);
    this.day = new DayOfRow(kind, columns);
    this.namedOwner = new NamedOwner(extraCells("account"), table.hasCollaborators());
    this.exportCells = extraCells("exported_at");
    this.withoutData =
        new RowsWithoutData(table.ignore(), header, new TotalsRow(columns, whoseAndWhen()));
    this.spread = table.spread().map(this::bound);
    this.figures =
        kind.valueColumns().stream()
            .filter(column -> !column.name().endsWith("_currency"))
            .toArray(Column[]::new);
  }

  DayOfRow day() {
    return day;
  }

  /** Cells of what is no column of the kind. */
  private List<Integer> extraCells(String name) {
    return Optional.ofNullable(table.columns().get(name)).map(this::cellsOf).orElse(List.of());
  }

  private void bind(ColumnDescription said) {
    Optional<BoundColumn> bound =
        findColumn(said.name()).map(column -> bound(column, said)).filter(BoundTable::isAsked);
    if (said.name().equals(OWNER)) {
      owner = bound;
    } else {
      bound.ifPresent(columns::add);
    }
    said.of().flatMap(this::findColumn).ifPresent(of -> bindRate(said, of));
  }

  private void bindRate(ColumnDescription said, Column of) {
    List<Integer> cells = header.find(said.rate(), OptionalInt.empty());
    findColumn(said.name())
        .map(column -> new BoundRate(column, of, cells, readers.rateReader(said)))
        .ifPresent(rates::add);
  }

  /** A key is asked for even where the file has no column for it: its rows are rejected then. */
  private static boolean isAsked(BoundColumn bound) {
    return !bound.cells().isEmpty() || bound.isElsewhere() || bound.isRequired();
  }

  private Optional<Column> findColumn(String inputName) {
    return kind.columns().stream()
        .filter(column -> column.isRead() && column.inputName().equals(inputName))
        .findFirst();
  }

  private BoundColumn bound(Column column, ColumnDescription said) {
    List<Integer> cells = cellsOf(said);
    List<Optional<String>> currencies =
        cells.stream().map(cell -> currency(said, header.label(cell))).toList();
    Optional<BoundId> id =
        said.id()
            .map(known -> new BoundId(known, header.find(known.labels(), OptionalInt.empty())));
    return new BoundColumn(
        kind, column, said, cells, currencies, readers.readerOf(column, said), id);
  }

  private static Optional<String> currency(ColumnDescription said, String label) {
    return said.labels().stream().flatMap(known -> known.currencyIn(label).stream()).findFirst();
  }

  private BoundSpread bound(Spread said) {
    Map<String, BoundColumn> byWord = new HashMap<>();
    said.columns()
        .forEach(
            (word, name) ->
                findColumn(name)
                    .ifPresent(column -> byWord.put(word, bound(column, said.value()))));
    return new BoundSpread(said, cellsOf(said.by()), cellsOf(said.value()), byWord);
  }

  private List<Integer> cellsOf(ColumnDescription said) {
    return header.find(said.labels(), said.position());
  }

  /** Whether rows may have a value of a column. */
  public boolean has(Column column) {
    return columns.stream().anyMatch(bound -> bound.column() == column)
        || spread.filter(known -> known.has(column)).isPresent()
        || rates.stream().anyMatch(rate -> rate.column() == column);
  }

  public Kind kind() {
    return kind;
  }

  /** Whether its description states that each row is of a single day. */
  public boolean isOfDays() {
    return table.grain() == Grain.DAY;
  }

  public Section section() {
    return section;
  }

  /** Where a row of the kind has its platform. */
  Column platform() {
    return platform;
  }

  /** Reads when a row was exported. */
  TimeReader times() {
    return readers.times();
  }

  public List<BoundColumn> columns() {
    return columns;
  }

  /** Whether a platform's row has no figure at all; a currency alone is that of nothing. */
  boolean saysNothing(RowValues values) {
    if (kind == Kind.CONTENT || section.format().isCanonical()) {
      return false;
    }
    for (Column figure : figures) {
      if (values.has(figure)) {
        return false;
      }
    }
    return true;
  }

  /** Cells that say whose a row is and when it was exported. */
  private Set<Integer> whoseAndWhen() {
    Set<Integer> cells = new TreeSet<>(namedOwner.cells());
    cells.addAll(exportCells);
    owner.ifPresent(column -> cells.addAll(column.cells()));
    return cells;
  }

  /** Cells whose meaning the description knows. */
  public Set<Integer> describedCells() {
    Set<Integer> cells = whoseAndWhen();
    columns.forEach(column -> cells.addAll(column.cells()));
    table
        .columns()
        .values()
        .forEach(said -> cells.addAll(header.find(said.rate(), OptionalInt.empty())));
    spread.ifPresent(known -> cells.addAll(known.cells()));
    cells.addAll(extraCells(TableDescription.UNREAD));
    return cells;
  }

  /** Cells with a label that fill nothing. */
  public List<Integer> unknownCells() {
    Set<Integer> described = describedCells();
    return header.labelled().filter(cell -> !described.contains(cell)).boxed().toList();
  }

  /** The column whose values are accounts as they are, where the format has one. */
  Optional<BoundColumn> owner() {
    return owner;
  }

  /** Cells that say when their row was exported. */
  List<Integer> exportCells() {
    return exportCells;
  }

  /** Knows the rows that are no data. */
  public RowsWithoutData withoutData() {
    return withoutData;
  }

  /** What rows call their account. */
  public NamedOwner namedOwner() {
    return namedOwner;
  }

  /** Whether its rows say whose they are. */
  public boolean saysOwner() {
    return namedOwner.isThere() || owner.stream().anyMatch(column -> !column.cells().isEmpty());
  }

  /** Whether a column without a value gets one from other columns. */
  public boolean completesValues() {
    return !rates.isEmpty() || spread.isPresent();
  }

  /** The values that a word beside them explains, and those stated as so many times another. */
  void complete(String[] row, MutableValues values, CellNotes notes) {
    if (spread.isPresent()) {
      spread.get().read(row, values, notes);
    }
    for (BoundRate rate : rates) {
      rate.complete(row, values, notes);
    }
  }
}
