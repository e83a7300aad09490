package dev.socialmetrics.configuration;

import static dev.socialmetrics.configuration.OutOfRange.require;
import static dev.socialmetrics.configuration.OutOfRange.requireBetween;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things are kept that can be made again, or as less, in days; 0 is for ever.
 *
 * @param reports published report folders, by their report date; the newest one always stays
 * @param archive archived input files, by the day they were imported
 * @param daily days of daily data, before the latest day of each account; older months are kept as
 *     their totals
 */
public record RetentionSettings(
    @DefaultValue("0") int reports, @DefaultValue("0") int archive, @DefaultValue("0") int daily) {
  /**
   * Trends tell thirteen months, each beside the one a year before, and their followers may be
   * carried forward from three days before those: at most 31 + 2 x 366 + 3 days.
   */
  private static final int LEAST_DAILY = 800;

  private static final int MOST_DAYS = 36_500;

  public RetentionSettings {
    requireBetween("retention.reports", reports, 0, MOST_DAYS);
    requireBetween("retention.archive", archive, 0, MOST_DAYS);
    require(
        daily == 0 || daily >= LEAST_DAILY && daily <= MOST_DAYS,
        "retention.daily",
        daily,
        "a whole number from "
            + LEAST_DAILY
            + " to "
            + MOST_DAYS
            + ", or 0 to keep every day: trends look two years back");
  }
}
