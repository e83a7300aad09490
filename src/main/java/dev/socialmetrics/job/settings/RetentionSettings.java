package dev.socialmetrics.job.settings;

import static dev.socialmetrics.job.settings.OutOfRange.requireBetween;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things are kept that can be made again, in days; 0 is for ever.
 *
 * @param reports published report folders, by their report date; the newest one always stays
 * @param archive archived input files, by the day they were imported
 */
public record RetentionSettings(@DefaultValue("0") int reports, @DefaultValue("0") int archive) {
  private static final int MOST_DAYS = 36_500;

  public RetentionSettings {
    requireBetween("retention.reports", reports, 0, MOST_DAYS);
    requireBetween("retention.archive", archive, 0, MOST_DAYS);
  }
}
