package dev.socialmetrics.insight.why;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.metric.window.Change;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The change of a total, divided into its channels: those only that the total's change is made of,
 * which are those that have a change themselves. The parts add up to the whole, exactly.
 */
public final class Contributions {
  private static final Comparator<Contribution> LARGEST_FIRST =
      Comparator.comparing((Contribution one) -> one.change().abs())
          .reversed()
          .thenComparing(Contribution::channel);

  private Contributions() {}

  /**
   * The largest first; none where the total has no change.
   *
   * @param total of a metric that adds up over channels
   * @param channels the changes of its channels, of the same metric and period
   */
  public static List<Contribution> of(Change total, SortedMap<Channel, Change> channels) {
    if (total.difference().isEmpty()) {
      return List.of();
    }
    List<Contribution> parts = new ArrayList<>();
    for (Map.Entry<Channel, Change> one : channels.entrySet()) {
      one.getValue()
          .difference()
          .ifPresent(change -> parts.add(new Contribution(one.getKey(), change)));
    }
    parts.sort(LARGEST_FIRST);
    settle(parts, total.difference().get());
    return List.copyOf(parts);
  }

  /** Changes that were divided are rounded in their last digit: the largest part takes the rest. */
  private static void settle(List<Contribution> parts, BigDecimal whole) {
    if (!parts.isEmpty()) {
      BigDecimal others =
          parts.stream().skip(1).map(Contribution::change).reduce(BigDecimal.ZERO, BigDecimal::add);
      parts.set(0, new Contribution(parts.get(0).channel(), whole.subtract(others)));
    }
  }
}
