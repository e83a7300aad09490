package dev.socialmetrics.format;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.description.ColumnDescription;
import dev.socialmetrics.format.description.TableDescription;
import dev.socialmetrics.intake.Labels;
import dev.socialmetrics.intake.Layout;
import dev.socialmetrics.intake.SheetCell;
import dev.socialmetrics.intake.SheetRecord;
import dev.socialmetrics.intake.SpreadsheetDamage;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses a file whose ids a spreadsheet has rounded, or whose numbers it has turned into dates:
 * the cells beside them may be as wrong and only look right. Made for one section.
 */
final class SpreadsheetGuard {
  private static final Set<String> IDS = Set.of("post_id", "campaign_id");

  private final Layout layout;
  private final List<Integer> ids = new ArrayList<>();
  private final List<Integer> numbers = new ArrayList<>();

  SpreadsheetGuard(TableDescription table, Layout layout) {
    this.layout = layout;
    table.kind().ifPresent(kind -> table.columns().values().forEach(said -> look(kind, said)));
  }

  private void look(Kind kind, ColumnDescription said) {
    Optional<Column> column =
        kind.columns().stream().filter(each -> each.inputName().equals(said.name())).findFirst();
    if (IDS.contains(said.name())) {
      addCells(said, ids);
    } else if (column.isPresent() && column.get().type().isNumber()) {
      addCells(said, numbers);
    }
  }

  private void addCells(ColumnDescription said, List<Integer> cells) {
    for (int i = 0; i < layout.size(); i++) {
      String label = Labels.normalise(layout.labels().get(i));
      boolean here = said.position().isPresent() && said.position().getAsInt() == i + 1;
      if (here || said.labels().stream().anyMatch(known -> known.matches(label))) {
        cells.add(i);
      }
    }
  }

  void check(SheetRecord record) throws FileRefused {
    for (int i : ids) {
      refuse(SpreadsheetDamage.roundedId(layout.column(i), record.cell(i)), record);
    }
    for (int i : numbers) {
      SheetCell cell = record.cell(i);
      if (NumberShape.of(cell.text()) != NumberShape.PLAIN && !cell.isBlank()) {
        refuse(SpreadsheetDamage.dateForNumber(layout.column(i), cell), record);
      }
    }
  }

  private static void refuse(Optional<Problem> damage, SheetRecord record) throws FileRefused {
    if (damage.isPresent()) {
      throw new FileRefused(damage.get(), record.line());
    }
  }
}
