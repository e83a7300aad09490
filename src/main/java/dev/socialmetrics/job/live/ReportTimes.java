package dev.socialmetrics.job.live;

import java.time.Duration;
import java.util.Optional;

/**
 * When the reports are published again after imports: soon after the last of several, not long
 * after the first, and at most a quarter of the time. Times are those since the process began to
 * count.
 */
final class ReportTimes {
  private static final Duration QUIET = Duration.ofSeconds(1);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  /** So often the time that the last reports took is left for other work. */
  private static final int OTHER_WORK = 3;

  private final Retry retry = new Retry(ImportQueue.LONGEST_PAUSE);
  private Optional<Duration> first = Optional.empty();
  private Duration last = Duration.ZERO;
  private Duration earliest = Duration.ZERO;

  /** Data changed that the reports do not have. */
  void changed(Duration now) {
    first = first.or(() -> Optional.of(now));
    last = now;
    retry.takeUp();
  }

  /** Empty while the reports have everything. */
  Optional<Duration> due() {
    return first.map(
        change ->
            ImportQueue.later(
                ImportQueue.earlier(last.plus(QUIET), change.plus(LONGEST_WAIT)),
                ImportQueue.later(earliest, retry.due())));
  }

  /**
   * Whether they go before an import that is due, too: imports go first, but one, and not one after
   * the other.
   *
   * @param lastImport when the last import ended
   */
  boolean goFirst(Duration now, Duration lastImport) {
    return due()
        .filter(time -> time.compareTo(now) <= 0 && time.compareTo(lastImport) <= 0)
        .isPresent();
  }

  /** The reports have everything that changed. */
  void published(Duration begin, Duration end) {
    unchanged();
    earliest = end.plus(end.minus(begin).multipliedBy(OTHER_WORK));
    retry.succeeded();
  }

  /** The reports have everything as it is. */
  void unchanged() {
    first = Optional.empty();
  }

  /** Somebody stopped them: they are tried again with the next change, or after this pause. */
  Duration stopped(Duration now) {
    return retry.stopped(now);
  }

  /** They are tried again after a pause, which is returned. */
  Duration failed(Duration now) {
    return retry.failed(now);
  }
}
