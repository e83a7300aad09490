package dev.socialmetrics.correction;

import dev.socialmetrics.source.table.Layout;
import java.util.ArrayList;
import java.util.List;

/** What the cells of a row are called where each name must be there once. */
final class CellTitles {
  private CellTitles() {}

  /** The layout's own labels; one that is blank or there already has its position behind it. */
  static List<String> of(Layout layout) {
    List<String> titles = new ArrayList<>();
    for (String label : layout.labels()) {
      String title = label.replaceAll("\\s+", " ").strip();
      while (title.isEmpty() || title.startsWith("_") || titles.contains(title)) {
        title = (title.replaceFirst("^_+", "") + " #" + (titles.size() + 1)).strip();
      }
      titles.add(title);
    }
    return titles;
  }
}
