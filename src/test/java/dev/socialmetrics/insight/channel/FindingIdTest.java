package dev.socialmetrics.insight.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Platform;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FindingIdTest {
  private static final LocalDate DAY = LocalDate.of(2025, 10, 3);

  @Test
  void an_id_says_what_it_names_and_is_read_again() {
    FindingId id = FindingId.ofAnomaly(Channel.of("harbor", "instagram"), "reach", DAY);

    assertThat(id).hasToString("anomaly:harbor:instagram:reach:2025-10-03");
    assertThat(FindingId.parse(id.toString())).contains(id);
  }

  @Test
  void an_account_may_have_colons_in_its_id() {
    FindingId id = FindingId.ofAnomaly(Channel.of("urn:li:7", "linkedin"), "reach", DAY);

    assertThat(FindingId.parse(id.toString())).contains(id);
  }

  @Test
  void anything_else_is_no_id() {
    assertThat(FindingId.parse("reach")).isEmpty();
    assertThat(FindingId.parse("anomaly:harbor:instagram:reach")).isEmpty();
  }

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
