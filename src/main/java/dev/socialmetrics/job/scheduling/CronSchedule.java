package dev.socialmetrics.job.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.scheduling.support.CronExpression;

/**
 * The moments at which nights are due. The expression is read on the wall clock: a time that a
 * change of the clocks leaves out is due that much later, one that comes twice is due the first
 * time only.
 */
public final class CronSchedule {
  private static final Duration CLOCK_SET_BACK = Duration.ofHours(26);

  private final CronExpression expression;
  private final ZoneId zone;

  public CronSchedule(CronExpression expression, ZoneId zone) {
    this.expression = expression;
    this.zone = zone;
  }

  /** The first moment after this one. */
  public Instant after(Instant moment) {
    LocalDateTime wall = LocalDateTime.ofInstant(moment, zone);
    Instant due = moment;
    while (!due.isAfter(moment)) { // the second pass of an hour that comes twice
      wall = expression.next(wall);
      if (wall == null) {
        throw new IllegalStateException("schedule.cron names no time to come");
      }
      due = wall.atZone(zone).toInstant();
    }
    return due;
  }

  /**
   * When the next night is due; in the past when one was missed. However many were missed, one run
   * makes up for them: it imports all that is new.
   *
   * @param last when the last night began. A clock that was set back since makes no night run
   *     twice; one that was wrong by more than a day is not waited for
   */
  public Instant due(Instant last, Instant now) {
    return after(last.isAfter(now.plus(CLOCK_SET_BACK)) ? now : last);
  }
}
