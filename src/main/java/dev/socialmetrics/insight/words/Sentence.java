package dev.socialmetrics.insight.words;

import dev.socialmetrics.insight.finding.FindingId;
import java.util.List;

/**
 * A statement for people.
 *
 * @param text plain English, one sentence or two
 * @param findingIds the findings that it is made of, one or more
 */
public record Sentence(String text, List<FindingId> findingIds) {
  public Sentence {
    findingIds = List.copyOf(findingIds);
    if (text.isBlank() || findingIds.isEmpty()) {
      throw new IllegalArgumentException("a sentence has a text and a finding");
    }
  }
}
