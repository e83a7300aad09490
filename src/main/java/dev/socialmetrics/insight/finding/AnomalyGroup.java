package dev.socialmetrics.insight.finding;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.insight.anomaly.AnomalyKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Unusual days of one metric of a channel that differ in the same way: one piece of news, however
 * many days it lasts.
 *
 * @param days oldest first, one or more
 * @param most the day that is farthest from what is usual
 */
public record AnomalyGroup(List<AnomalyFinding> days, AnomalyFinding most) {
  private static final Comparator<AnomalyFinding> BY_DAY =
      Comparator.comparing(finding -> finding.anomaly().day());

  public AnomalyGroup {
    days = days.stream().sorted(BY_DAY).toList();
    if (!days.contains(most)) {
      throw new IllegalArgumentException(most.id() + " is none of these days");
    }
  }

  private record Key(Channel channel, String metric, AnomalyKind kind) {}

  /**
   * Groups findings.
   *
   * @param ordered the most important first, as the groups are then
   */
  public static List<AnomalyGroup> of(List<? extends Finding> ordered) {
    Map<Key, List<AnomalyFinding>> groups = new LinkedHashMap<>();
    for (Finding finding : ordered) {
      if (finding instanceof AnomalyFinding day) {
        Key key = new Key(day.id().channel(), day.id().metric(), day.anomaly().kind());
        groups.computeIfAbsent(key, first -> new ArrayList<>()).add(day);
      }
    }
    return groups.values().stream().map(days -> new AnomalyGroup(days, days.get(0))).toList();
  }

  /** Names of the days, the one that differs most first. */
  public List<FindingId> ids() {
    List<FindingId> ids = new ArrayList<>(List.of(most.id()));
    days.stream().map(AnomalyFinding::id).filter(id -> !id.equals(most.id())).forEach(ids::add);
    return ids;
  }
}
