package dev.socialmetrics.insight.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.insight.MadeSeries;
import org.junit.jupiter.api.Test;

/** The short form of the campaign that src/bench/insight.sh runs. */
class ForecastCampaignTest {
  @Test
  void intervals_of_counts_hold_what_came_as_often_as_they_say() {
    ForecastCampaign flows = ForecastCampaign.of(ForecastKind.FLOW);
    for (long seed = 1; seed <= 100; seed++) {
      flows.add(new MadeSeries(seed, 0.25).counts(300, 4000), 7);
    }

    assertThat(flows.likelyHeld()).isBetween(74.0, 86.0);
    assertThat(flows.certainHeld()).isBetween(91.0, 98.0);
    assertThat(flows.mase()).isLessThan(0.95);
  }

  @Test
  void followers_are_foreseen_better_than_by_the_latest_day() {
    ForecastCampaign stocks = ForecastCampaign.of(ForecastKind.STOCK);
    for (long seed = 1; seed <= 50; seed++) {
      stocks.add(new MadeSeries(seed, 0.4).stock(300, 50_000, 120), 28);
    }

    assertThat(stocks.mase()).isLessThan(0.3);
  }
}
