package dev.socialmetrics.source.csv;

/**
 * One physical record of a CSV file, not yet split.
 *
 * @param text as the file has it, without its line end
 * @param line where it starts, from 1
 * @param hasNul whether a NUL character is in it
 * @param quotes where its quote characters matter
 */
public record CsvRecord(String text, long line, boolean hasNul, CsvQuotes quotes) {
  boolean isBlank() {
    return text.isBlank();
  }
}
