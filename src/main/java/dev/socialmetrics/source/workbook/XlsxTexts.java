package dev.socialmetrics.source.workbook;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.container.ContainerLimits;
import dev.socialmetrics.source.fault.WorkbookProblems;
import dev.socialmetrics.source.table.Limits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The texts that a workbook's cells share by number. Held in memory, so they are limited. */
record XlsxTexts(List<String> texts) {
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  /**
   * @param part empty when the workbook has none
   */
  static XlsxTexts read(
      XlsxParts parts, Optional<String> part, Limits limits, ContainerLimits containers)
      throws IOException, FileRefused {
    List<String> texts = new ArrayList<>();
    if (part.isEmpty()) {
      return new XlsxTexts(texts);
    }
    long size = parts.find(part.get()).orElseThrow().unpacked();
    if (size > containers.textBytes()) {
      throw new FileRefused(
          WorkbookProblems.bomb("shared texts of " + size + " bytes", containers.textBytes()));
    }
    try (XmlEvents xml = parts.open(part.get())) {
      while (xml.nextStart()) {
        if (xml.isStart("si")) {
          texts.add(rich(xml, "si", limits.recordChars()));
        }
        if (texts.size() > containers.texts()) {
          throw new FileRefused(
              WorkbookProblems.bomb("more than " + texts.size() + " texts", containers.texts()));
        }
      }
    }
    return new XlsxTexts(texts);
  }

  /** The text with that number from 0. */
  String text(String number) throws FileRefused {
    try {
      return texts.get(Integer.parseInt(number.strip()));
    } catch (NumberFormatException | IndexOutOfBoundsException missing) {
      throw new FileRefused(
          WorkbookProblems.corrupt("a cell that refers to text " + number + ", which is missing"));
    }
  }

  /** The text of an element whose pieces may each have a font; phonetic guides are left out. */
  static String rich(XmlEvents xml, String element, int mostChars) throws FileRefused {
    StringBuilder text = new StringBuilder();
    boolean isGuide = false;
    while (xml.next() && !xml.isEnd(element)) {
      isGuide = xml.isStart("rPh") || isGuide && !xml.isEnd("rPh");
      if (!isGuide && xml.isStart("t")) {
        text.append(xml.text(mostChars));
      }
      if (text.length() > mostChars) {
        throw new FileRefused(WorkbookProblems.bomb("a text of more characters", mostChars));
      }
    }
    return unescape(text.toString());
  }

  /** Characters that XML cannot hold are written {@code _x000D_}. */
  static String unescape(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    return ESCAPED
        .matcher(text)
        .replaceAll(
            found ->
                java.util.regex.Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(found.group(1), 16))));
  }
}
