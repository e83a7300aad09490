package dev.socialmetrics.insight.channel;

import dev.socialmetrics.insight.forecast.DaysAhead;
import dev.socialmetrics.insight.forecast.Forecast;
import dev.socialmetrics.insight.forecast.Forecaster;
import java.util.List;

/**
 * What to expect of a metric of a channel.
 *
 * @param forecasts of {@link #HORIZONS}, in their order
 * @param days day by day
 */
public record Outlook(List<Forecast> forecasts, DaysAhead days) {
  /** How far ahead forecasts look, in days. */
  public static final List<Integer> HORIZONS = List.of(7, 28);

  private static final int DRAWN = 14;

  public Outlook {
    forecasts = List.copyOf(forecasts);
  }

  /** From the latest day that a forecaster knows. */
  public static Outlook of(Forecaster forecaster) {
    return new Outlook(
        HORIZONS.stream().map(forecaster::ahead).toList(), forecaster.dayByDay(DRAWN));
  }
}
