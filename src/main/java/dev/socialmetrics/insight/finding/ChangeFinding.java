package dev.socialmetrics.insight.finding;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.insight.why.Contribution;
import dev.socialmetrics.insight.why.Contributions;
import dev.socialmetrics.metric.comparison.Standing;
import dev.socialmetrics.metric.comparison.Subject;
import dev.socialmetrics.metric.window.Change;
import dev.socialmetrics.metric.window.Period;
import dev.socialmetrics.metric.window.PooledRows;
import dev.socialmetrics.metric.window.WindowMetric;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a metric of a window moved from the one before, of a channel or of several.
 *
 * @param figures both values and the change
 * @param contributions what its channels add to it, the largest first; of a rate none, for it does
 *     not add up
 */
public record ChangeFinding(
    FindingId id,
    WindowMetric metric,
    Period period,
    PooledRows figures,
    List<Contribution> contributions)
    implements Finding {
  public ChangeFinding {
    Objects.requireNonNull(id);
    Objects.requireNonNull(metric);
    Objects.requireNonNull(period);
    Objects.requireNonNull(figures);
    contributions = List.copyOf(contributions);
  }

  /** The change itself, which there may be none of. */
  public Change change() {
    return figures.change();
  }

  /**
   * Of each subject of a comparison.
   *
   * @param standings all of one metric: those of channels divide those of several
   */
  public static List<ChangeFinding> listOf(Period period, List<Standing> standings) {
    SortedMap<Channel, Change> all = new TreeMap<>();
    Map<Object, SortedMap<Channel, Change>> groups = new HashMap<>();
    for (Standing one : standings) {
      if (one.subject().scope() == Subject.Scope.ACCOUNT_ON_PLATFORM) {
        Channel channel = channel(one.subject());
        Change change = one.figures().change();
        all.put(channel, change);
        List.of(channel, channel.account(), channel.platform())
            .forEach(
                group ->
                    groups.computeIfAbsent(group, first -> new TreeMap<>()).put(channel, change));
      }
    }
    return standings.stream()
        .map(one -> of(period, one, groups.getOrDefault(group(one.subject()), all)))
        .toList();
  }

  /** What the members of a subject have in common; of all channels nothing. */
  private static Object group(Subject subject) {
    return switch (subject.scope()) {
      case ALL -> "";
      case PLATFORM -> subject.platform().orElseThrow();
      case ACCOUNT -> subject.account().orElseThrow();
      case ACCOUNT_ON_PLATFORM -> channel(subject);
    };
  }

  private static Channel channel(Subject subject) {
    return new Channel(subject.account().orElseThrow(), subject.platform().orElseThrow());
  }

  private static ChangeFinding of(
      Period period, Standing standing, SortedMap<Channel, Change> members) {
    Subject subject = standing.subject();
    return new ChangeFinding(
        FindingId.ofChange(subject.account(), subject.platform(), standing.metric(), period),
        standing.metric(),
        period,
        standing.figures(),
        standing.metric().isRate()
            ? List.of()
            : Contributions.of(standing.figures().change(), members));
  }
}
