package dev.socialmetrics.insight.advice;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.insight.finding.Finding;
import dev.socialmetrics.insight.finding.FindingId;
import java.util.List;
import java.util.Objects;

/**
 * Something to do or to look at.
 *
 * @param rank from 1, the most important of those that are given together
 * @param finding what it is made of; of several unusual days the one that differs most
 * @param findingIds all that it is made of, to be explained
 * @param text plain English, one sentence
 */
public record Recommendation(
    RecommendationKind kind,
    int rank,
    Finding finding,
    List<FindingId> findingIds,
    String text,
    Effect effect) {
  public Recommendation {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(finding);
    findingIds = List.copyOf(findingIds);
    Objects.requireNonNull(text);
    Objects.requireNonNull(effect);
  }

  /** Names it, the same in every run that gives it. */
  public String id() {
    return kind.code() + finding.id().toString().substring(finding.id().kind().code().length());
  }

  /** The channel that it is about. */
  public Channel channel() {
    return finding.id().channel();
  }
}
