package dev.socialmetrics.source.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonthWordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "8-jan",
        "märz 2025",
        "12 févr.",
        "maj",
        "1 авг",
        "серп",
        "ιαν 5",
        "oca",
        "říjen",
        "dez"
      })
  void months_are_known_by_their_beginnings_in_many_languages(String text) {
    assertThat(MonthWords.isIn(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"8 min", "12 mil", "posts", "", "2025", "ja", "JAN", "xjan"})
  void other_words_are_none(String text) {
    assertThat(MonthWords.isIn(text)).isFalse();
  }
}
