package dev.socialmetrics.source.workbook;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.fault.WorkbookProblems;

/** Where a cell is, as workbooks write it: {@code B12}. */
final class CellAddress {
  private static final int LETTERS = 26;
  private static final int MOST_LETTERS = 3;
  private static final int MOST_DIGITS = 7;

  private CellAddress() {}

  /**
   * Column from 1.
   *
   * @param address empty when the workbook does not say, which means {@code next}
   */
  static int column(String address, int next) throws FileRefused {
    if (address.isEmpty()) {
      return next;
    }
    int column = 0;
    int letters = 0;
    while (letters < address.length() && isLetter(address.charAt(letters))) {
      column = column * LETTERS + address.charAt(letters) - 'A' + 1;
      letters++;
      if (letters > MOST_LETTERS) {
        throw wrong(address);
      }
    }
    if (column < next) {
      throw wrong(address);
    }
    return column;
  }

  /**
   * Row from 1.
   *
   * @param number empty when the workbook does not say, which means {@code next}
   */
  static int row(String number, int next) throws FileRefused {
    if (number.isEmpty()) {
      return next;
    }
    int row = number(number);
    if (row < next) {
      throw wrong(number);
    }
    return row;
  }

  /** A number of at most 7 digits; -1 for any other text. */
  static int number(String text) {
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9' || i == MOST_DIGITS) {
        return -1;
      }
      number = number * 10 + c - '0';
    }
    return text.isEmpty() ? -1 : number;
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static FileRefused wrong(String address) {
    return new FileRefused(
        WorkbookProblems.corrupt("a cell or row out of its order: \"" + address + "\""));
  }
}
