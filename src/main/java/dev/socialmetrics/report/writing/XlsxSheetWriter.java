package dev.socialmetrics.report.writing;

import dev.socialmetrics.report.model.ReportField;
import dev.socialmetrics.report.model.ReportLine;
import dev.socialmetrics.report.model.ReportModel;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.RichText;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A sheet in the making: the header, then line by line. */
final class XlsxSheetWriter {
  /** Without the header. */
  static final int MOST_LINES = Worksheet.MAX_ROWS - 1;

  private static final int LINES_IN_MEMORY = 200;
  private static final int WHOLE_DIGITS = 15;
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
  private static final String DAY = "yyyy-mm-dd";
  private static final String WHOLE = "#,##0";
  private static final String TWO_PLACES = "#,##0.00";
  private static final String FOUR_PLACES = "#,##0.0000";

  private final Worksheet sheet;
  private final List<ReportField> fields;
  private final XlsxStyles styles;
  private final Map<String, LocalDate> days = new HashMap<>();
  private int lines;

  /**
   * @param number from 1
   */
  XlsxSheetWriter(Workbook workbook, ReportModel model, int number) {
    this.sheet = workbook.newWorksheet(model.title() + (number == 1 ? "" : " " + number));
    this.fields = model.fields();
    this.styles = new XlsxStyles(sheet, fields.size());
    for (int column = 0; column < fields.size(); column++) {
      sheet.inlineString(0, column, fields.get(column).name());
      sheet.width(column, width(fields.get(column)));
    }
    sheet.range(0, 0, 0, fields.size() - 1).style().bold().set();
    sheet.freezePane(0, 1);
  }

  int lines() {
    return lines;
  }

  void add(ReportLine line) throws IOException {
    lines++;
    for (int column = 0; column < fields.size(); column++) {
      Object value = line.get(fields.get(column).name());
      if (value != null) {
        put(column, fields.get(column), value);
      }
    }
    if (lines % LINES_IN_MEMORY == 0) {
      styles.apply();
      sheet.flush();
    }
  }

  void finish() throws IOException {
    styles.apply();
    sheet.setAutoFilter(0, 0, lines, fields.size() - 1);
    sheet.finish();
  }

  private void put(int column, ReportField field, Object value) {
    if (value instanceof Boolean truth) {
      sheet.value(lines, column, truth);
    } else if (field.sort() == ReportField.Sort.NUMBER && value instanceof Number number) {
      putNumber(column, number);
    } else if (field.sort() == ReportField.Sort.DATE) {
      putDay(column, value.toString());
    } else {
      putText(column, value.toString());
    }
  }

  /** A spreadsheet keeps 15 digits; what has more would change silently, and so is text. */
  private void putNumber(int column, Number number) {
    BigDecimal decimal = decimal(number);
    if (decimal.precision() > WHOLE_DIGITS) {
      sheet.inlineString(lines, column, decimal.toPlainString());
    } else {
      sheet.value(lines, column, number);
      styles.put(lines, column, format(decimal));
    }
  }

  private static BigDecimal decimal(Number number) {
    if (number instanceof BigDecimal decimal) {
      return decimal;
    }
    boolean whole = number instanceof Long || number instanceof Integer;
    return whole ? BigDecimal.valueOf(number.longValue()) : new BigDecimal(number.toString());
  }

  /** Spreadsheets disagree on the days before March 1900: those are text. */
  private void putDay(int column, String text) {
    LocalDate day = days.computeIfAbsent(text, LocalDate::parse);
    if (day.isBefore(FIRST_DAY)) {
      putText(column, text);
    } else {
      sheet.value(lines, column, day);
      styles.put(lines, column, DAY);
    }
  }

  /** As a run of rich text where blanks are at its ends, the one way in which they survive. */
  private void putText(int column, String text) {
    String safe = XlsxText.of(text);
    if (XlsxText.isTight(safe)) {
      sheet.inlineString(lines, column, safe);
    } else {
      sheet.inlineString(lines, column, RichText.builder().run(safe).end().build());
    }
  }

  private static String format(BigDecimal number) {
    if (number.scale() <= 0) {
      return WHOLE;
    }
    return number.scale() <= 2 ? TWO_PLACES : FOUR_PLACES;
  }

  private static double width(ReportField field) {
    int least =
        switch (field.name()) {
          case "caption" -> 60;
          case "hashtags" -> 30;
          default -> field.isText() ? 16 : 11;
        };
    return Math.max(least, field.name().length() + 4);
  }
}
