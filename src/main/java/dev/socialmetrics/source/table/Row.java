package dev.socialmetrics.source.table;

import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * One record of a file: its cells as text, and its position.
 *
 * <p>The array is shared for speed and must not be changed.
 *
 * @param number of the record, from 1, the header not counted; blank lines count (they are ignored
 *     records)
 * @param line physical line where the record starts, from 1
 * @param cells as many as the layout has labels; null where the file says nothing (a missing key, a
 *     JSON null). CSV cells are never null: an empty cell is the empty string
 * @param raw the record as the file has it, without its line end
 * @param faults what is structurally wrong with it (too few cells, text after a quote); such a row
 *     is rejected
 * @param ignored why the record is no data (a blank line, a repeated header); empty for data
 * @param numbers which cells, from 0, are numbers by their type (a workbook, JSON) and no text
 */
public record Row(
    long number,
    long line,
    Layout layout,
    String[] cells,
    String raw,
    List<Problem> faults,
    Optional<ProblemCode> ignored,
    IntPredicate numbers) {
  /** Of a text file, and of what knows no types. */
  static final IntPredicate NO_NUMBERS = cell -> false;

  public Row {
    Objects.requireNonNull(layout);
    Objects.requireNonNull(cells);
    Objects.requireNonNull(raw);
    faults = List.copyOf(faults);
    Objects.requireNonNull(ignored);
    Objects.requireNonNull(numbers);
  }

  /** A record whose cells are all texts. */
  public Row(
      long number,
      long line,
      Layout layout,
      String[] cells,
      String raw,
      List<Problem> faults,
      Optional<ProblemCode> ignored) {
    this(number, line, layout, cells, raw, faults, ignored, NO_NUMBERS);
  }

  /** The same record in another place. */
  public Row at(long otherNumber, long otherLine) {
    return new Row(otherNumber, otherLine, layout, cells, raw, faults, ignored, numbers);
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(number);
  }

  @Override
  public String toString() {
    return "record " + number + " at line " + line + ": " + String.join("|", cells);
  }
}
