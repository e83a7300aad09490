package dev.socialmetrics.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class ShareChangeTest {
  private static final OptionalDouble UNKNOWN = OptionalDouble.empty();

  @Test
  void points_are_the_exact_difference_of_what_is_written() {
    ShareChange change = ShareChange.change(OptionalDouble.of(35.2), OptionalDouble.of(35.1));

    assertThat(change.points()).contains(new BigDecimal("0.1"));
    assertThat(change.reason()).isEmpty();
  }

  @Test
  void without_a_share_before_there_is_no_baseline_and_without_one_now_an_input_is_missing() {
    assertThat(ShareChange.change(OptionalDouble.of(1), UNKNOWN).reason())
        .contains(Reason.NO_BASELINE);
    assertThat(ShareChange.change(UNKNOWN, UNKNOWN).reason()).contains(Reason.NO_BASELINE);
    assertThat(ShareChange.change(UNKNOWN, OptionalDouble.of(1)).reason())
        .contains(Reason.MISSING_INPUT);
  }
}
