package dev.socialmetrics.insight.words;

import dev.socialmetrics.domain.Quantity;
import dev.socialmetrics.insight.finding.AnomalyFinding;
import dev.socialmetrics.insight.finding.AnomalyGroup;
import dev.socialmetrics.insight.finding.CampaignFinding;
import dev.socialmetrics.insight.finding.ChangeFinding;
import dev.socialmetrics.insight.finding.Finding;
import dev.socialmetrics.insight.finding.GoalFinding;
import dev.socialmetrics.insight.finding.PostFinding;
import dev.socialmetrics.insight.finding.StaleFinding;
import dev.socialmetrics.insight.goal.GoalProgress;
import dev.socialmetrics.insight.goal.GoalState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A finding as a sentence. */
public final class FindingWords {
  private final ChannelNames names;

  public FindingWords(ChannelNames names) {
    this.names = names;
  }

  /** Empty where its figures are not known, so that nothing can be said. */
  public Optional<Sentence> of(Finding finding) {
    return finding instanceof ChangeFinding change
        ? new ChangeText(change, names).sentence(0)
        : Optional.of(new Sentence(text(finding), List.of(finding.id())));
  }

  /** The same, or of a change that there is none of why so. */
  public String explained(Finding finding) {
    return of(finding)
        .map(Sentence::text)
        .orElseGet(() -> new ChangeText((ChangeFinding) finding, names).without());
  }

  /** Unusual days of one metric in one sentence. */
  public Sentence of(AnomalyGroup days) {
    return new Sentence(AnomalyText.of(days, names), days.ids());
  }

  private String text(Finding finding) {
    if (finding instanceof AnomalyFinding anomaly) {
      return new AnomalyText(anomaly, names).text();
    }
    if (finding instanceof StaleFinding stale) {
      return stale(stale);
    }
    if (finding instanceof CampaignFinding campaign) {
      return campaign(campaign);
    }
    if (finding instanceof PostFinding posts) {
      return posts(posts);
    }
    return goal(((GoalFinding) finding).progress());
  }

  private String stale(StaleFinding stale) {
    return names.of(stale.id().channel())
        + " has no days after "
        + WrittenNumbers.day(stale.latest())
        + ".";
  }

  private String campaign(CampaignFinding campaign) {
    return "Campaign "
        + campaign.id().subject()
        + " of "
        + names.of(campaign.id().channel())
        + " "
        + costAndRevenue(campaign)
        + ".";
  }

  static String costAndRevenue(CampaignFinding campaign) {
    return "cost "
        + WrittenNumbers.money(campaign.cost(), campaign.currency())
        + " and brought "
        + WrittenNumbers.money(campaign.revenue(), campaign.currency());
  }

  private String posts(PostFinding posts) {
    String group = GroupWords.of(posts.effect());
    return Character.toUpperCase(group.charAt(0))
        + group.substring(1)
        + " of "
        + names.of(posts.id().channel())
        + " "
        + effect(posts)
        + ".";
  }

  /** {@code had 1.3 times the engagement rate of other posts (1.1 to 1.5; 14 posts)}. */
  static String effect(PostFinding posts) {
    return "had "
        + WrittenNumbers.factor(posts.effect().factor())
        + " times the engagement rate of other posts ("
        + WrittenNumbers.factor(posts.effect().low())
        + " to "
        + WrittenNumbers.factor(posts.effect().high())
        + "; "
        + Quantity.of(posts.effect().posts().size(), "post")
        + ")";
  }

  private String goal(GoalProgress progress) {
    String so =
        switch (progress.state()) {
          case REACHED -> "it is reached";
          case MISSED -> "it was missed";
          case ON_TRACK, BEHIND -> pace(progress);
          case NOT_ENOUGH_HISTORY, MISSING_INPUT -> unknown(progress);
        };
    return "Of the goal of " + goalOf(progress) + ", " + reached(progress) + ": " + so + ".";
  }

  private static String unknown(GoalProgress progress) {
    if (progress.value().isPresent()) {
      return "too few days are known to say at what pace";
    }
    return progress.state() == GoalState.MISSING_INPUT
        ? "no day that counts has the figure"
        : "its days are before the first that is known";
  }

  /** {@code 20,000 followers of Instagram by 31 Dec 2025}. */
  String goalOf(GoalProgress progress) {
    BigDecimal target = progress.goal().statedTarget();
    return WrittenNumbers.grouped(target)
        + " "
        + Quantity.named(
            progress.goal().metric().metric().words(), target.compareTo(BigDecimal.ONE) == 0)
        + " of "
        + names.of(progress.goal().channel())
        + " by "
        + WrittenNumbers.day(progress.goal().days().end());
  }

  private static String reached(GoalProgress progress) {
    if (progress.value().isEmpty()) {
      return "nothing is known up to " + WrittenNumbers.day(progress.asOf());
    }
    double value = progress.value().getAsDouble();
    return WrittenNumbers.count(BigDecimal.valueOf(value))
        + (value == 1 ? " was" : " were")
        + " there on "
        + WrittenNumbers.day(progress.asOf());
  }

  private static String pace(GoalProgress progress) {
    return progress
        .reachedOn()
        .map(FindingWords::reachedOn)
        .orElse("at this pace it is not reached in ten years");
  }

  private static String reachedOn(LocalDate day) {
    return "at this pace it is reached on " + WrittenNumbers.day(day);
  }
}
