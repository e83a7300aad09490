package dev.socialmetrics.correction;

import dev.socialmetrics.report.figure.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cells of a corrected row as they are kept: a JSON array of each title and its cell. */
final class TypedCells {
  private TypedCells() {}

  static String text(Map<String, String> cells) {
    List<String> texts = new ArrayList<>();
    cells.forEach(
        (title, cell) -> {
          texts.add(title);
          texts.add(cell);
        });
    return Json.line(texts);
  }

  /** In the order of the file. */
  static Map<String, String> read(String text) {
    List<String> texts = Json.list(text);
    Map<String, String> cells = new LinkedHashMap<>();
    for (int i = 0; i < texts.size(); i += 2) {
      cells.put(texts.get(i), texts.get(i + 1));
    }
    return cells;
  }
}
