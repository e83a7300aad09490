package dev.socialmetrics.metric.campaign;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.metric.Quotient;
import dev.socialmetrics.metric.Reason;
import java.math.BigDecimal;
import java.util.Optional;

/** The derived columns of a campaign row. */
public final class CampaignCells {
  private static final int CURRENCY = Kind.CAMPAIGN.column("currency").index();

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
    cells[CURRENCY] = AmountCurrency.common(cells).orElse(null);
  }

  /** Why a derived column is empty; empty for one that is there. */
  public static Optional<Reason> reason(Object[] cells, String column) {
    return switch (column) {
      case "currency" ->
          Optional.of(AmountCurrency.isMixed(cells) ? Reason.MIXED_CURRENCY : Reason.MISSING_INPUT);
      case "currency_assumed" -> Optional.empty();
      default -> of(CampaignFigures.figure(column), ratios(cells), cells).reason();
    };
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
