package dev.socialmetrics.format.declared;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.cell.CellNotes;
import dev.socialmetrics.format.cell.CellText;
import dev.socialmetrics.format.description.ColumnDescription;
import dev.socialmetrics.format.description.Grain;
import dev.socialmetrics.format.description.LabelPattern;
import dev.socialmetrics.format.description.Spread;
import dev.socialmetrics.format.description.TableDescription;
import dev.socialmetrics.format.whole.CampaignsWithoutFigures;
import dev.socialmetrics.intake.row.Labels;
import dev.socialmetrics.intake.row.Layout;
import dev.socialmetrics.intake.row.Row;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** A described table held against the header of one section: which cell fills which column. */
final class BoundTable {
  private final TableDescription table;
  private final Section section;
  private final Kind kind;
  private final DeclaredReaders readers;
  private final List<String> labels;
  private final LabelBlock block;
  private final List<BoundColumn> columns = new ArrayList<>();
  private final List<Integer> accountCells;
  private final List<BoundRule> rules;
  private final List<BoundRate> rates = new ArrayList<>();
  private final Map<String, BoundColumn> spread = new HashMap<>();
  private final Set<String> required = new TreeSet<>();

  /**
   * @param section a table whose rows are stored
   */
  BoundTable(Section section, Layout layout, DeclaredReaders readers) {
    this.section = section;
    this.table = section.table();
    this.kind = table.kind().orElseThrow();
    this.readers = readers;
    this.labels = layout.labels().stream().map(Labels::normalise).toList();
    this.block = LabelBlock.of(labels, table.block());
    table.columns().values().forEach(this::bind);
    this.accountCells =
        Optional.ofNullable(table.columns().get("account")).map(this::cellsOf).orElse(List.of());
    this.rules =
        table.ignore().stream()
            .map(rule -> new BoundRule(rule, find(rule.labels(), rule.position())))
            .filter(BoundRule::applies)
            .toList();
    table.spread().ifPresent(this::bindSpread);
    kind.keyColumns().stream().map(Column::name).forEach(required::add);
  }

  private void bind(ColumnDescription said) {
    findColumn(said.name())
        .map(column -> bound(column, said))
        .filter(BoundTable::isAsked)
        .ifPresent(columns::add);
    said.of().flatMap(this::findColumn).ifPresent(of -> bindRate(said, of));
  }

  private void bindRate(ColumnDescription said, Column of) {
    List<Integer> cells = find(said.rate(), OptionalInt.empty());
    findColumn(said.name())
        .map(column -> new BoundRate(column, of, cells, readers.rateReader(said)))
        .ifPresent(rates::add);
  }

  /** A key is asked for even where the file has no column for it: its rows are rejected then. */
  private static boolean isAsked(BoundColumn bound) {
    return !bound.cells().isEmpty() || bound.said().isElsewhere() || bound.column().isKey();
  }

  private Optional<Column> findColumn(String inputName) {
    return kind.columns().stream()
        .filter(column -> column.isRead() && column.inputName().equals(inputName))
        .findFirst();
  }

  private BoundColumn bound(Column column, ColumnDescription said) {
    List<Integer> cells = cellsOf(said);
    List<Optional<String>> currencies =
        cells.stream().map(cell -> currency(said, labels.get(cell))).toList();
    Optional<BoundId> id =
        said.id().map(known -> new BoundId(known, find(known.labels(), OptionalInt.empty())));
    return new BoundColumn(column, said, cells, currencies, readers.readerOf(column, said), id);
  }

  private static Optional<String> currency(ColumnDescription said, String label) {
    return said.labels().stream().flatMap(known -> known.currencyIn(label).stream()).findFirst();
  }

  private void bindSpread(Spread said) {
    said.columns()
        .forEach(
            (word, name) ->
                findColumn(name)
                    .ifPresent(column -> spread.put(word, bound(column, said.value()))));
  }

  private List<Integer> cellsOf(ColumnDescription said) {
    return find(said.labels(), said.position());
  }

