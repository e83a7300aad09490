package dev.socialmetrics.configuration;

import static dev.socialmetrics.configuration.OutOfRange.require;
import static dev.socialmetrics.configuration.OutOfRange.requireBetween;

import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.scheduling.support.CronExpression;

/**
 * When {@code metrics schedule} runs nightly.
 *
 * @param cron five fields as in a crontab, or six with seconds first
 * @param zone the clock on the wall that the fields are meant by
 * @param retryAfter how long after a failed night it is tried again
 * @param retries how often at most
 */
public record ScheduleSettings(
    @DefaultValue("30 3 * * *") String cron,
    @DefaultValue("UTC") ZoneId zone,
    @DefaultValue("15m") Duration retryAfter,
    @DefaultValue("3") int retries) {
  private static final int CRONTAB_FIELDS = 5;

  public ScheduleSettings {
    require(
        CronExpression.isValidExpression(withSeconds(cron)),
        "schedule.cron",
        cron,
        "five fields such as 30 3 * * *, or six with seconds first");
    require(
        !retryAfter.isNegative(), "schedule.retry-after", retryAfter, "a duration of 0 or more");
    requireBetween("schedule.retries", retries, 0, 100);
  }

  /** The expression with six fields. */
  public CronExpression expression() {
    return CronExpression.parse(withSeconds(cron));
  }

  private static String withSeconds(String cron) {
    return cron.strip().split("\\s+").length == CRONTAB_FIELDS ? "0 " + cron.strip() : cron.strip();
  }
}
