package dev.socialmetrics.format.opening;

import dev.socialmetrics.format.cell.CellText;
import dev.socialmetrics.format.cell.DecimalSign;
import dev.socialmetrics.format.cell.NumberShape;
import dev.socialmetrics.format.cell.NumberSigns;
import dev.socialmetrics.format.cell.WrittenNumber;
import dev.socialmetrics.format.check.Section;
import dev.socialmetrics.format.description.FormatDescription;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Severity;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reads a table ahead for the sign before its decimals, where its format has either: its numbers
 * show it, or else those of columns that are not read.
 */
final class NumberSignScan extends ReadingAhead {
  /** Where it is no number that is read, it may be neither. */
  private static final Pattern DAY_AND_MONTH = Pattern.compile("[0-3]?[0-9]\\.[01]?[0-9]");

  private final NumberSigns<Seen> signs = new NumberSigns<>();

  /** Of columns that are not read, as shares of clicks, and hold nothing but numbers. */
  private final Map<Integer, NumberSigns<Seen>> unread = new HashMap<>();

  private final Set<DecimalSign> shownByUnread = EnumSet.noneOf(DecimalSign.class);

  private NumberCells cells = new NumberCells(List.of(), List.of());

  /** A number where it was seen. */
  private record Seen(Row row, int cell) {
    FileRefused refused() {
      return new FileRefused(
          Problem.at(
                  row.layout().column(cell),
                  ProblemCode.CELL_LOCALE_NUMBER,
                  row.cells()[cell],
                  "another number of the file that shows whether it is a thousand times as much",
                  "Download the report again with a column whose numbers have decimals, such as the"
                      + " average cost of a click or the click-through rate; nothing of this file"
                      + " was stored.")
              .as(Severity.FILE),
          row.line());
    }
  }

  private NumberSignScan() {}

  /**
   * The tables, those that have either sign with the one that they show.
   *
   * @param source reads tables from the first on, each time it is asked, and reports them to the
   *     listener
   * @throws FileRefused when no number shows what another one is
   */
  static List<SectionedRows.Part> shown(
      List<SectionedRows.Part> parts,
      BiFunction<List<SectionedRows.Part>, SectionListener, SectionedRows> source)
      throws IOException, FileRefused {
    List<SectionedRows.Part> all = new ArrayList<>();
    for (SectionedRows.Part part : parts) {
      if (part.format().numbers().isEither()) {
        NumberSignScan scan = new NumberSignScan();
        scan.readAll(source.apply(List.of(part), scan));
        all.add(part.as(scan.format(part.format())));
      } else {
        all.add(part);
      }
    }
    return all;
  }

  @Override
  public void opened(Section section, Layout layout) {
    settle();
    cells = NumberCells.of(section.table(), layout);
    IntStream.range(0, layout.size())
        .filter(cell -> !cells.whole().contains(cell) && !cells.others().contains(cell))
        .forEach(cell -> unread.put(cell, new NumberSigns<>()));
  }

  @Override
  void look(Row row) {
    cells.whole().forEach(cell -> signs.addWhole(number(row, cell), new Seen(row, cell)));
    cells.others().forEach(cell -> signs.add(number(row, cell), new Seen(row, cell)));
    unread.entrySet().removeIf(each -> !isNumber(row, each.getKey(), each.getValue()));
  }

  /** Numbers of a workbook are numbers: only texts are looked at. */
  private static String number(Row row, int cell) {
    String text = row.cells()[cell];
    return text == null || row.numbers().test(cell) ? "" : text;
  }

  private static boolean isNumber(Row row, int cell, NumberSigns<Seen> ofColumn) {
    String text = CellText.trim(number(row, cell));
    if (CellText.isAbsent(text)) {
      return true;
    }
    NumberShape shape = NumberShape.of(WrittenNumber.bare(text));
    if (!DAY_AND_MONTH.matcher(text).matches()) {
      ofColumn.add(text, new Seen(row, cell));
    }
    return shape == NumberShape.PLAIN || shape == NumberShape.LOCALE;
  }

  private void settle() {
    unread.values().forEach(column -> shownByUnread.addAll(column.shown()));
    unread.clear();
  }

  /** A table that shows both is refused when it is read. */
  private FormatDescription format(FormatDescription either) throws FileRefused {
    settle();
    Collection<DecimalSign> found = signs.shown().isEmpty() ? shownByUnread : signs.shown();
    Optional<Seen> doubtful = signs.doubtful();
    if (found.size() != 1 && doubtful.isPresent()) {
      throw doubtful.get().refused();
    }
    return either.shown(
        found.size() == 1 ? found.contains(DecimalSign.COMMA) : either.decimalComma());
  }
}
