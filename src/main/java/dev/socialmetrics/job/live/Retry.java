package dev.socialmetrics.job.live;

import java.time.Duration;

/** When what did not end is tried again: after a second, then after twice as long each time. */
final class Retry {
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  /** What somebody stopped is left alone for so long. */
  private static final Duration AFTER_A_STOP = Duration.ofMinutes(10);

  private final Duration longestPause;
  private Duration pause = Duration.ZERO;
  private Duration due = Duration.ZERO;

  Retry(Duration longestPause) {
    this.longestPause = longestPause;
  }

  /** The pause that begins. */
  Duration failed(Duration now) {
    Duration next = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
    pause = ImportQueue.earlier(next, longestPause);
    due = now.plus(pause);
    return pause;
  }

  /** It was stopped, which is no failure. The pause that begins. */
  Duration stopped(Duration now) {
    pause = Duration.ZERO;
    due = now.plus(AFTER_A_STOP);
    return AFTER_A_STOP;
  }

  /** What was stopped is taken up. */
  void takeUp() {
    if (pause.isZero()) {
      due = Duration.ZERO;
    }
  }

  void succeeded() {
    pause = Duration.ZERO;
    due = Duration.ZERO;
  }

  /** The end of the pause; zero when there is none. */
  Duration due() {
    return due;
  }
}
