package dev.socialmetrics.source.csv;

import java.util.ArrayList;
import java.util.List;

/** What was noticed of quote characters while the end of a record was looked for. */
public final class CsvQuotes {
  /** A record without any quote character. */
  static final CsvQuotes NONE = new CsvQuotes();

  /** An unquoted cell with a quote character in it, which is text. */
  record LiteralCell(int index, int from, int to) {}

  private final List<LiteralCell> literals = new ArrayList<>(0);
  private int firstBroken = -1;

  void addLiteral(int index, int from, int to) {
    literals.add(new LiteralCell(index, from, to));
  }

  void addBroken(int index) {
    if (firstBroken < 0) {
      firstBroken = index;
    }
  }

  List<LiteralCell> literals() {
    return literals;
  }

  /** Whether text follows a closing quote somewhere. */
  public boolean isBroken() {
    return firstBroken >= 0;
  }

  /** The first cell, from 0, in which text follows a closing quote; -1 when there is none. */
  public int firstBroken() {
    return firstBroken;
  }
}
