package dev.socialmetrics.format.opening;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.description.ColumnDescription;
import dev.socialmetrics.format.description.FormatDescription;
import dev.socialmetrics.format.description.TableDescription;
import dev.socialmetrics.problem.ColumnRef;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.source.csv.SpreadsheetDamage;
import dev.socialmetrics.source.table.Labels;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.SheetRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Refuses a file whose ids or numbers a spreadsheet has changed; what is lost cannot be guessed.
 */
final class DamageCheck {
  private static final Set<String> IDS = Set.of("post_id", "campaign_id", "account");

  private final Layout layout;
  private final boolean isEitherStyle;
  private final NumberStyles styles;
  private final List<Integer> ids = new ArrayList<>();
  private final List<Integer> numbers = new ArrayList<>();

  DamageCheck(FormatDescription format, TableDescription table, Layout layout) {
    this.layout = layout;
    this.isEitherStyle = format.wholeNumbers();
    this.styles = new NumberStyles(format.decimalComma());
    for (ColumnDescription column : table.columns().values()) {
      if (IDS.contains(column.name())) {
        addCells(column, ids);
      } else if (column.origin() == ColumnDescription.Origin.LABELS) {
        IntStream.range(0, layout.size()).forEach(numbers::add);
      } else if (table.kind().map(kind -> isNumber(kind, column.name())).orElse(false)) {
        addCells(column, numbers);
      }
    }
    table.spread().ifPresent(spread -> addCells(spread.value(), numbers));
  }

  private static boolean isNumber(Kind kind, String name) {
    return kind.columns().stream()
        .filter(column -> column.inputName().equals(name))
        .map(Column::type)
        .anyMatch(type -> type.isNumber());
  }

  private void addCells(ColumnDescription column, List<Integer> cells) {
    for (int i = 0; i < layout.size(); i++) {
      String label = Labels.normalise(layout.labels().get(i));
      boolean here = column.position().isPresent() && column.position().getAsInt() == i + 1;
      if (here || column.labels().stream().anyMatch(known -> known.matches(label))) {
        cells.add(i);
      }
    }
  }

  /**
   * @throws FileRefused at the first cell that shows it
   */
  void require(SheetRecord record) throws FileRefused {
    for (int cell : ids) {
      if (!isWhole(record, cell)) {
        refuse(SpreadsheetDamage.roundedId(ref(cell), record.cell(cell)), record);
      }
    }
    for (int cell : numbers) {
      if (!isWhole(record, cell)) {
        if (!isEitherStyle) {
          styles.require(ref(cell), record.cell(cell), record.line());
        }
        refuse(SpreadsheetDamage.dateForNumber(ref(cell), record.cell(cell)), record);
      }
    }
  }

  /** Digits and nothing else in a text: most cells, and no damage shows in them. */
  private static boolean isWhole(SheetRecord record, int cell) {
    String text = record.text(cell);
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !record.hasTypes();
  }

  private ColumnRef ref(int cell) {
    return layout.column(cell);
  }

  private static void refuse(Optional<Problem> problem, SheetRecord record) throws FileRefused {
    if (problem.isPresent()) {
      throw new FileRefused(problem.get(), record.line());
    }
  }
}
