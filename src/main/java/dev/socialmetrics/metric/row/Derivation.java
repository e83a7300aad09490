package dev.socialmetrics.metric.row;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.MutableValues;
import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.metric.Engagement;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.campaign.CampaignCells;
import java.util.Optional;

/** Computes the derived columns of a row from its values. */
public final class Derivation {
  private Derivation() {}

  /** Fills the derived columns in place; what cannot be computed becomes unknown. */
  public static void derive(MutableValues row) {
    switch (row.kind()) {
      case DAILY, CONTENT -> Engagement.fill(row);
      case CAMPAIGN -> {
        Engagement.fill(row);
        CampaignCells.fill(row);
      }
      case AUDIENCE -> {}
    }
  }

  /** Why a derived column cannot be computed from the row's values; empty when it can. */
  public static Optional<Reason> reason(RowValues row, Column derived) {
    if (!derived.isDerived()) {
      throw new IllegalArgumentException(derived.name() + " is not derived");
    }
    return switch (derived.name()) {
      case "engagement_rate" -> Engagement.rate(row).reason();
      case "engagement_basis" -> noBasis(row);
      default -> CampaignCells.reason(row, derived.name());
    };
  }

  private static Optional<Reason> noBasis(RowValues row) {
    boolean there = Engagement.basis(row).isPresent();
    return there ? Optional.empty() : Optional.of(Reason.MISSING_INPUT);
  }
}
