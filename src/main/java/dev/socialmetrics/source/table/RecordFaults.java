package dev.socialmetrics.source.table;

import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.source.fault.CsvProblems;
import dev.socialmetrics.source.fault.WorkbookProblems;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with the records below one header, whatever they are meant to say. */
public final class RecordFaults {
  private final Layout layout;
  private final Limits limits;
  private final boolean mayBeShort;

  /**
   * @param layout of the header; one label at least
   * @param mayBeShort whether records may leave out the cells at their end that are empty, as some
   *     platforms and all workbooks do
   */
  public RecordFaults(Layout layout, Limits limits, boolean mayBeShort) {
    this.layout = layout;
    this.limits = limits;
    this.mayBeShort = mayBeShort;
  }

  /** All faults of a record; none for nearly every record. */
  public List<Problem> find(SheetRecord record) {
    if (record.size() == layout.size() && !record.isSuspect()) {
      return record.faults();
    }
    List<Problem> faults = new ArrayList<>(record.faults());
    addQuoteOrCount(record, faults);
    if (record.isSuspect()) {
      addCells(record, faults);
    }
    return faults;
  }

  /** Behind a broken quote the number of cells means nothing. */
  private void addQuoteOrCount(SheetRecord record, List<Problem> faults) {
    if (record.broken().isPresent()) {
      int cell = record.broken().getAsInt();
      faults.add(
          CsvProblems.textAfterQuote(
              layout.column(Math.min(cell, layout.size() - 1)), record.text(cell)));
    } else if (record.size() < layout.size() && !mayBeShort && !record.hasTypes()) {
      faults.add(CsvProblems.tooFewCells(record.size(), layout.size()));
    } else if (hasTextBehind(record)) {
      faults.add(CsvProblems.tooManyCells(record.size(), layout.size()));
    }
  }

  private boolean hasTextBehind(SheetRecord record) {
    for (int i = layout.size(); i < record.size(); i++) {
      if (record.type(i) != CellType.BLANK) {
        return true;
      }
    }
    return false;
  }

  private void addCells(SheetRecord record, List<Problem> faults) {
    CellFaults.add(layout, record.texts(), limits.cellChars(), faults);
    for (int i = 0; record.hasTypes() && i < Math.min(record.size(), layout.size()); i++) {
      if (record.type(i) == CellType.ERROR) {
        faults.add(WorkbookProblems.formulaError(layout.column(i), record.text(i)));
      } else if (record.type(i) == CellType.UNCALCULATED) {
        faults.add(WorkbookProblems.formulaWithoutValue(layout.column(i)));
      }
    }
  }
}
