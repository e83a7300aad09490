package dev.socialmetrics.format.opening;

import dev.socialmetrics.format.cell.DecimalSign;
import dev.socialmetrics.format.cell.WrittenNumber;
import dev.socialmetrics.format.check.Section;
import dev.socialmetrics.format.description.FormatDescription;
import dev.socialmetrics.problem.ColumnRef;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Severity;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Reads a table ahead for the sign before its decimals, where its format has either. A number that
 * can be written in one way only shows it ({@code 12.5}, {@code 1.234,56}), and so does one of a
 * column of whole numbers: in {@code 1,234} clicks the comma parts thousands.
 */
final class NumberSignScan extends ReadingAhead {
  private final Set<DecimalSign> shown = EnumSet.noneOf(DecimalSign.class);
  private Optional<FileRefused> doubtful = Optional.empty();
  private NumberCells cells = new NumberCells(List.of(), List.of());

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
    cells = NumberCells.of(section.table(), layout);
  }

  @Override
  void look(Row row) {
    for (int cell : cells.whole()) {
      String number = number(row, cell);
      for (DecimalSign sign : DecimalSign.values()) {
        if (sign.isShownBy(number) || sign.other().isDoubtful(number)) {
          shown.add(sign);
        }
      }
    }
    for (int cell : cells.others()) {
      String number = number(row, cell);
      for (DecimalSign sign : DecimalSign.values()) {
        if (sign.isShownBy(number)) {
          shown.add(sign);
        } else if (sign.isDoubtful(number)) {
          doubtful = doubtful.or(() -> Optional.of(refused(row, cell)));
        }
      }
    }
  }

  /** Numbers of a workbook are numbers: only texts are looked at. */
  private static String number(Row row, int cell) {
    String text = row.cells()[cell];
    return text == null || row.numbers().test(cell) ? "" : WrittenNumber.bare(text);
  }

  /**
   * A table that shows both is read as usual, and those that are written otherwise are rejected.
   */
  private FormatDescription format(FormatDescription either) throws FileRefused {
    if (shown.isEmpty() && doubtful.isPresent()) {
      throw doubtful.get();
    }
    return either.shown(
        shown.size() == 1 ? shown.contains(DecimalSign.COMMA) : either.decimalComma());
  }

  private static FileRefused refused(Row row, int cell) {
    ColumnRef column = row.layout().column(cell);
    return new FileRefused(
        Problem.at(
                column,
                ProblemCode.CELL_LOCALE_NUMBER,
                row.cells()[cell],
                "another number of the file that shows whether it is a thousand times as much",
                "Download the report again with a column whose numbers have decimals, such as the"
                    + " average cost of a click; nothing of this file was stored.")
            .as(Severity.FILE),
        row.line());
  }
}
