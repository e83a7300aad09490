package dev.socialmetrics.source.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.source.workbook.CellFormat.Shape;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What number formats say of the numbers that are shown with them. */
class CellFormatTest {
  @ParameterizedTest
  @CsvSource({
    "0, PLAIN",
    "1, PLAIN",
    "4, PLAIN",
    "5, PLAIN",
    "8, PLAIN",
    "9, PERCENT",
    "10, PERCENT",
    "11, PLAIN",
    "13, PLAIN",
    "14, DATE",
    "17, DATE",
    "18, TIME",
    "21, TIME",
    "22, DATE",
    "27, DATE",
    "31, DATE",
    "32, TIME",
    "36, DATE",
    "37, PLAIN",
    "44, PLAIN",
    "45, TIME",
    "47, TIME",
    "48, PLAIN",
    "49, PLAIN",
    "50, DATE",
    "55, TIME",
    "58, DATE",
    "59, PLAIN",
    "-1, PLAIN"
  })
  void formats_without_a_text_are_known_by_their_number(int number, Shape shape) {
    assertThat(CellFormat.ofBuiltIn(number)).isEqualTo(new CellFormat(shape, ""));
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "General|PLAIN",
        "Standard|PLAIN",
        "0.00|PLAIN",
        "#,##0;[Red]-#,##0|PLAIN",
        "@|PLAIN",
        "0%|PERCENT",
        "0.0 %;-0.0 %|PERCENT",
        "0;0%|PLAIN",
        "0\"%\"|PLAIN",
        "0\\%|PLAIN",
        "yyyy-mm-dd|DATE",
        "D.M.YY|DATE",
        "mmm|DATE",
        "mmmm yyyy|DATE",
        "d/m/yy h:mm|DATE",
        "[$-409]d-mmm|DATE",
        "[$-F800]dddd|DATE",
        "h:mm|TIME",
        "mm:ss|TIME",
        "[h]:mm:ss|TIME",
        "[mm]|TIME",
        "[ss]|TIME",
        "h:mm AM/PM|TIME",
        "0\" days\"|PLAIN",
        "0\\d|PLAIN",
        "_d0|PLAIN",
        "*d0|PLAIN",
        "[Red]0|PLAIN",
        "[Yellow]0|PLAIN"
      })
  void a_format_is_what_its_first_section_shows(String code, Shape shape) {
    assertThat(CellFormat.of(code).shape()).isEqualTo(shape);
  }

  @ParameterizedTest(name = "{0} shows {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "[$£-809]#,##0.00|£",
        "[$€]#,##0|€",
        "[$USD] #,##0|USD",
        "#,##0.00 [$zł-415]|zł",
        "\"€\"#,##0|€",
        "#,##0.00\\ \"kr\"|kr",
        "#,##0.00\\ \"kr.\"|kr",
        "\"Rs.\"\\ #,##0|Rs",
        "[$kr.-406] #,##0|kr",
        "\\$#,##0|$",
        "$#,##0.00|$",
        "\"CHF\" 0.00|CHF",
        "_(\"$\"* #,##0_)|$",
        "0\" posts\"|''",
        "0\" all\"|''",
        "\"#1 \"0|''",
        "0;\"€\"0|''",
        "[Red]0|''",
        "0.00|''",
        "\"€\"yyyy|''",
        "\"€\"0%|''"
      })
  void the_currency_is_what_the_format_writes_beside_an_amount(String code, String currency) {
    assertThat(CellFormat.of(code).currency()).isEqualTo(currency);
  }
}
