package dev.socialmetrics.format.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Labels with places that are open, and the letters of days. */
class LabelPatternTest {
  @ParameterizedTest
  @CsvSource({
    "'  Amount  Spent ', amount spent, true",
    "Likes, like, false",
    "Amount spent ({currency}), amount spent (usd), true",
    "Amount spent ({currency}), amount spent (dollar), false",
    "Amount spent ({currency}), amount spent (us1), false",
    "Amount spent ({currency}), amount spent [usd], false",
    "age_{any}, age_18_24, true",
    "age_{any}, age_, true",
    "age_{any}, page_18, false",
    "{any} likes, net likes, true",
    "{any} likes, net likes x, false"
  })
  void a_label_is_compared_as_it_is_but_for_its_open_place(
      String written, String label, boolean matches) {
    assertThat(LabelPattern.of(written).matches(label)).isEqualTo(matches);
    assertThat(LabelPattern.of(written).isAmong(Set.of("other", label))).isEqualTo(matches);
  }

  @Test
  void the_currency_of_a_label_is_in_upper_case() {
    assertThat(LabelPattern.of("Cost {currency}").currencyIn("cost nok")).contains("NOK");
    assertThat(LabelPattern.of("Cost {currency}").currencyIn("revenue nok")).isEmpty();
    assertThat(LabelPattern.of("Cost {any}").currencyIn("cost nok")).isEmpty();
    assertThat(LabelPattern.of("Cost").currencyIn("cost")).isEmpty();
  }

  @Test
  void people_see_three_points_for_any_text() {
    assertThat(LabelPattern.of("Age_{any}").shown()).isEqualTo("age_…");
    assertThat(LabelPattern.of("Likes").shown()).isEqualTo("likes");
  }

  @Test
  void blanks_and_hyphens_are_as_good_as_underscores_where_the_program_says_how_it_is_written() {
    assertThat(Style.CANONICAL.compared(" Post-Id ")).isEqualTo("post_id");
    assertThat(Style.CANONICAL.compared("post id")).isEqualTo("post_id");
    assertThat(Style.PLATFORM.compared(" Post-Id ")).isEqualTo("post-id");
  }

  @ParameterizedTest
  @CsvSource({
    "dd/MM/yyyy, true, MM/dd/yyyy",
    "M/d/yy, true, d/M/yy",
    "d.M., true, M.d.",
    "yyyy-MM-dd, false, yyyy-dd-MM",
    "d MMM yyyy, false, M ddd yyyy",
    "MM/yyyy, false, dd/yyyy"
  })
  void two_numbers_before_a_year_have_two_orders(String pattern, boolean two, String swapped) {
    assertThat(DateLetters.hasTwoOrders(pattern)).isEqualTo(two);
    assertThat(DateLetters.swapped(pattern)).isEqualTo(swapped);
  }

  @ParameterizedTest
  @CsvSource({
    "epoch",
    "yyyy-MM-dd'T'HH:mm:ssZ",
    "d 'de' MMMM 'de' yyyy",
    "'EEE, d MMM yyyy h:mm a'"
  })
  void letters_with_a_meaning_make_a_pattern(String pattern) {
    assertThat(DateLetters.require(pattern)).isEqualTo(pattern);
  }

  @ParameterizedTest
  @CsvSource({
    "jjjj",
    "dd.MM.dd",
    "HH:mm hh",
    "hh:mm HH",
    "yyyy yy",
    "MM MMM",
    "yyyy-MM-ddT",
    "epoch d"
  })
  void letters_that_mean_nothing_or_are_there_twice_make_none(String pattern) {
    assertThatThrownBy(() -> DateLetters.require(pattern))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(pattern);
  }
}
