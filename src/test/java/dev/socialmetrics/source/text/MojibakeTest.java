package dev.socialmetrics.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MojibakeTest {
  @ParameterizedTest
  @CsvSource({
    "ComptÃ©s touchÃ©s, Comptés touchés",
    "\u00e2\u0080\u009eGefÃ¤llt mir\u00e2\u0080\u009c, „Gefällt mir“",
    "\u00f0\u009f\u0098\u0080, \ud83d\ude00",
    "plain, plain"
  })
  void utf_8_that_was_read_as_latin_1_is_read_as_it_was_meant(String text, String meant) {
    assertThat(Mojibake.repaired(text)).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource({"Comptés, Comptés", "ComptÃ, ComptÃ", "Ã© and é, Ã© and é", "Ã© ☀, Ã© ☀"})
  void a_text_that_is_not_so_as_a_whole_stays(String text, String same) {
    assertThat(Mojibake.repaired(text)).isEqualTo(same);
  }
}
