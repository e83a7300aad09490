package dev.socialmetrics.insight.words;

import dev.socialmetrics.insight.finding.AnomalyGroup;
import dev.socialmetrics.insight.finding.CampaignFinding;
import dev.socialmetrics.insight.finding.ChangeFinding;
import dev.socialmetrics.insight.finding.Finding;
import dev.socialmetrics.insight.finding.GoalFinding;
import dev.socialmetrics.insight.finding.PostFinding;
import dev.socialmetrics.insight.finding.StaleFinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is said first of an account, or of all: what changed, what nothing can be said of, what is
 * at stake, what is unusual, what works; at most five sentences.
 */
public final class Sentences {
  /** At most so many. */
  public static final int MOST = 5;

  private static final List<String> SHOWN = List.of("reach", "impressions", "video_views");

  private final ChannelNames names;
  private final long minimumBase;

  /**
   * @param minimumBase smallest base of a change that is reported
   */
  public Sentences(ChannelNames names, long minimumBase) {
    this.names = names;
    this.minimumBase = minimumBase;
  }

  /**
   * @param totals the changes of the subject itself, a metric each
   * @param findings of its channels, of each kind the most important first
   */
  public List<Sentence> of(List<ChangeFinding> totals, List<Finding> findings) {
    List<Sentence> sentences = new ArrayList<>();
    SHOWN.stream()
        .flatMap(metric -> change(totals, metric).stream())
        .findFirst()
        .ifPresent(sentences::add);
    change(totals, "followers").ifPresent(sentences::add);
    stale(findings).ifPresent(sentences::add);
    first(findings, GoalFinding.class).ifPresent(sentences::add);
    first(findings, CampaignFinding.class).ifPresent(sentences::add);
    AnomalyGroup.of(findings).stream()
        .findFirst()
        .map(new FindingWords(names)::of)
        .ifPresent(sentences::add);
    first(findings, PostFinding.class).ifPresent(sentences::add);
    change(totals, "engagements").ifPresent(sentences::add);
    return List.copyOf(sentences.subList(0, Math.min(MOST, sentences.size())));
  }

  private Optional<Sentence> change(List<ChangeFinding> totals, String metric) {
    return totals.stream()
        .filter(one -> one.metric().name().equals(metric))
        .findFirst()
        .flatMap(one -> new ChangeText(one, names).sentence(minimumBase));
  }

  private Optional<Sentence> first(List<Finding> findings, Class<? extends Finding> kind) {
    return findings.stream()
        .filter(kind::isInstance)
        .findFirst()
        .flatMap(new FindingWords(names)::of);
  }

  private Optional<Sentence> stale(List<Finding> findings) {
    List<StaleFinding> all =
        findings.stream()
            .filter(StaleFinding.class::isInstance)
            .map(StaleFinding.class::cast)
            .toList();
    return all.size() < 2
        ? first(findings, StaleFinding.class)
        : Optional.of(new StaleText(all, names).sentence());
  }
}
