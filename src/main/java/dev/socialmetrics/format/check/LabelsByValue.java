package dev.socialmetrics.format.check;

import dev.socialmetrics.format.cell.CellText;
import dev.socialmetrics.format.cell.NumberShape;
import dev.socialmetrics.format.cell.RateReader;
import dev.socialmetrics.format.cell.WrittenNumber;
import dev.socialmetrics.source.table.Layout;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A list that a table writes as its labels: names of places, each with its share below it. */
final class LabelsByValue {
  private LabelsByValue() {}

  /**
   * Labels by the values below them, from high to low.
   *
   * @param decimalComma numbers are written {@code 1.234,5}
   */
  static String of(Layout layout, String[] row, boolean decimalComma) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < row.length; i++) {
      if (!layout.labels().get(i).isBlank()) {
        order.add(i);
      }
    }
    order.sort(Comparator.comparingDouble((Integer i) -> -share(row[i], decimalComma)));
    StringBuilder json = new StringBuilder("[");
    for (int i : order) {
      json.append(json.length() > 1 ? "," : "").append(quoted(layout.labels().get(i)));
    }
    return json.append(']').toString();
  }

  private static double share(String text, boolean decimalComma) {
    String plain = WrittenNumber.plain(RateReader.withoutSign(CellText.trim(text)), decimalComma);
    return NumberShape.of(plain) == NumberShape.PLAIN ? Double.parseDouble(plain) : 0;
  }

  private static String quoted(String name) {
    String text = CellText.trim(name).replaceAll("\\p{Cntrl}", " ");
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
