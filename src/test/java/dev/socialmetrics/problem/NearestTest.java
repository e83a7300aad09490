package dev.socialmetrics.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTest {
  @ParameterizedTest
  @CsvSource({
    "likes, likes, 0",
    "likes, like, 1",
    "like, likes, 1",
    "likes, lakes, 1",
    "likes, ikles, 2",
    "'', likes, 5",
    "likes, '', 5",
    "kitten, sitting, 3"
  })
  void letters_are_inserted_removed_and_replaced(String left, String right, int distance) {
    assertThat(Nearest.distance(left, right)).isEqualTo(distance);
  }

  @Test
  void only_the_first_hundred_letters_are_compared() {
    String hundred = "x".repeat(100);

    assertThat(Nearest.distance(hundred + "abc", hundred)).isZero();
    assertThat(Nearest.distance("x".repeat(99) + "ya", hundred)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "impresions, impressions",
    "reech, reach",
    "xy, none",
    "likse, likes",
    "abcdefgh, abcd"
  })
  void the_nearest_name_is_found_where_it_is_near(String meant, String name) {
    List<String> names = List.of("reach", "likes", "impressions", "abcd");

    assertThat(Nearest.find(meant, names).orElse("none")).isEqualTo(name);
  }

  @Test
  void two_letters_or_half_of_the_name_may_differ() {
    assertThat(Nearest.find("ab", List.of("cd"))).hasValue("cd");
    assertThat(Nearest.find("ab", List.of("cde"))).isEmpty();
    assertThat(Nearest.find("abcdef", List.of("abcxyz"))).hasValue("abcxyz");
    assertThat(Nearest.find("abcdef", List.of("abwxyz"))).isEmpty();
  }

  @Test
  void among_equals_it_is_the_first_in_order_of_name() {
    assertThat(Nearest.find("lake", List.of("take", "bake", "make"))).hasValue("bake");
    assertThat(Nearest.find("lake", List.of())).isEmpty();
  }
}
