package dev.socialmetrics.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A table.
 *
 * @param style {@code plain} or {@code rank}
 * @param heads one more than a row has cells
 * @param empty why it has no rows; empty where it has
 */
public record Table(
    String caption, String style, List<Head> heads, List<TableRow> rows, String empty) {
  public Table {
    heads = List.copyOf(heads);
    rows = List.copyOf(rows);
  }

  /** Those that have a row. */
  public static List<Table> withRows(List<Table> tables) {
    return tables.stream().filter(table -> !table.isEmpty()).toList();
  }

  /** What all its figures have in common. */
  public Shared shared() {
    return Shared.of(rows.stream().flatMap(row -> row.figures().stream()).toList());
  }

  /** The names of its figures: one per column of cells, as far as a column has one name. */
  public List<Shared> names() {
    return IntStream.range(0, heads.size() - 1).mapToObj(this::name).toList();
  }

  private Shared name(int column) {
    return Shared.name(
        rows.stream().flatMap(row -> row.cells().get(column).figures().stream()).toList());
  }

  /** Its style, and which columns a narrow screen can do without: {@code plain s4 s5}. */
  public String styles() {
    StringBuilder styles = new StringBuilder(style);
    for (int column = 0; column < heads.size(); column++) {
      styles.append(heads.get(column).spare() ? " s" + (column + 1) : "");
    }
    return styles.toString();
  }

  /** The same without the columns in which no row has anything to show. */
  public Table withoutEmptyColumns() {
    List<Integer> kept =
        IntStream.range(0, heads.size() - 1)
            .filter(column -> rows.stream().anyMatch(row -> !row.cells().get(column).isNothing()))
            .boxed()
            .toList();
    if (rows.isEmpty() || kept.size() == heads.size() - 1) {
      return this;
    }
    List<Head> headsKept = new ArrayList<>(heads.subList(0, 1));
    kept.forEach(column -> headsKept.add(heads.get(column + 1)));
    return new Table(
        caption, style, headsKept, rows.stream().map(row -> row.with(kept)).toList(), empty);
  }

  /** Whether there is anything to show: a row, or why there is none. */
  public boolean isShown() {
    return !rows.isEmpty() || !empty.isEmpty();
  }

  /** The same, said nothing of where it has no row. */
  public Table orNothing() {
    return rows.isEmpty() ? new Table(caption, style, heads, rows, "") : this;
  }

  /** Whether its rows have anything beside their names, or it has none and says why. */
  public boolean hasColumns() {
    return isShown() && (rows.isEmpty() || heads.size() > 1);
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }
}
