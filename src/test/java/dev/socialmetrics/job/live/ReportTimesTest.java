package dev.socialmetrics.job.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReportTimesTest {
  private final ReportTimes times = new ReportTimes();

  private static Duration at(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1_000));
  }

  @Test
  void without_a_change_none_are_due() {
    assertThat(times.due()).isEmpty();
  }

  @Test
  void they_follow_a_second_after_the_last_change() {
    times.changed(at(20));
    times.changed(at(20.9));

    assertThat(times.due()).contains(at(21.9));
  }

  @Test
  void changes_that_go_on_hold_them_up_for_10_seconds_at_most() {
    for (int tenth = 200; tenth <= 350; tenth++) {
      times.changed(at(tenth / 10.0));
    }

    assertThat(times.due()).contains(at(30));
  }

  @Test
  void three_times_what_they_took_is_left_for_other_work() {
    times.changed(at(20));
    times.published(at(21), at(25));
    assertThat(times.due()).isEmpty();

    times.changed(at(25.5));

    assertThat(times.due()).contains(at(37));
  }

  @Test
  void an_import_that_is_due_goes_first_but_not_a_second_one() {
    times.changed(at(20));
    assertThat(times.goFirst(at(20.5), at(20))).as("not due").isFalse();
    assertThat(times.goFirst(at(21.5), at(20))).as("imports go first").isFalse();

    for (int tenth = 205; tenth <= 305; tenth += 5) {
      times.changed(at(tenth / 10.0));
    }

    assertThat(times.goFirst(at(30.5), at(29.5))).isFalse();
    assertThat(times.goFirst(at(30.5), at(30.5))).as("due before the last import ended").isTrue();
  }

  @Test
  void what_failed_is_tried_again_after_a_pause_with_all_changes() {
    times.changed(at(20));

    assertThat(times.failed(at(22))).isEqualTo(Duration.ofSeconds(1));
    assertThat(times.due()).contains(at(23));
    assertThat(times.failed(at(24))).isEqualTo(Duration.ofSeconds(2));
    assertThat(times.due()).contains(at(26));
  }
}
