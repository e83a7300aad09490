package dev.socialmetrics.cli;

import java.util.ArrayList;
import java.util.List;

/** Cells in aligned columns. */
final class AlignedColumns {
  private AlignedColumns() {}

  /**
   * A line a row.
   *
   * @param numbers how many columns after the first are aligned to the right
   */
  static List<String> lines(List<List<String>> rows, int numbers) {
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], length(row.get(i)));
      }
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String blanks = " ".repeat(widths[i] - length(row.get(i)));
        boolean right = i > 0 && i <= numbers;
        line.append("  ").append(right ? blanks + row.get(i) : row.get(i) + blanks);
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
