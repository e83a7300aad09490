package dev.socialmetrics.job.scheduling;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Waits for the nights and has each of them run; one that fails is tried again a few times. Looks
 * at the clock again and again, so that a clock that jumps is noticed.
 */
public final class NightlyScheduler {
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

  private final CronSchedule nights;
  private final Clock clock;
  private final Duration retryAfter;
  private final int retries;

  public NightlyScheduler(CronSchedule nights, Clock clock, Duration retryAfter, int retries) {
    this.nights = nights;
    this.clock = clock;
    this.retryAfter = retryAfter;
    this.retries = retries;
  }

  /** What the watch needs from its environment. */
  public interface Host {
    /** True once the watch is to end. */
    boolean isOver();

    /** Lets time pass. */
    void pause(Duration time);

    /** Runs a night; whether it is to be tried again. */
    boolean runFails();

    /** When the next night is due. */
    void tell(Instant due);

    /** When the last night began, as the run history knows; empty when there was none. */
    Optional<Instant> lastNight();
  }

  /** Watches until the host is over. */
  public void keep(Host host) {
    Instant last = host.lastNight().orElse(clock.instant());
    while (!host.isOver()) {
      Instant due = nights.due(last, clock.instant());
      host.tell(due);
      if (waitUntil(due, host)) {
        last = clock.instant();
        run(host);
      }
    }
  }

  private void run(Host host) {
    boolean failed = host.runFails();
    for (int retry = 0; failed && retry < retries && !host.isOver(); retry++) {
      Instant again = clock.instant().plus(retryAfter);
      host.tell(again);
      if (waitUntil(again, host)) {
        failed = host.runFails();
      }
    }
  }

  /** False when the host was over before. */
  private boolean waitUntil(Instant due, Host host) {
    Duration left = Duration.between(clock.instant(), due);
    while (!host.isOver() && !left.isNegative() && !left.isZero()) {
      host.pause(left.compareTo(LONGEST_PAUSE) < 0 ? left : LONGEST_PAUSE);
      left = Duration.between(clock.instant(), due);
    }
    return !host.isOver();
  }
}
