package dev.socialmetrics.format.whole.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayGapsTest {
  private static DayGaps gaps(String text) {
    return new DayGaps(Arrays.stream(text.split(" ")).map(Integer::valueOf).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "7 7 8 7, a week",
    "7 14 7, a week",
    "7 8 7, a week",
    "4 7 7 8 7 3, a week",
    "7 7 7 9 7 7 6, a week",
    "14 14 15 14, two weeks",
    "31 28 61, a month",
    "31 59 30 31, a month",
    "31 29 30, a month",
    "28 28 35 28 28 35, a month",
    "90 91 92, a quarter",
  })
  void most_of_one_length_are_steps_of_it(String days, String step) {
    assertThat(gaps(days).step()).contains(step);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7 7", // too few to be odd: the rule of equal steps judges them
        "1 1 1 1 3 1 1 1 1 3", // weekdays
        "1 1 2 1 1 1 3 1", // some days are missing
        "7 7 1 7 7 7", // two days beside each other
        "1 7 7 7",
        "14 21 7", // whole weeks apart by chance
        "7 9 6 8 7 10", // days on which somebody posted
        "2 7 3 7 4 7",
        "31 45 12",
        "9 9 9",
      })
  void others_are_of_days(String days) {
    assertThat(gaps(days).step()).isEmpty();
  }

  @Test
  void daily_files_with_days_left_out_at_random_are_of_days() {
    Random random = new Random(16);
    LocalDate first = LocalDate.of(2025, 1, 1);
    for (int file = 0; file < 2_000; file++) {
      double kept = 0.15 + 0.85 * random.nextDouble();
      List<LocalDate> order =
          IntStream.range(0, 60)
              .filter(day -> random.nextDouble() < kept)
              .mapToObj(first::plusDays)
              .toList();
      assertThat(DayGaps.of(order).step()).as(order.toString()).isEmpty();
    }
  }
}
