package dev.socialmetrics.metric.campaign;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.MutableValues;
import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.metric.Quotient;
import dev.socialmetrics.metric.Reason;
import java.math.BigDecimal;
import java.util.Optional;

/** The derived columns of a campaign row. */
public final class CampaignCells {
  private static final Column CURRENCY = Kind.CAMPAIGN.column("currency");

  private CampaignCells() {}

  /** Fills the derived columns in place; what cannot be computed becomes unknown. */
  public static void fill(MutableValues row) {
    CampaignRatios ratios = ratios(row);
    for (CampaignFigure figure : CampaignFigures.ratios()) {
      Quotient ratio = of(figure, ratios, row);
      row.set(figure.column(), ratio.value().isPresent() ? ratio.value().getAsDouble() : null);
    }
    row.set(CURRENCY, AmountCurrency.common(row).orElse(null));
  }

  /** Why a derived column is empty; empty for one that is there. */
  public static Optional<Reason> reason(RowValues row, String column) {
    return switch (column) {
      case "currency" ->
          Optional.of(AmountCurrency.isMixed(row) ? Reason.MIXED_CURRENCY : Reason.MISSING_INPUT);
      case "currency_assumed" -> Optional.empty();
      default -> of(CampaignFigures.figure(column), ratios(row), row).reason();
    };
  }

  private static Quotient of(CampaignFigure figure, CampaignRatios ratios, RowValues row) {
    return figure.comparesAmounts() && AmountCurrency.isMixed(row)
        ? Quotient.absent(Reason.MIXED_CURRENCY)
        : figure.ratio().orElseThrow().apply(ratios);
  }

  private static CampaignRatios ratios(RowValues row) {
    return CampaignRatios.of(
        column -> {
          Object cell = row.orNull(Kind.CAMPAIGN.column(column));
          return Optional.ofNullable(
              cell instanceof Long count ? BigDecimal.valueOf(count) : (BigDecimal) cell);
        });
  }
}
