package dev.socialmetrics.metric.campaign;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.metric.Quotient;
import dev.socialmetrics.metric.Reason;
import java.math.BigDecimal;
import java.util.Optional;

/** The derived columns of a campaign row. */
public final class CampaignCells {
  private CampaignCells() {}

  /**
   * Fills the derived columns in place; what cannot be computed becomes null.
   *
   * @param cells a value per column in the kind's order, null where unknown
   */
  public static void fill(Object[] cells) {
    CampaignRatios ratios = ratios(cells);
    for (CampaignFigure figure : CampaignFigures.ratios()) {
      Quotient ratio = of(figure, ratios, cells);
      cells[figure.column().index()] =
          ratio.value().isPresent() ? ratio.value().getAsDouble() : null;
    }
  }

  /** Why a ratio is empty; empty for a ratio that is there. */
  public static Optional<Reason> reason(Object[] cells, String column) {
    return of(CampaignFigures.figure(column), ratios(cells), cells).reason();
  }

  private static Quotient of(CampaignFigure figure, CampaignRatios ratios, Object[] cells) {
    return figure.comparesAmounts() && AmountCurrency.isMixed(cells)
        ? Quotient.absent(Reason.MIXED_CURRENCY)
        : figure.ratio().orElseThrow().apply(ratios);
  }

  private static CampaignRatios ratios(Object[] cells) {
    return CampaignRatios.of(
        column -> {
          Object cell = cells[Kind.CAMPAIGN.column(column).index()];
          return Optional.ofNullable(
              cell instanceof Long count ? BigDecimal.valueOf(count) : (BigDecimal) cell);
        });
  }
}
