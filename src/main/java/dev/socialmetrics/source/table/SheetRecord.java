package dev.socialmetrics.source.table;

import dev.socialmetrics.problem.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/**
 * One record of a table, not yet interpreted. Blank lines are records too: they part sections.
 * Cells are texts; only workbooks and JSON say more of them, and only JSON names them.
 */
public final class SheetRecord {
  private static final int NONE = -1;

  private final long line;
  private final String[] texts;
  private final Optional<CellType[]> types;
  private final Optional<Layout> keys;
  private final List<Problem> faults;
  private final int broken;
  private final boolean isSuspect;
  private final Optional<String> raw;

  private SheetRecord(
      long line,
      String[] texts,
      Optional<CellType[]> types,
      Optional<Layout> keys,
      List<Problem> faults,
      int broken,
      boolean isSuspect,
      Optional<String> raw) {
    this.line = line;
    this.texts = texts;
    this.types = types;
    this.keys = keys;
    this.faults = faults;
    this.broken = broken;
    this.isSuspect = isSuspect;
    this.raw = raw;
    if (line < 1 || texts.length == 0 && keys.isEmpty()) {
      throw new IllegalArgumentException("a record has a line from 1 and a cell");
    }
  }

  /**
   * A record of a text with delimiters.
   *
   * @param texts at least one; shared and not to be changed
   * @param broken the cell, from 0, in which text follows a closing quote, so that nothing from
   *     there on can be trusted; -1 for a good record
   * @param isSuspect whether a cell may be too long or hold what none may hold
   * @param raw as the file has it, without its line end
   */
  public static SheetRecord ofText(
      long line, String[] texts, int broken, boolean isSuspect, String raw) {
    return new SheetRecord(
        line,
        texts,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        broken,
        isSuspect,
        Optional.of(raw));
  }

  /** A row of a workbook; blank cells at its end are left out. */
  public static SheetRecord ofCells(long row, List<SheetCell> cells) {
    return new SheetRecord(
        row,
        cells.stream().map(SheetCell::text).toArray(String[]::new),
        Optional.of(cells.stream().map(SheetCell::type).toArray(CellType[]::new)),
        Optional.empty(),
        List.of(),
        NONE,
        true,
        Optional.empty());
  }

  /**
   * A JSON object, or a line that is none.
   *
   * @param keys the labels of its own cells
   * @param texts as many as there are keys; null where JSON says null
   * @param types of them, as many
   * @param faults what is wrong with it
   */
  public static SheetRecord ofKeys(
      long line, Layout keys, String[] texts, CellType[] types, List<Problem> faults, String raw) {
    return new SheetRecord(
        line, texts, Optional.of(types), Optional.of(keys), faults, NONE, false, Optional.of(raw));
  }

  /**
   * A JSON object as a row of a table.
   *
   * @param texts one for each label of the table; shared and not to be changed
   * @param types of them, as many
   * @param faults what is wrong with it
   */
  public static SheetRecord ofObject(
      long line, String[] texts, CellType[] types, List<Problem> faults, String raw) {
    return new SheetRecord(
        line, texts, Optional.of(types), Optional.empty(), faults, NONE, true, Optional.of(raw));
  }

  /** Physical line where it starts (text), or the sheet's own row number; from 1. */
  public long line() {
    return line;
  }

  /** How many cells it has; records of one table may differ in it. */
  public int size() {
    return texts.length;
  }

  /** The text at a position from 0; empty where the record is shorter. */
  public String text(int index) {
    return index < texts.length && texts[index] != null ? texts[index] : "";
  }

  /** What is known of the cell at a position from 0; blank where the record is shorter. */
  public CellType type(int index) {
    if (types.isPresent()) {
      return index < texts.length ? types.get()[index] : CellType.BLANK;
    }
    return text(index).isBlank() ? CellType.BLANK : CellType.TEXT;
  }

  /** Text and type of the cell at a position from 0; blank where the record is shorter. */
  public SheetCell cell(int index) {
    return index < texts.length ? new SheetCell(text(index), type(index)) : SheetCell.BLANK;
  }

  /** All texts; shared and not to be changed. */
  public String[] texts() {
    return texts;
  }

  /** As many texts as a header has labels; shared and not to be changed. */
  public String[] texts(int size) {
    if (texts.length == size) {
      return texts;
    }
    String[] fitted = Arrays.copyOf(texts, size);
    if (texts.length < size) {
      Arrays.fill(fitted, texts.length, size, "");
    }
    return fitted;
  }

  /** Which of its cells are numbers by their type; none where only texts are known. */
  public IntPredicate numbers() {
    return types.isPresent() ? this::isNumber : Row.NO_NUMBERS;
  }

  private boolean isNumber(int index) {
    return type(index) == CellType.NUMBER || type(index) == CellType.PERCENT;
  }

  /** Whether more is known of its cells than their texts. */
  public boolean hasTypes() {
    return types.isPresent();
  }

  /** The labels of its cells where it brings them with it. */
  public Optional<Layout> keys() {
    return keys;
  }

  /** What was found wrong with an object when it was read. */
  public List<Problem> faults() {
    return faults;
  }

  /** The cell, from 0, in which text follows a closing quote; empty for a good record. */
  public OptionalInt broken() {
    return broken == NONE ? OptionalInt.empty() : OptionalInt.of(broken);
  }

  /** Whether its cells have to be looked at one by one: any of them may be a fault. */
  boolean isSuspect() {
    return isSuspect;
  }

  /** As the file has it, without its line end; of a workbook its cells as CSV. */
  public String raw() {
    return raw.orElseGet(this::csv);
  }

  /**
   * Whether every cell is empty: a line of nothing but delimiters is as blank as an empty one,
   * spreadsheets leave such. An object is not blank, whatever is in it.
   */
  public boolean isBlank() {
    boolean isObject = types.isPresent() && raw.isPresent();
    if (isObject) {
      return raw().isBlank();
    }
    for (String text : texts) {
      if (!text.isBlank()) {
        return false;
      }
    }
    return types.isEmpty() || Arrays.stream(types.get()).allMatch(CellType.BLANK::equals);
  }

  private String csv() {
    return Arrays.stream(texts).map(SheetRecord::quoted).collect(Collectors.joining(","));
  }

  private static String quoted(String text) {
    boolean isPlain = text.chars().noneMatch(c -> c == '"' || c == ',' || c == '\r' || c == '\n');
    return isPlain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
