package dev.socialmetrics.format.draft;

import dev.socialmetrics.format.cell.CellText;
import dev.socialmetrics.format.cell.TotalWords;
import dev.socialmetrics.format.match.CellShape;
import dev.socialmetrics.source.table.CellType;
import dev.socialmetrics.source.table.SheetRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Finds the tables of a sheet: a record of texts with other things below, and its rows. */
final class TableFinder {
  private static final int LEAST_COLUMNS = 2;

  private final List<SheetRecord> records;

  TableFinder(List<SheetRecord> records) {
    this.records = List.copyOf(records);
  }

  List<FoundTable> find() {
    List<FoundTable> tables = new ArrayList<>();
    String title = "";
    int at = 0;
    while (at < records.size()) {
      if (isHeader(at)) {
        int end = end(at + 1);
        tables.addAll(SideBySide.parted(table(at, end, title)));
        title = "";
        at = end;
      } else {
        title = filled(at) == 1 ? only(records.get(at)) : title;
        at++;
      }
    }
    return tables;
  }

  private int filled(int at) {
    return at < records.size()
        ? (int) cells(records.get(at)).filter(cell -> !text(at, cell).isEmpty()).count()
        : 0;
  }

  private static IntStream cells(SheetRecord record) {
    return IntStream.range(0, record.size());
  }

  private String text(int at, int cell) {
    return CellText.trim(records.get(at).text(cell));
  }

  /** As people see it. */
  private String label(int at, int cell) {
    return text(at, cell).replaceAll("\\p{Cf}", "").replaceAll("[\\s\u00A0\u202F]+", " ").strip();
  }

  private static String only(SheetRecord record) {
    return cells(record)
        .mapToObj(cell -> CellText.trim(record.text(cell)))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  private boolean isHeader(int at) {
    return isOfLabels(at)
        && at + 1 < records.size()
        && filled(at + 1) > 0
        && !isOfLabels(at + 1)
        && width(at + 1) <= records.get(at).size()
        && isData(at + 1);
  }

  private boolean isOfLabels(int at) {
    return filled(at) >= LEAST_COLUMNS
        && cells(records.get(at))
            .mapToObj(cell -> text(at, cell))
            .filter(text -> !text.isEmpty())
            .allMatch(CellShape::isLabel);
  }

  private boolean isData(int at) {
    return cells(records.get(at))
        .mapToObj(cell -> text(at, cell))
        .anyMatch(text -> !text.isEmpty() && !CellShape.isLabel(text));
  }

  private int width(int at) {
    return cells(records.get(at)).filter(cell -> !text(at, cell).isEmpty()).max().orElse(-1) + 1;
  }

  /** Behind the last row: a blank line ends a table where no more of its rows follow. */
  private int end(int from) {
    int at = from;
    while (at < records.size()) {
      int next = at;
      while (next < records.size() && filled(next) == 0) {
        next++;
      }
      if (next < records.size() && (isHeader(next) || beginsAnother(next))) {
        return next;
      }
      at = next + 1;
    }
    return records.size();
  }

  /** A line of one cell, or several of them, right above a header. */
  private boolean beginsAnother(int at) {
    int next = at;
    while (next < records.size() && filled(next) <= 1) {
      next++;
    }
    return next > at
        && filled(at) == 1
        && CellShape.isLabel(only(records.get(at)))
        && isHeader(next);
  }

  private FoundTable table(int header, int end, String title) {
    SheetRecord labels = records.get(header);
    List<List<FileCell>> cells = new ArrayList<>();
    IntStream.range(0, labels.size()).forEach(column -> cells.add(new ArrayList<>()));
    List<FoundTable.TotalCell> totals = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    int rows = 0;
    for (int at = header + 1; at < end; at++) {
      int filled = filled(at);
      if (filled == 1 && labels.size() > 1 && only(records.get(at)).contains(" ")) {
        lines.add(only(records.get(at)));
      } else if (filled > 0 && !takeTotals(header, at, totals)) {
        take(records.get(at), cells);
        rows++;
      }
    }
    return new FoundTable(title, columns(header, cells), totals, lines, rows, false);
  }

  private boolean takeTotals(int header, int at, List<FoundTable.TotalCell> totals) {
    Set<Integer> found = new HashSet<>();
    for (int cell = 0; cell < records.get(at).size(); cell++) {
      String text = text(at, cell);
      String label = label(header, cell);
      boolean isTotal = TotalWords.isOne(text) || TotalWords.isOne(text.split("[:：]", 2)[0]);
      if (isTotal && !TotalWords.isOne(label)) {
        found.add(cell);
        totals.add(
            new FoundTable.TotalCell(
                new FoundTable.FileColumnLabel(cell + 1, label), text, records.get(at).line()));
      }
    }
    return !found.isEmpty();
  }

  private static void take(SheetRecord record, List<List<FileCell>> cells) {
    for (int cell = 0; cell < Math.min(record.size(), cells.size()); cell++) {
      boolean isTyped =
          record.hasTypes()
              && (record.type(cell) == CellType.NUMBER || record.type(cell) == CellType.PERCENT);
      cells.get(cell).add(new FileCell(record.text(cell), isTyped, record.line()));
    }
  }

  private List<FileColumn> columns(int header, List<List<FileCell>> cells) {
    return IntStream.range(0, cells.size())
        .mapToObj(cell -> FileColumn.of(cell + 1, label(header, cell), cells.get(cell)))
        .toList();
  }
}
