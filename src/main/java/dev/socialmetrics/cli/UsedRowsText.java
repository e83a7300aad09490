package dev.socialmetrics.cli;

import dev.socialmetrics.report.explain.UsedRow;
import dev.socialmetrics.store.query.Provenance;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The rows that something is made of, each with the file and line of its values, for a person. */
final class UsedRowsText {
  static final int MOST_ROWS = 31;

  private final PrintWriter out;
  private final boolean colour;

  UsedRowsText(PrintWriter out, boolean colour) {
    this.out = out;
    this.colour = colour;
  }

  /**
   * @param none what is printed where there is no row
   */
  void print(List<String> columns, List<UsedRow> rows, boolean all, String none) {
    int skipped = all ? 0 : Math.max(0, rows.size() - MOST_ROWS);
    List<UsedRow> shown = rows.subList(skipped, rows.size());
    out.println();
    if (shown.isEmpty()) {
      out.println(none);
      return;
    }
    List<List<String>> table = new ArrayList<>();
    table.add(header(columns));
    shown.forEach(row -> table.add(cells(columns, row)));
    List<String> lines = AlignedColumns.lines(table, columns.size());
    out.println(faint(lines.get(0)));
    for (int i = 0; i < shown.size(); i++) {
      out.println(lines.get(i + 1));
      notes(shown.get(i));
    }
    if (skipped > 0) {
      out.println(faint(skipped + " earlier rows; --all prints them"));
    }
  }

  private static List<String> header(List<String> columns) {
    List<String> header = new ArrayList<>(List.of("row"));
    header.addAll(columns);
    header.addAll(List.of("file:line", "exported"));
    return header;
  }

  private static List<String> cells(List<String> columns, UsedRow row) {
    List<String> cells = new ArrayList<>(List.of(row.key()));
    columns.forEach(column -> cells.add(text(row.values().get(column))));
    cells.addAll(List.of(row.source().place(), row.source().exportedAt()));
    return cells;
  }

  private void notes(UsedRow row) {
    row.otherSources()
        .forEach((column, place) -> out.println(faint("    " + column + " is from " + at(place))));
    for (UsedRow.Earlier was : row.earlier()) {
      out.println(
          faint(
              String.format(
                  Locale.ROOT,
                  "    %s was %s in %s, then %s in %s",
                  was.column(),
                  was.before(),
                  at(was.was()),
                  was.after(),
                  at(was.by()))));
    }
  }

  private static String at(Provenance place) {
    return place.place() + " of " + place.exportedAt();
  }

  /** A printed value; a hyphen where there is none. */
  static String text(Object value) {
    return value instanceof BigDecimal decimal
        ? decimal.toPlainString()
        : Objects.toString(value, "-");
  }

  private String faint(String text) {
    return colour ? "\u001b[2m" + text + "\u001b[0m" : text;
  }
}
