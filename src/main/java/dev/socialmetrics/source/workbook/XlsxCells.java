package dev.socialmetrics.source.workbook;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.table.CellType;
import dev.socialmetrics.source.table.Limits;
import dev.socialmetrics.source.table.SheetCell;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * Makes sense of the cells of an .xlsx sheet. Of a formula the stored result is taken; none is ever
 * calculated.
 */
final class XlsxCells {
  private final XlsxTexts texts;
  private final List<CellFormat> formats;
  private final WorkbookNumber numbers;
  private final Limits limits;

  XlsxCells(XlsxTexts texts, List<CellFormat> formats, WorkbookNumber numbers, Limits limits) {
    this.texts = texts;
    this.formats = formats;
    this.numbers = numbers;
    this.limits = limits;
  }

  /** The cell whose start has just been read; reads to its end. */
  SheetCell read(XmlEvents xml) throws FileRefused {
    String type = xml.attribute("t");
    CellFormat format = format(xml.attribute("s"));
    boolean hasFormula = false;
    String value = "";
    while (xml.next() && !xml.isEnd("c")) {
      hasFormula |= xml.isStart("f");
      if (xml.isStart("v")) {
        value = xml.text(limits.recordChars());
      } else if (xml.isStart("is")) {
        value = XlsxTexts.rich(xml, "is", limits.recordChars());
      }
    }
    if (value.isEmpty()) {
      boolean isKnown = !hasFormula || type.equals("str");
      return isKnown ? SheetCell.BLANK : new SheetCell("", CellType.UNCALCULATED);
    }
    return cell(type, value, format);
  }

  private SheetCell cell(String type, String value, CellFormat format) throws FileRefused {
    return switch (type) {
      case "s" -> SheetCell.of(texts.text(value));
      case "str" -> SheetCell.of(XlsxTexts.unescape(value));
      case "inlineStr" -> SheetCell.of(value);
      case "b" -> SheetCell.of(value.equals("1") || value.equals("true") ? "true" : "false");
      case "e" -> new SheetCell(value, CellType.ERROR);
      case "d" -> date(value);
      default -> numbers.cell(value, format);
    };
  }

  private CellFormat format(String style) {
    int number = Math.max(CellAddress.number(style), 0);
    return number < formats.size() ? formats.get(number) : CellFormat.PLAIN;
  }

  /** Written out as ISO 8601, by a few programs only. */
  private static SheetCell date(String value) {
    try {
      String text =
          value.indexOf('T') < 0
              ? LocalDate.parse(value).toString()
              : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(LocalDateTime.parse(value));
      return new SheetCell(text, CellType.DATE);
    } catch (DateTimeParseException other) {
      return SheetCell.of(value);
    }
  }
}
