package dev.socialmetrics.insight.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The short form of the campaign that src/bench/insight.sh runs. */
class PostCampaignTest {
  @Test
  void times_that_are_chance_are_advised_in_one_of_ten_runs_at_most() {
    assertThat(PostCampaign.falseTimes(1, 200)).isLessThanOrEqualTo(10);
  }

  @Test
  void a_type_that_does_a_third_better_is_found_in_two_of_three_runs() {
    assertThat(PostCampaign.found(1, 200, 1.3)).isGreaterThanOrEqualTo(65);
  }
}
