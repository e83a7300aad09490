package dev.socialmetrics.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.RichText;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A sheet in the making: the header, then line by line. */
final class XlsxSheet {
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
  private int lines;

  /**
   * @param number from 1
   */
  XlsxSheet(Workbook workbook, ReportModel model, int number) {
    this.sheet = workbook.newWorksheet(model.title() + (number == 1 ? "" : " " + number));
    this.fields = model.fields();
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

  void add(Map<String, Object> line) throws IOException {
    lines++;
    for (int column = 0; column < fields.size(); column++) {
      Object value = line.get(fields.get(column).name());
      if (value != null) {
        put(column, fields.get(column), value);
      }
    }
    if (lines % LINES_IN_MEMORY == 0) {
      sheet.flush();
    }
  }

  void finish() throws IOException {
    sheet.setAutoFilter(0, 0, lines, fields.size() - 1);
    sheet.finish();
  }

  private void put(int column, ReportField field, Object value) {
    if (value instanceof Boolean truth) {
      sheet.value(lines, column, truth);
    } else if (field.sort() == ReportField.Sort.NUMBER && value instanceof Number number) {
      putNumber(column, new BigDecimal(number.toString()));
    } else if (field.sort() == ReportField.Sort.DATE) {
      putDay(column, value.toString());
    } else {
      putText(column, value.toString());
    }
  }

  /** A spreadsheet keeps 15 digits; what has more would change silently, and so is text. */
  private void putNumber(int column, BigDecimal number) {
    if (number.precision() > WHOLE_DIGITS) {
      putText(column, number.toPlainString());
    } else {
      sheet.value(lines, column, number);
      sheet.style(lines, column).format(format(number)).set();
    }
  }

  /** Spreadsheets disagree on the days before March 1900: those are text. */
  private void putDay(int column, String text) {
    LocalDate day = LocalDate.parse(text);
    if (day.isBefore(FIRST_DAY)) {
      putText(column, text);
    } else {
      sheet.value(lines, column, day);
      sheet.style(lines, column).format(DAY).set();
    }
  }

  /** As a run of rich text, the one way in which blanks at its ends survive. */
  private void putText(int column, String text) {
    sheet.inlineString(lines, column, RichText.builder().run(XlsxText.of(text)).end().build());
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
