package dev.socialmetrics.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowTest {
  private static final Window OCTOBER = window("2025-10-01", "2025-10-31");

  @Test
  void both_ends_are_days_of_it() {
    assertThat(OCTOBER.days()).isEqualTo(31);
    assertThat(OCTOBER.contains(LocalDate.parse("2025-10-01"))).isTrue();
    assertThat(OCTOBER.contains(LocalDate.parse("2025-10-31"))).isTrue();
    assertThat(OCTOBER.contains(LocalDate.parse("2025-09-30"))).isFalse();
    assertThat(OCTOBER.contains(LocalDate.parse("2025-11-01"))).isFalse();
  }

  @ParameterizedTest(name = "{1} days to {0}")
  @CsvSource({
    "2025-10-31, 1, 2025-10-31",
    "2025-10-31, 31, 2025-10-01",
    "2024-03-01, 2, 2024-02-29",
    "2025-03-01, 2, 2025-02-28",
    "2025-01-01, 366, 2024-01-02"
  })
  void ends_on_a_day_and_has_that_many(LocalDate asOf, int days, LocalDate start) {
    Window window = Window.endingOn(asOf, days);

    assertThat(window).isEqualTo(new Window(start, asOf));
    assertThat(window.days()).isEqualTo(days);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-10-01, 2025-10-31, 2025-08-31, 2025-09-30",
    "2025-10-05, 2025-10-05, 2025-10-04, 2025-10-04",
    "2024-03-01, 2024-03-02, 2024-02-28, 2024-02-29"
  })
  void the_previous_one_is_as_long_and_ends_on_the_day_before(
      String start, String end, String previousStart, String previousEnd) {
    Window window = window(start, end);

    assertThat(window.previous()).isEqualTo(window(previousStart, previousEnd));
    assertThat(window.baseline()).isEqualTo(window.previous().end());
  }

  @Test
  void may_be_one_day_but_not_end_before_it_starts() {
    assertThat(window("2025-10-05", "2025-10-05").days()).isEqualTo(1);
    assertThatThrownBy(() -> window("2025-10-05", "2025-10-04"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a window ends on or after its start");
  }

  private static Window window(String start, String end) {
    return new Window(LocalDate.parse(start), LocalDate.parse(end));
  }
}
