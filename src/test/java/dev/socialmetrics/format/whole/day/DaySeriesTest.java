package dev.socialmetrics.format.whole.day;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.MutableValues;
import dev.socialmetrics.format.whole.day.DaySeries.ConsecutiveDays;
import dev.socialmetrics.format.whole.day.DaySeries.Step;
import dev.socialmetrics.problem.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DaySeriesTest {
  private static final Column FOLLOWERS = Kind.DAILY.column("followers");
  private static final Column LIKES = Kind.DAILY.column("likes");

  private final DaySeries series = new DaySeries();

  private void take(String account, String day, Long followers, Long likes) {
    MutableValues row = new MutableValues(Kind.DAILY);
    row.set(Kind.DAILY.column("account_id"), account);
    row.set(Kind.DAILY.column("platform"), "x");
    row.set(Kind.DAILY.column("date"), day);
    row.set(FOLLOWERS, followers);
    row.set(LIKES, likes);
    series.take(new Verdict.Accepted<>(1, 1, new ExportedRow(row, Instant.EPOCH), List.of()));
  }

  private static Step step(String day, long before, long value) {
    return new Step(LocalDate.parse(day), before, value);
  }

  @Test
  void days_come_in_any_order_and_of_one_day_the_first_value_counts() {
    take("a", "2024-03-01", 3L, null);
    take("a", "2024-02-28", 1L, 7L);
    take("b", "2024-02-29", 9L, null);
    take("a", "2024-02-29", null, 8L);
    take("a", "2024-02-29", 2L, 80L);

    assertThat(series.spans(FOLLOWERS))
        .containsExactly(
            new ConsecutiveDays(
                "a on x", List.of(step("2024-02-29", 1, 2), step("2024-03-01", 2, 3))));
    assertThat(series.spans(LIKES))
        .containsExactly(new ConsecutiveDays("a on x", List.of(step("2024-02-29", 7, 8))));
  }

  @Test
  void a_day_that_is_missing_parts_two_stretches() {
    for (String day : List.of("01", "02", "04", "05", "07")) {
      take("a", "2025-01-" + day, Long.parseLong(day), null);
    }

    assertThat(series.spans(FOLLOWERS))
        .containsExactly(
            new ConsecutiveDays("a on x", List.of(step("2025-01-02", 1, 2))),
            new ConsecutiveDays("a on x", List.of(step("2025-01-05", 4, 5))));
  }

  @Test
  void many_days_of_many_channels_keep_their_values_apart() {
    for (int i = 0; i < 40; i++) {
      String day = LocalDate.of(2025, 1, 1).plusDays(i).toString();
      take("a", day, (long) i, i % 2 == 0 ? null : 5L);
      take("b", day, 100L + i, null);
    }

    assertThat(series.spans(FOLLOWERS))
        .extracting(ConsecutiveDays::channel)
        .containsExactly("a on x", "b on x");
    assertThat(series.spans(FOLLOWERS).get(0).steps()).hasSize(39);
    assertThat(series.spans(FOLLOWERS).get(1).steps().get(38))
        .isEqualTo(step("2025-02-09", 138, 139));
    assertThat(series.spans(LIKES)).isEmpty();
  }
}
