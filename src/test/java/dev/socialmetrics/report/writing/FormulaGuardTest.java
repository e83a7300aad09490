package dev.socialmetrics.report.writing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "\t=1",
        "\rx",
        "\nx",
        "＝1",
        "＋1",
        "－1",
        "＠x",
        "  =1",
        "\uFEFF=1",
        "\u200B-1",
        "\"=1",
        "'=1",
        "“=1",
        "\u00A0@x",
        "\u0001=1"
      })
  void what_a_spreadsheet_would_run_gets_an_apostrophe(String text) {
    assertThat(FormulaGuard.neutral(text)).isEqualTo("'" + text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a=1", "1-1", "#tag", "🚀 =1", "(=1)", "\"quoted\""})
  void other_text_stays_as_it_is(String text) {
    assertThat(FormulaGuard.neutral(text)).isEqualTo(text);
  }
}
