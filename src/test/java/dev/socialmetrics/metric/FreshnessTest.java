package dev.socialmetrics.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far behind the latest day may be. */
class FreshnessTest {
  private static final LocalDate DAY = LocalDate.parse("2025-03-02");

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "2025-03-03, false",
    "2025-03-02, false",
    "2025-02-27, false",
    "2025-02-26, true",
    "2024-03-02, true"
  })
  void a_channel_is_stale_when_its_latest_day_is_more_than_three_days_before(
      LocalDate latest, boolean stale) {
    assertThat(Freshness.isStale(latest, DAY)).isEqualTo(stale);
  }
}
