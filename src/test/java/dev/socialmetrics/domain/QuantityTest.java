package dev.socialmetrics.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers with what they count: the singular behind 1 alone. */
class QuantityTest {
  @ParameterizedTest
  @CsvSource({"0, 0 days", "1, 1 day", "2, 2 days", "'1001', '1,001 days'"})
  void of_one_is_the_singular(long count, String words) {
    assertThat(Quantity.of(count, "day")).isEqualTo(words);
  }

  @ParameterizedTest
  @CsvSource({
    "1, likes, 1 like",
    "0, likes, 0 likes",
    "2450, likes, '2,450 likes'",
    "1, video views, 1 video view",
    "1, reach, 1 reach",
    "7, reach, 7 reach"
  })
  void a_figure_is_named_by_its_plural_or_mass(long count, String name, String words) {
    assertThat(Quantity.ofFigure(count, name)).isEqualTo(words);
  }
}
