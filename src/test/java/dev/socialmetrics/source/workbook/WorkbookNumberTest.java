package dev.socialmetrics.source.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.source.table.CellType;
import dev.socialmetrics.source.table.SheetCell;
import dev.socialmetrics.source.workbook.CellFormat.Shape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stored numbers and what their formats make of them, at the edges. */
class WorkbookNumberTest {
  private static final WorkbookNumber FROM_1900 = new WorkbookNumber(false);
  private static final WorkbookNumber FROM_1904 = new WorkbookNumber(true);

  private static CellFormat shown(Shape shape) {
    return new CellFormat(shape, "");
  }

  private static SheetCell cell(CellType type, String text) {
    return new SheetCell(text, type);
  }

  @ParameterizedTest
  @CsvSource({
    "0, NUMBER, 0",
    "-0.0, NUMBER, 0",
    "1927.0, NUMBER, 1927",
    "-5, NUMBER, -5",
    "0.30000000000000004, NUMBER, 0.3",
    "1E3, NUMBER, 1000",
    "1.5e-7, NUMBER, 0.00000015",
    "123456789012345, NUMBER, 123456789012345",
    "999999999999999.5, NUMBER, 1000000000000000",
    "1234567890123456, ROUNDED, 1.23456789012346E+15",
    "-17912345678901234, ROUNDED, -1.79123456789012E+16",
    "1E308, TEXT, 1E308",
    "1E-400, TEXT, 1E-400",
    "1E2147483648, TEXT, 1E2147483648",
    "abc, TEXT, abc",
    "'1,5', TEXT, '1,5'"
  })
  void a_plain_number_keeps_15_digits(String stored, CellType type, String text) {
    assertThat(FROM_1900.cell(stored, CellFormat.PLAIN)).isEqualTo(cell(type, text));
  }

  @Test
  void a_number_of_more_than_64_characters_is_text() {
    String most = "1".repeat(15) + "." + "0".repeat(48);

    assertThat(FROM_1900.cell(most, CellFormat.PLAIN))
        .isEqualTo(cell(CellType.NUMBER, "1".repeat(15)));
    assertThat(FROM_1900.cell(most + "0", CellFormat.PLAIN))
        .isEqualTo(cell(CellType.TEXT, most + "0"));
  }

  @ParameterizedTest
  @CsvSource({
    "0.05, 5%",
    "1, 100%",
    "-0.125, -12.5%",
    "0, 0%",
    "2.9999999999999999E-2, 3%",
    "0.000001, 0.0001%"
  })
  void a_percentage_is_shown_as_one(String stored, String text) {
    assertThat(FROM_1900.cell(stored, shown(Shape.PERCENT)))
        .isEqualTo(cell(CellType.PERCENT, text));
  }

  @ParameterizedTest
  @CsvSource({
    "0, DATE, 1899-12-31",
    "1, DATE, 1900-01-01",
    "59, DATE, 1900-02-28",
    "60, NUMBER, 60",
    "60.5, NUMBER, 60.5",
    "61, DATE, 1900-03-01",
    "45688, DATE, 2025-01-31",
    "45688.5, DATE, 2025-01-31T12:00:00",
    "45688.999994, DATE, 2025-01-31T23:59:59",
    "45688.999999, DATE, 2025-02-01",
    "2958465, DATE, 9999-12-31",
    "2958466, NUMBER, 2958466",
    "-1, NUMBER, -1"
  })
  void days_are_counted_from_1900_with_the_leap_day_that_never_was(
      String stored, CellType type, String text) {
    assertThat(FROM_1900.cell(stored, shown(Shape.DATE))).isEqualTo(cell(type, text));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1904-01-01",
    "59, 1904-02-29",
    "60, 1904-03-01",
    "44226, 2025-01-31",
    "44226.25, 2025-01-31T06:00:00"
  })
  void days_are_counted_from_1904_where_the_workbook_says_so(String stored, String text) {
    assertThat(FROM_1904.cell(stored, shown(Shape.DATE))).isEqualTo(cell(CellType.DATE, text));
  }

  @ParameterizedTest
  @CsvSource({
    "0, TIME, 00:00:00",
    "0.5, TIME, 12:00:00",
    "0.2375, TIME, 05:42:00",
    "1.25, TIME, 30:00:00",
    "0.9999999, TIME, 24:00:00",
    "-0.5, NUMBER, -0.5"
  })
  void a_time_may_be_longer_than_a_day(String stored, CellType type, String text) {
    assertThat(FROM_1900.cell(stored, shown(Shape.TIME))).isEqualTo(cell(type, text));
  }

  @ParameterizedTest
  @CsvSource({
    "€, 1622.60, NUMBER, €1622.6",
    "€, -20, NUMBER, -€20",
    "CHF, 20, NUMBER, CHF 20",
    "CHF, -20, NUMBER, -CHF 20",
    "R$, 1.5, NUMBER, R$1.5",
    "kr, 0, NUMBER, kr 0",
    "€, 1234567890123456, ROUNDED, €1.23456789012346E+15"
  })
  void an_amount_has_its_currency_in_front(
      String currency, String stored, CellType type, String text) {
    assertThat(FROM_1900.cell(stored, new CellFormat(Shape.PLAIN, currency)))
        .isEqualTo(cell(type, text));
  }
}
