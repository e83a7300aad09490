package dev.socialmetrics.insight.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The short form of the campaign that src/bench/insight.sh runs; fewer channels, wider limits. */
class AnomalyCampaignTest {
  private static final AnomalyCampaign.Result RESULT = AnomalyCampaign.run(0.12, 1, 150);

  @Test
  void of_usual_days_at_most_one_in_two_hundred_is_told() {
    assertThat(RESULT.infoRate()).isLessThanOrEqualTo(1 / 200.0);
  }

  @Test
  void of_usual_days_at_most_one_in_a_thousand_is_a_warning() {
    assertThat(RESULT.warningRate()).isLessThanOrEqualTo(1 / 1000.0);
  }

  @Test
  void days_with_twice_as_many_are_found() {
    assertThat(RESULT.foundShare()).isGreaterThanOrEqualTo(0.85);
  }
}
