package dev.socialmetrics.job.live;

import java.time.Duration;

/** When what failed is tried again: after a second, then after twice as long each time. */
final class Retry {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private Duration pause = Duration.ZERO;
  private Duration due = Duration.ZERO;

  /** The pause that begins. */
  Duration failed(Duration now) {
    Duration next = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
    pause = next.compareTo(LONGEST_PAUSE) < 0 ? next : LONGEST_PAUSE;
    due = now.plus(pause);
    return pause;
  }

  void succeeded() {
    pause = Duration.ZERO;
    due = Duration.ZERO;
  }

  /** The end of the pause; zero when nothing failed. */
  Duration due() {
    return due;
  }
}
