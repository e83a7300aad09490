package dev.socialmetrics.insight;

import java.util.Locale;

/**
 * A figure that a campaign measured, as a line of {@code src/bench/insight.csv}.
 *
 * @param of what it was measured on
 * @param sample how many days, forecasts or runs it is made of
 */
public record CampaignLine(String campaign, String of, String figure, double value, long sample) {
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%s,%s,%s,%.6f,%d", campaign, of, figure, value, sample);
  }
}
