package dev.socialmetrics.insight.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PostTimesTest {
  /** A Monday. */
  private static final LocalDateTime FIRST = LocalDateTime.of(2025, 3, 3, 0, 0);

  private static RatedPost post(LocalDateTime at, double rate) {
    return new RatedPost(
        at.toString(), at, Math.log(rate), Optional.empty(), OptionalInt.empty(), Set.of());
  }

  private static PostTimes.Cell cell(PostTimes times, DayOfWeek day, int quarter) {
    return times.cells().get((day.getValue() - 1) * PostTimes.QUARTERS + quarter);
  }

  @Test
  void five_posts_of_a_time_say_how_they_did_beside_those_around_them() {
    List<RatedPost> posts = new ArrayList<>();
    for (int week = 0; week < 5; week++) {
      posts.add(post(FIRST.plusWeeks(week).withHour(6), 0.08));
      posts.add(post(FIRST.plusWeeks(week).plusDays(2).withHour(23).withMinute(59), 0.04));
      posts.add(post(FIRST.plusWeeks(week).plusDays(6).withHour(12), 0.04));
    }

    PostTimes times = PostTimes.of(posts);

    PostTimes.Cell monday = cell(times, DayOfWeek.MONDAY, 1);
    assertThat(monday.posts()).isEqualTo(5);
    assertThat(monday.factor().orElseThrow()).isCloseTo(2, within(1e-9));
    assertThat(cell(times, DayOfWeek.WEDNESDAY, 3).factor().orElseThrow())
        .isCloseTo(1, within(1e-9));
    assertThat(cell(times, DayOfWeek.SUNDAY, 2).posts()).isEqualTo(5);
    assertThat(times.cells()).hasSize(28);
    assertThat(times.cells().stream().mapToInt(PostTimes.Cell::posts).sum()).isEqualTo(15);
    assertThat(times.saysAnything()).isTrue();
  }

  @Test
  void fewer_say_only_how_many_they_are() {
    List<RatedPost> posts = new ArrayList<>();
    for (int week = 0; week < 4; week++) {
      posts.add(post(FIRST.plusWeeks(week).withHour(18), 0.08));
    }

    PostTimes times = PostTimes.of(posts);

    assertThat(cell(times, DayOfWeek.MONDAY, 3))
        .isEqualTo(new PostTimes.Cell(DayOfWeek.MONDAY, 3, 4, OptionalDouble.empty()));
    assertThat(times.saysAnything()).isFalse();
    assertThat(PostTimes.of(List.of()).cells()).hasSize(28);
  }
}
