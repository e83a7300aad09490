package dev.socialmetrics.source.csv;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.fault.EncodingProblems;

/** Counts the records of one file that hold NUL characters. */
public final class NulCount {
  private static final int MOST_RECORDS = 10;

  private int records;

  /** One NUL is a bad cell; a record of nothing else, or many of them, is a damaged file. */
  public void count(CsvRecord record) throws FileRefused {
    records++;
    if (record.text().chars().allMatch(c -> c == 0)) {
      throw new FileRefused(
          EncodingProblems.manyNuls(record.text().length() + " NUL characters in a row"),
          record.line());
    }
    if (records > MOST_RECORDS) {
      throw new FileRefused(
          EncodingProblems.manyNuls("NUL characters in more than " + MOST_RECORDS + " rows"),
          record.line());
    }
  }
}
