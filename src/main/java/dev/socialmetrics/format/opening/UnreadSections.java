package dev.socialmetrics.format.opening;

import dev.socialmetrics.domain.Quantity;
import dev.socialmetrics.format.cell.CellText;
import dev.socialmetrics.format.description.TableDescription;
import dev.socialmetrics.format.match.CellShape;
import dev.socialmetrics.format.match.SheetHead;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.source.SheetRef;
import dev.socialmetrics.source.table.Labels;
import dev.socialmetrics.source.table.SheetRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Tables among the lines that are of no section: labels, and below them records with figures or
 * days, as wide as they are. Their title or their labels are not known. Mutable.
 */
final class UnreadSections {
  /** One line of figures can be part of a preamble. */
  private static final int LEAST_ROWS = 2;

  private static final int LEAST_LABELS = 2;

  private final List<String> names = new ArrayList<>();
  private Optional<SheetRef> sheet = Optional.empty();
  private String title = "";
  private Optional<SheetRecord> header = Optional.empty();
  private int rows;
  private int whole;

  /** The next record that is of no section; blank ones are left out. */
  void take(SectionedRows.Part part, SheetRecord record) {
    if (!sheet.equals(Optional.of(part.ref()))) {
      end();
      sheet = Optional.of(part.ref());
    }
    Optional<String> alone = title(record);
    if (alone.isEmpty() && isRow(part, record)) {
      rows++;
      whole += isWhole(part, record) ? 1 : 0;
      return;
    }
    boolean isHeader = alone.isEmpty() && isLabels(record) && !isPreamble(part, record);
    endTable();
    title = alone.orElse(title);
    header = isHeader ? Optional.of(record) : Optional.empty();
  }

  /** Before a known header, and at the end. */
  void end() {
    endTable();
    title = "";
  }

  private void endTable() {
    if (whole >= LEAST_ROWS) {
      names.add(name(header.orElseThrow()));
      title = "";
    }
    header = Optional.empty();
    rows = 0;
    whole = 0;
  }

  private String name(SheetRecord labels) {
    return sheet
            .map(SheetRef::label)
            .filter(label -> !label.isEmpty())
            .map(at -> at + ": ")
            .orElse("")
        + (title.isEmpty() ? "a section without a title" : "the section \"" + title + "\"")
        + " (line "
        + labels.line()
        + ": "
        + UnknownList.shown(filled(labels))
        + "; "
        + Quantity.of(rows, "row")
        + ")";
  }

  /** A single text; a day or a figure alone is a row with gaps. */
  private static Optional<String> title(SheetRecord record) {
    return CellShape.of(SheetHead.title(record)) == CellShape.TEXT
        ? Optional.of(filled(record).get(0))
        : Optional.empty();
  }

  private boolean isRow(SectionedRows.Part part, SheetRecord record) {
    return header.isPresent()
        && width(record) <= width(header.get())
        && !isLabels(record)
        && !isPreamble(part, record);
  }

  /** As wide as the labels, with a figure or a day, and no setting with its value. */
  private boolean isWhole(SectionedRows.Part part, SheetRecord record) {
    int width = width(header.orElseThrow());
    return width(record) == width
        && IntStream.range(0, width).anyMatch(cell -> isFigure(record, cell))
        && (width > LEAST_LABELS || isNoSetting(part, record));
  }

  /**
   * Settings are pairs too, of their names and values. Days come first in no setting; other figures
   * are taken for a table below a title alone, where the format has such titles.
   */
  private boolean isNoSetting(SectionedRows.Part part, SheetRecord record) {
    return shape(record, 0) == CellShape.DATE
        || shape(record, 1) == CellShape.NUMBER
            && !title.isEmpty()
            && part.tables().stream().anyMatch(table -> !table.titles().isEmpty());
  }

  /** Lines that a format knows to be above its headers. */
  private static boolean isPreamble(SectionedRows.Part part, SheetRecord record) {
    String line = NextReport.line(record);
    return part.tables().stream()
        .map(TableDescription::preamble)
        .flatMap(List::stream)
        .anyMatch(known -> known.matcher(line).find());
  }

  private static boolean isLabels(SheetRecord record) {
    List<String> filled = filled(record);
    return filled.size() >= LEAST_LABELS && filled.stream().allMatch(CellShape::isLabel);
  }

  private static boolean isFigure(SheetRecord record, int cell) {
    CellShape shape = shape(record, cell);
    return shape == CellShape.DATE || shape == CellShape.NUMBER || shape == CellShape.ID;
  }

  private static CellShape shape(SheetRecord record, int cell) {
    return CellShape.of(Labels.normalise(record.text(cell)));
  }

  private static List<String> filled(SheetRecord record) {
    return IntStream.range(0, record.size())
        .mapToObj(cell -> CellText.trim(record.text(cell)))
        .filter(text -> !text.isEmpty())
        .toList();
  }

  /** Without blank cells at the end, which spreadsheets add. */
  private static int width(SheetRecord record) {
    return IntStream.range(0, record.size())
            .filter(cell -> !record.text(cell).isBlank())
            .max()
            .orElse(-1)
        + 1;
  }

  Optional<Problem> noticed() {
    return names.isEmpty() ? Optional.empty() : Optional.of(ArchiveTables.notRead(names));
  }
}
