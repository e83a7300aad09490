package dev.socialmetrics.insight.advice;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.insight.anomaly.AnomalyKind;
import dev.socialmetrics.insight.finding.AnomalyFinding;
import dev.socialmetrics.insight.finding.AnomalyGroup;
import dev.socialmetrics.insight.finding.CampaignFinding;
import dev.socialmetrics.insight.finding.CampaignLosses;
import dev.socialmetrics.insight.finding.Finding;
import dev.socialmetrics.insight.finding.FindingId;
import dev.socialmetrics.insight.finding.GoalFinding;
import dev.socialmetrics.insight.finding.PostFinding;
import dev.socialmetrics.insight.finding.StaleFinding;
import dev.socialmetrics.insight.goal.GoalState;
import dev.socialmetrics.insight.words.AdviceText;
import dev.socialmetrics.insight.words.ChannelNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The few things to do, of an account or of all: the most important finding of each kind first,
 * then the next ones of each, so that many of one kind do not hide the others.
 */
public final class Recommendations {
  /** At most so many. */
  public static final int MOST = 5;

  private Recommendations() {}

  /** What one recommendation is about. */
  private record Topic(Finding finding, List<FindingId> ids, String text) {}

  /** Of findings in any order, those that call for doing something. */
  public static List<Recommendation> of(List<Finding> findings, ChannelNames names) {
    Map<RecommendationKind, List<Topic>> kinds = topics(ordered(findings), new AdviceText(names));
    List<Recommendation> chosen = new ArrayList<>();
    int most = kinds.values().stream().mapToInt(List::size).max().orElse(0);
    for (int place = 0; place < most && chosen.size() < MOST; place++) {
      for (Map.Entry<RecommendationKind, List<Topic>> kind : kinds.entrySet()) {
        if (place < kind.getValue().size() && chosen.size() < MOST) {
          chosen.add(recommendation(kind.getKey(), chosen.size() + 1, kind.getValue().get(place)));
        }
      }
    }
    return chosen;
  }

  private static Recommendation recommendation(RecommendationKind kind, int rank, Topic topic) {
    return new Recommendation(
        kind, rank, topic.finding(), topic.ids(), topic.text(), Effect.of(topic.finding()));
  }

  private static Map<RecommendationKind, List<Topic>> topics(
      List<Finding> ordered, AdviceText text) {
    Map<RecommendationKind, List<Topic>> kinds = new EnumMap<>(RecommendationKind.class);
    List<AnomalyGroup> unusual = AnomalyGroup.of(ordered);
    if (!unusual.isEmpty()) {
      kinds.put(
          RecommendationKind.UNUSUAL_DAY,
          unusual.stream().map(days -> new Topic(days.most(), days.ids(), text.of(days))).toList());
    }
    for (Finding finding : ordered) {
      RecommendationKind.of(finding.id().kind())
          .filter(kind -> kind != RecommendationKind.UNUSUAL_DAY && callsForDoing(finding))
          .map(kind -> kinds.computeIfAbsent(kind, one -> new ArrayList<>()))
          .ifPresent(
              topics -> topics.add(new Topic(finding, List.of(finding.id()), text.of(finding))));
    }
    return kinds;
  }

  /** The most important of each kind first; kinds in the order in which they came. */
  public static List<Finding> ordered(List<Finding> findings) {
    ToDoubleFunction<CampaignFinding> losses =
        CampaignLosses.measure(
            findings.stream()
                .filter(CampaignFinding.class::isInstance)
                .map(CampaignFinding.class::cast)
                .toList());
    return findings.stream()
        .sorted(
            Comparator.comparingDouble((Finding finding) -> importance(finding, losses))
                .reversed()
                .thenComparing(finding -> finding.id().toString()))
        .toList();
  }

  /**
   * Whether an unusual day is one that people look at: a warning that nothing explains, of a day
   * that the platform counts no more.
   */
  public static boolean isToLookAt(AnomalyFinding day, Window window) {
    return day.anomaly().severe()
        && !day.provisional()
        && day.annotation().isEmpty()
        && day.anomaly().kind() != AnomalyKind.HOLE
        && day.reachesInto(window);
  }

  private static boolean callsForDoing(Finding finding) {
    if (finding instanceof StaleFinding stale) {
      return !stale.hasEnded();
    }
    return !(finding instanceof GoalFinding goal) || goal.progress().state() == GoalState.BEHIND;
  }

  /** Within a kind only: the larger the more important. */
  private static double importance(Finding finding, ToDoubleFunction<CampaignFinding> losses) {
    if (finding instanceof StaleFinding stale) {
      return -stale.daysBehind();
    }
    if (finding instanceof CampaignFinding campaign) {
      return losses.applyAsDouble(campaign);
    }
    if (finding instanceof GoalFinding goal) {
      return -goal.progress().goal().days().end().toEpochDay();
    }
    if (finding instanceof AnomalyFinding day) {
      double z = Math.abs(day.anomaly().z());
      return Double.isNaN(z) ? Double.MAX_VALUE : z;
    }
    return finding instanceof PostFinding posts ? posts.effect().low() : 0;
  }
}
