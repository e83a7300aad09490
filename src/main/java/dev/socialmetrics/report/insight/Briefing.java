package dev.socialmetrics.report.insight;

import dev.socialmetrics.insight.advice.Recommendation;
import dev.socialmetrics.insight.words.Sentence;
import java.util.List;

/**
 * What is said first of an account, or of all: what happened, and what to do. Either may be empty.
 *
 * @param sentences at most five, in the order in which they are read
 * @param recommendations at most five, by rank
 */
public record Briefing(List<Sentence> sentences, List<Recommendation> recommendations) {
  public Briefing {
    sentences = List.copyOf(sentences);
    recommendations = List.copyOf(recommendations);
  }
}
