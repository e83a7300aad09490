package dev.socialmetrics.insight.finding;

/** Something that figures say. */
public sealed interface Finding
    permits AnomalyFinding, ChangeFinding, PostFinding, StaleFinding, CampaignFinding, GoalFinding {
  /** Names it, the same in every run that finds it. */
  FindingId id();
}
