package dev.socialmetrics.metric.row;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.metric.Engagement;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.campaign.CampaignCells;
import java.util.Optional;

/** Computes the derived columns of a row from its values. */
public final class Derivation {
  private Derivation() {}

  /**
   * Fills the derived columns in place; what cannot be computed becomes null.
   *
   * @param cells a value a column in the kind's order, null where unknown
   */
  public static void derive(Kind kind, Object[] cells) {
    switch (kind) {
      case DAILY, CONTENT -> Engagement.fill(kind, cells);
      case CAMPAIGN -> {
        Engagement.fill(kind, cells);
        CampaignCells.fill(cells);
      }
      case AUDIENCE -> {}
    }
  }

  /** Why a derived column cannot be computed from these cells; empty when it can. */
  public static Optional<Reason> reason(Kind kind, Object[] cells, Column derived) {
    if (!derived.isDerived()) {
      throw new IllegalArgumentException(derived.name() + " is not derived");
    }
    return switch (derived.name()) {
      case "engagement_rate" -> Engagement.rate(kind, cells).reason();
      case "engagement_basis" -> noBasis(kind, cells);
      default -> CampaignCells.reason(cells, derived.name());
    };
  }

  private static Optional<Reason> noBasis(Kind kind, Object[] cells) {
    boolean there = Engagement.basis(kind, cells).isPresent();
    return there ? Optional.empty() : Optional.of(Reason.MISSING_INPUT);
  }
}
