package dev.socialmetrics.job.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.scheduling.support.CronExpression;

class NightlySchedulerTest {
  /** A process on a clock that moves only when it pauses. */
  private static final class Simulation extends Clock implements NightlyScheduler.Host {
    private final Deque<Boolean> failures = new ArrayDeque<>();
    private final List<Instant> runs = new ArrayList<>();
    private final Instant end;
    private Instant now;
    private Optional<Instant> last = Optional.empty();

    Simulation(String begin, String end) {
      this.now = Instant.parse(begin);
      this.end = Instant.parse(end);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }

    @Override
    public boolean isOver() {
      return !now.isBefore(end);
    }

    @Override
    public void pause(Duration time) {
      now = now.plus(time);
    }

    @Override
    public boolean runFails() {
      runs.add(now);
      now = now.plusSeconds(30);
      return !failures.isEmpty() && failures.poll();
    }

    @Override
    public void tell(Instant due) {}

    @Override
    public Optional<Instant> lastNight() {
      return last;
    }

    List<Instant> keep(String cron, String zone) {
      CronSchedule nights = new CronSchedule(CronExpression.parse(cron), ZoneId.of(zone));
      new NightlyScheduler(nights, this, Duration.ofMinutes(15), 3).keep(this);
      return runs;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "UTC"})
  void every_night_of_a_year_runs_once_whatever_the_clocks_do(String zone) {
    Simulation year = new Simulation("2025-01-01T12:00:00Z", "2026-01-01T12:00:00Z");

    List<Instant> runs = year.keep("0 30 2 * * *", zone);

    assertThat(runs).hasSize(365);
    assertThat(runs.stream().map(run -> LocalDate.ofInstant(run, ZoneId.of(zone))))
        .doesNotHaveDuplicates();
  }

  @Test
  void an_hour_that_is_left_out_is_made_up_for_and_one_that_comes_twice_runs_once() {
    CronSchedule nights =
        new CronSchedule(CronExpression.parse("0 30 2 * * *"), ZoneId.of("Europe/Berlin"));

    assertThat(nights.after(Instant.parse("2025-03-30T00:00:00Z")))
        .isEqualTo("2025-03-30T01:30:00Z"); // 03:30 in summer time
    assertThat(nights.after(Instant.parse("2025-10-25T12:00:00Z")))
        .isEqualTo("2025-10-26T00:30:00Z"); // the first half past two
    assertThat(nights.after(Instant.parse("2025-10-26T00:30:00Z")))
        .isEqualTo("2025-10-27T01:30:00Z");
  }

  @Test
  void a_month_of_missed_nights_is_made_up_for_at_once_by_one_run() {
    Simulation back = new Simulation("2025-06-01T12:00:00Z", "2025-06-01T20:00:00Z");
    back.last = Optional.of(Instant.parse("2025-05-01T03:30:00Z"));

    assertThat(back.keep("0 30 3 * * *", "UTC"))
        .containsExactly(Instant.parse("2025-06-01T12:00:00Z"));
  }

  @Test
  void a_night_that_fails_is_tried_again_three_times_and_then_left_to_the_next() {
    Simulation broken = new Simulation("2025-06-01T03:00:00Z", "2025-06-02T03:00:00Z");
    broken.failures.addAll(List.of(true, true, true, true, true));

    assertThat(broken.keep("0 30 3 * * *", "UTC"))
        .containsExactly(
            Instant.parse("2025-06-01T03:30:00Z"),
            Instant.parse("2025-06-01T03:45:30Z"),
            Instant.parse("2025-06-01T04:01:00Z"),
            Instant.parse("2025-06-01T04:16:30Z"));
  }

  @Test
  void a_clock_that_is_set_back_an_hour_runs_no_night_twice() {
    Simulation set = new Simulation("2025-06-01T02:45:00Z", "2025-06-01T23:00:00Z");
    set.last = Optional.of(Instant.parse("2025-06-01T03:30:00Z"));

    assertThat(set.keep("0 30 3 * * *", "UTC")).isEmpty();
  }

  @Test
  void a_clock_that_was_wrong_by_a_year_is_not_waited_for() {
    Simulation set = new Simulation("2025-06-01T02:45:00Z", "2025-06-01T23:00:00Z");
    set.last = Optional.of(Instant.parse("2026-06-01T03:30:00Z"));

    assertThat(set.keep("0 30 3 * * *", "UTC"))
        .containsExactly(Instant.parse("2025-06-01T03:30:00Z"));
  }
}
