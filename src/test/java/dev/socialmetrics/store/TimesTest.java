package dev.socialmetrics.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-10-23T10:30:00Z",
        "2024-02-29T23:59:59Z",
        "1969-12-31T23:59:59.999Z",
        "2025-10-23T10:30:00.007Z",
        "2025-10-23T10:30:00.123456Z"
      })
  void a_moment_is_read_as_the_standard_says(String text) {
    assertThat(Times.parse(text)).isEqualTo(Instant.parse(text));
  }

  @Test
  void what_is_written_is_read() {
    Instant moment = Instant.parse("2025-10-23T10:30:05.040Z");

    assertThat(Times.parse(Times.exact(moment))).isEqualTo(moment);
    assertThat(Times.parse(Times.second(moment))).isEqualTo(Instant.parse("2025-10-23T10:30:05Z"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-02-29T10:30:00Z", "2025-10-23 10:30:00Z", "2025-10-23", ""})
  void what_is_no_moment_is_refused(String text) {
    assertThatThrownBy(() -> Times.parse(text)).isInstanceOf(DateTimeException.class);
  }
}
