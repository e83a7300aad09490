package dev.socialmetrics.insight.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Platform;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FinalityTest {
  private static final LocalDate DAY = LocalDate.of(2025, 10, 3);

  @Test
  void the_latest_days_of_some_platforms_are_provisional() {
    Platform instagram = new Platform("instagram");

    assertThat(Finality.isProvisional(instagram, DAY, DAY)).isTrue();
    assertThat(Finality.isProvisional(instagram, DAY.minusDays(1), DAY)).isTrue();
    assertThat(Finality.isProvisional(instagram, DAY.minusDays(2), DAY)).isFalse();
    assertThat(Finality.isProvisional(new Platform("youtube"), DAY.minusDays(2), DAY)).isTrue();
    assertThat(Finality.isProvisional(new Platform("tiktok"), DAY, DAY)).isFalse();
  }
}
