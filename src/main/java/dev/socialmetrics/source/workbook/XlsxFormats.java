package dev.socialmetrics.source.workbook;

import dev.socialmetrics.problem.FileRefused;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what the cell styles of a workbook make of numbers. */
final class XlsxFormats {
  private static final int MOST_STYLES = 100_000;

  private XlsxFormats() {}

  /**
   * The format of each style, by its number from 0.
   *
   * @param part empty when the workbook has none
   */
  static List<CellFormat> read(XlsxParts parts, Optional<String> part)
      throws IOException, FileRefused {
    List<CellFormat> formats = new ArrayList<>();
    if (part.isEmpty()) {
      return formats;
    }
    Map<String, CellFormat> own = new HashMap<>();
    try (XmlEvents xml = parts.open(part.get())) {
      while (xml.nextStart() && formats.size() < MOST_STYLES) {
        if (xml.isStart("numFmt")) {
          own.put(xml.attribute("numFmtId"), CellFormat.of(xml.attribute("formatCode")));
        } else if (xml.isStart("cellXfs")) {
          readStyles(xml, own, formats);
        }
      }
    }
    return formats;
  }

  private static void readStyles(
      XmlEvents xml, Map<String, CellFormat> own, List<CellFormat> formats) throws FileRefused {
    while (xml.next() && !xml.isEnd("cellXfs") && formats.size() < MOST_STYLES) {
      if (xml.isStart("xf")) {
        String id = xml.attribute("numFmtId");
        formats.add(own.containsKey(id) ? own.get(id) : builtIn(id));
      }
    }
  }

  private static CellFormat builtIn(String id) {
    return CellFormat.ofBuiltIn(CellAddress.number(id));
  }
}
