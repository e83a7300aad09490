package dev.socialmetrics.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MinimumReachTest {
  @ParameterizedTest
  @ValueSource(strings = {"auto", "0", "7", "999999999999999999"})
  void is_written_as_it_is_read(String text) {
    assertThat(MinimumReach.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Auto", "-1", "1.5", "\u0661", "1e3", " 7", "9999999999999999999"})
  void anything_else_is_refused(String text) {
    assertThat(MinimumReach.isValid(text)).isFalse();
    assertThatThrownBy(() -> MinimumReach.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected auto, or a whole number of 0 or more, was \"" + text + "\"");
  }

  @Test
  void a_fixed_number_is_0_or_more() {
    assertThatThrownBy(() -> MinimumReach.of(-1))
        .hasMessage("the floor on reach is 0 or more, was -1");
  }
}
