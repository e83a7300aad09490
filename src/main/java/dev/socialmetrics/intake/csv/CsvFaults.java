package dev.socialmetrics.intake.csv;

import dev.socialmetrics.intake.fault.CsvProblems;
import dev.socialmetrics.intake.row.CellFaults;
import dev.socialmetrics.intake.row.Layout;
import dev.socialmetrics.intake.row.Limits;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import java.util.ArrayList;
import java.util.List;

/** What is structurally wrong with the records of one CSV file. */
final class CsvFaults {
  private final Layout layout;
  private final Limits limits;
  private final boolean mayHoldLoneSurrogates;
  private final NulCount nuls = new NulCount();

  CsvFaults(Layout layout, Limits limits, boolean mayHoldLoneSurrogates) {
    this.mayHoldLoneSurrogates = mayHoldLoneSurrogates;
    this.layout = layout;
    this.limits = limits;
  }

  /** All faults of a record; none for nearly every record. */
  List<Problem> find(CsvRecord record, String[] cells) throws FileRefused {
    if (isGoodAtFirstSight(record, cells)) {
      return List.of();
    }
    List<Problem> faults = new ArrayList<>();
    addQuoteOrCount(record, cells, faults);
    CellFaults.add(layout, cells, limits.cellChars(), faults);
    if (record.hasNul()) {
      nuls.count(record);
    }
    return faults;
  }

  private boolean isGoodAtFirstSight(CsvRecord record, String[] cells) {
    return cells.length == layout.size()
        && !record.hasNul()
        && !record.quotes().isBroken()
        && record.text().length() <= limits.cellChars()
        && !(mayHoldLoneSurrogates && CellFaults.hasLoneSurrogate(record.text()));
  }

  /** Behind a broken quote the number of cells means nothing. */
  private void addQuoteOrCount(CsvRecord record, String[] cells, List<Problem> faults)
      throws FileRefused {
    if (record.quotes().isBroken()) {
      int index = Math.min(record.quotes().firstBroken(), layout.size() - 1);
      String cell = index < cells.length ? cells[index] : "";
      faults.add(CsvProblems.textAfterQuote(layout.column(index), cell));
    } else if (cells.length < layout.size()) {
      faults.add(CsvProblems.tooFewCells(cells.length, layout.size()));
    } else if (cells.length > limits.columns()) {
      throw new FileRefused(
          CsvProblems.tooManyColumns(String.valueOf(cells.length), limits.columns()),
          record.line());
    } else if (hasTextBehind(cells)) {
      faults.add(CsvProblems.tooManyCells(cells.length, layout.size()));
    }
  }

  private boolean hasTextBehind(String[] cells) {
    for (int i = layout.size(); i < cells.length; i++) {
      if (!cells[i].isBlank()) {
        return true;
      }
    }
    return false;
  }
}
