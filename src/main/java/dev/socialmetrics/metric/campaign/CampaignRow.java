package dev.socialmetrics.metric.campaign;

import dev.socialmetrics.domain.Observation;
import java.util.Objects;

/** A row of a campaign, and what it is to the totals of its scope. */
public record CampaignRow(Observation values, PeriodRole role) {
  public CampaignRow {
    Objects.requireNonNull(values);
    Objects.requireNonNull(role);
  }

  String text(String column) {
    return values.findText(column).orElseThrow();
  }
}
