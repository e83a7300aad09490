package dev.socialmetrics.insight.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.insight.anomaly.Anomaly;
import dev.socialmetrics.insight.anomaly.AnomalyKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which unusual days are one piece of news. */
class AnomalyGroupTest {
  private static final Channel TIKTOK = Channel.of("harbor", "tiktok");

  private static AnomalyFinding day(Channel channel, String metric, int day, AnomalyKind kind) {
    LocalDate date = LocalDate.of(2025, 10, day);
    return new AnomalyFinding(
        FindingId.ofAnomaly(channel, metric, date),
        new Anomaly(date, kind, true, 0, 2000, 1500, 2600, -9),
        false,
        Optional.empty());
  }

  @Test
  void days_of_one_metric_that_differ_in_the_same_way_are_together() {
    AnomalyFinding worst = day(TIKTOK, "reach", 5, AnomalyKind.DROP);
    AnomalyFinding earlier = day(TIKTOK, "reach", 3, AnomalyKind.DROP);
    AnomalyFinding spike = day(TIKTOK, "reach", 4, AnomalyKind.SPIKE);
    AnomalyFinding other = day(TIKTOK, "impressions", 5, AnomalyKind.DROP);
    AnomalyFinding elsewhere = day(Channel.of("quay", "tiktok"), "reach", 3, AnomalyKind.DROP);

    List<AnomalyGroup> groups = AnomalyGroup.of(List.of(worst, spike, other, earlier, elsewhere));

    assertThat(groups)
        .containsExactly(
            new AnomalyGroup(List.of(earlier, worst), worst),
            new AnomalyGroup(List.of(spike), spike),
            new AnomalyGroup(List.of(other), other),
            new AnomalyGroup(List.of(elsewhere), elsewhere));
    assertThat(groups.get(0).ids()).containsExactly(worst.id(), earlier.id());
    assertThat(groups.get(0).days()).containsExactly(earlier, worst);
  }

  @Test
  void the_day_that_differs_most_is_one_of_them() {
    AnomalyFinding day = day(TIKTOK, "reach", 5, AnomalyKind.DROP);

    assertThatThrownBy(() -> new AnomalyGroup(List.of(), day))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("anomaly:harbor:tiktok:reach:2025-10-05 is none of these days");
  }
}
