package dev.socialmetrics.format.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordingTest {
  private static final ExportLanguage SWEDISH =
      new ExportLanguage(
          "sv", false, Map.of("likes", List.of("Gilla"), "reach", List.of("Räckvidd")), Map.of());
  private static final ExportLanguage GERMAN =
      new ExportLanguage(
          "de",
          true,
          Map.of("likes", List.of("Gefällt mir", "Likes")),
          Map.of("M/d/yyyy", List.of("d.M.yyyy")));

  private final Wording alike = new Wording(List.of(SWEDISH), true);
  private final Wording other = new Wording(List.of(GERMAN), false);

  @Test
  void a_language_that_writes_numbers_and_days_as_english_does_is_read_beside_it() {
    assertThat(Wording.all(List.of(GERMAN, SWEDISH), false)).containsExactly(alike, other);
  }

  @Test
  void where_a_format_itself_has_commas_so_has_its_english() {
    assertThat(Wording.all(List.of(SWEDISH), true)).hasSize(2);
    assertThat(Wording.all(List.of(SWEDISH), true).get(0).decimalComma(true)).isTrue();
    assertThat(Wording.all(List.of(SWEDISH), true).get(1).decimalComma(true)).isFalse();
  }

  @Test
  void a_word_stands_for_what_the_languages_say() {
    assertThat(alike.of("Likes")).containsExactly("Likes", "Gilla");
    assertThat(alike.of(List.of("Likes", "Reach", "Saves")))
        .containsExactly("Likes", "Gilla", "Reach", "Räckvidd", "Saves");
  }

  @Test
  void english_is_no_word_of_a_language_that_has_its_own_and_writes_otherwise() {
    assertThat(other.of("Reach")).containsExactly("Reach");
    assertThat(other.of("Likes")).containsExactly("Gefällt mir", "Likes");
    assertThat(new Wording(List.of(SWEDISH), false).of("Reach")).containsExactly("Räckvidd");
  }

  @Test
  void a_word_in_a_regular_expression_is_any_of_them_and_its_own_braces_stay() {
    String regex = alike.regex("{Reach}: [0-9]{2}\\p{L}");

    assertThat(Pattern.matches(regex, "räckvidd: 12x")).isTrue();
    assertThat(Pattern.matches(regex, "reach: 12x")).isTrue();
    assertThat(Pattern.matches(regex, "gilla: 12x")).isFalse();
  }

  @Test
  void days_are_written_as_the_languages_write_them() {
    assertThat(other.patterns(List.of("M/d/yyyy", "MMM d, yyyy")))
        .containsExactly("d.M.yyyy", "MMM d, yyyy");
    assertThat(alike.patterns(List.of("M/d/yyyy"))).containsExactly("M/d/yyyy");
  }
}