  /** In the order of the known labels, equal labels in the order of the file. */
  private List<Integer> find(List<LabelPattern> known, OptionalInt position) {
    List<Integer> found = new ArrayList<>();
    for (LabelPattern label : known) {
      for (int i = block.from(); i < block.to(); i++) {
        if (!found.contains(i) && label.matches(labels.get(i))) {
          found.add(i);
        }
      }
    }
    position.ifPresent(
        number -> {
          if (number <= labels.size()) {
            found.add(number - 1);
          }
        });
    return found;
  }

  /**
   * @throws FileRefused when the table's rows are campaigns and none of its columns holds a figure
   */
  void requireFigures(Layout layout) throws FileRefused {
    boolean any =
        CampaignsWithoutFigures.isAny(
            figure -> columns.stream().anyMatch(bound -> bound.column() == figure));
    if (kind == Kind.CAMPAIGN && !any && spread.isEmpty() && rates.isEmpty()) {
      throw CampaignsWithoutFigures.refused(layout);
    }
  }

  Kind kind() {
    return kind;
  }

  /** Whether its description states that each row is of a single day. */
  boolean isOfDays() {
    return table.grain() == Grain.DAY;
  }

  Section section() {
    return section;
  }

  List<BoundColumn> columns() {
    return columns;
  }

  boolean isRequired(Column column) {
    return required.contains(column.name());
  }

  /** Cells whose meaning the description knows. */
  Set<Integer> describedCells() {
    Set<Integer> cells = new TreeSet<>(accountCells);
    columns.forEach(column -> cells.addAll(column.cells()));
    table.columns().values().forEach(said -> cells.addAll(find(said.rate(), OptionalInt.empty())));
    table.spread().ifPresent(said -> cells.addAll(cellsOf(said.by())));
    table.spread().ifPresent(said -> cells.addAll(cellsOf(said.value())));
    return cells;
  }

  /** Why the row is no data; empty for data. */
  Optional<ProblemCode> ignored(String[] row) {
    return rules.stream().filter(rule -> rule.holds(row)).map(BoundRule::reason).findFirst();
  }

  /** What the row calls its account: ids and handles, the most telling first. */
  List<String> accountNames(String[] row) {
    return accountCells.stream()
        .map(cell -> accountName(row[cell]))
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static String accountName(String cell) {
    String name = CellText.trim(cell);
    return CellText.isAbsent(name) ? "" : name;
  }

  /** Notes the owner that a row names. */
  void noteOwner(Row row, OwnersOfFile owners) {
    List<String> names = accountCells.stream().map(at -> accountName(row.cells()[at])).toList();
    if (!owners.hasSeen(names) && ignored(row.cells()).isEmpty()) {
      owners.take(
          accountCells.stream().map(row.layout().labels()::get).toList(), names, row.line());
    }
  }

  /** Whether a column without a value gets one from other columns. */
  boolean completesValues() {
    return !rates.isEmpty() || table.spread().isPresent();
  }

  /** Whether rows can say whose they are. */
  boolean namesAccount() {
    return !accountCells.isEmpty();
  }

  /** The values that are stated only as so many times another. */
  void readRates(String[] row, Object[] cells, CellNotes notes) {
    rates.forEach(rate -> rate.complete(row, cells, notes));
  }

  /** The value that a word beside it explains; the word is judged by the format's words. */
  void readSpread(String[] row, Object[] cells, CellNotes notes) {
    if (table.spread().isEmpty()) {
      return;
    }
    Spread said = table.spread().get();
    List<Integer> by = cellsOf(said.by());
    String word = by.isEmpty() ? "" : Labels.normalise(row[by.get(0)]);
    BoundColumn column = spread.get(word);
    if (column != null) {
      int index = column.column().index();
      cells[index] = cells[index] == null ? column.read(row, notes) : cells[index];
    } else if (!said.leavesOut(word)) {
      notes.startCell(by.isEmpty() ? 0 : by.get(0), by.isEmpty() ? "" : row[by.get(0)]);
      notes.reject(
          ProblemCode.CELL_ENUM,
          "one of " + String.join(", ", new TreeSet<>(said.columns().keySet())),
          "Add the word to a format of your own in config/formats");
    }
  }
}
