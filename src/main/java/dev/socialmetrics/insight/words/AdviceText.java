package dev.socialmetrics.insight.words;

import dev.socialmetrics.domain.Quantity;
import dev.socialmetrics.insight.finding.AnomalyGroup;
import dev.socialmetrics.insight.finding.CampaignFinding;
import dev.socialmetrics.insight.finding.Finding;
import dev.socialmetrics.insight.finding.GoalFinding;
import dev.socialmetrics.insight.finding.PostFinding;
import dev.socialmetrics.insight.finding.StaleFinding;

/** What to do about a finding, as a sentence. */
public final class AdviceText {
  private final ChannelNames names;
  private final FindingWords findings;

  public AdviceText(ChannelNames names) {
    this.names = names;
    this.findings = new FindingWords(names);
  }

  /** Neither of a change, for that something changed is no advice, nor of a single day. */
  public String of(Finding finding) {
    if (finding instanceof StaleFinding stale) {
      return "Export "
          + names.of(stale.id().channel())
          + " again: its latest day is "
          + WrittenNumbers.day(stale.latest())
          + ", "
          + Quantity.of(stale.daysBehind(), "day")
          + " before the report.";
    }
    if (finding instanceof CampaignFinding campaign) {
      return "Look at campaign "
          + campaign.id().subject()
          + " of "
          + names.of(campaign.id().channel())
          + ": it "
          + FindingWords.costAndRevenue(campaign)
          + ".";
    }
    if (finding instanceof PostFinding posts) {
      return "Publish more "
          + GroupWords.of(posts.effect())
          + " on "
          + names.of(posts.id().channel())
          + ": they "
          + FindingWords.effect(posts)
          + ".";
    }
    GoalFinding goal = (GoalFinding) finding;
    return "Change the pace or the goal of " + findings.goalOf(goal.progress()) + ".";
  }

  /** What to do about unusual days of a metric. */
  public String of(AnomalyGroup days) {
    String text = findings.of(days).text();
    return "Find out why: " + Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }
}
