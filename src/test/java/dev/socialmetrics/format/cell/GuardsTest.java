package dev.socialmetrics.format.cell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts that are kept from being taken for numbers or formulas. */
class GuardsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "=\"1790\"|1790",
        "'1790|1790",
        "'@acme|@acme",
        "'-fjordLi_9Q|-fjordLi_9Q",
        "'=x|=x",
        "'n moss|'n moss",
        "'|'",
        "acme|acme"
      })
  void the_guard_is_taken_off(String written, String text) {
    assertThat(Guards.without(written)).isEqualTo(text);
  }
}
