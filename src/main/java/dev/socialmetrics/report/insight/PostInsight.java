package dev.socialmetrics.report.insight;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.insight.finding.PostFinding;
import dev.socialmetrics.insight.post.PostTimes;
import dev.socialmetrics.metric.Reason;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the posts of a channel say.
 *
 * @param times how they did by weekday and time of the day
 * @param works groups of posts that do better than the others, the surest first
 * @param whyNone why there is none: too few posts can be compared, or they differ no more than by
 *     chance
 */
public record PostInsight(
    Channel channel, PostTimes times, List<PostFinding> works, Optional<Reason> whyNone) {
  public PostInsight {
    Objects.requireNonNull(channel);
    Objects.requireNonNull(times);
    works = List.copyOf(works);
    Objects.requireNonNull(whyNone);
  }
}
