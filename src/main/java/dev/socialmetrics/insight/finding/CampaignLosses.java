package dev.socialmetrics.insight.finding;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.Rounding;
import dev.socialmetrics.metric.campaign.CampaignDays;
import dev.socialmetrics.metric.campaign.CampaignGroups;
import dev.socialmetrics.metric.campaign.CampaignRow;
import dev.socialmetrics.metric.campaign.CampaignTotal;
import dev.socialmetrics.metric.campaign.CampaignTotals;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Campaigns that lost money: that ran within a window, cost 50 or more, and brought a tenth less
 * than that or even less, in the same currency. Of currencies without cents the floor is a hundred
 * times as much.
 */
public final class CampaignLosses {
  private static final List<String> KEYS = List.of("account_id", "platform", "campaign_id");
  private static final BigDecimal LEAST_COST = new BigDecimal("50");

  /** A smaller loss per unit spent is no news: revenue is counted late. */
  private static final BigDecimal LEAST_SHARE = new BigDecimal("0.1");

  private CampaignLosses() {}

  /**
   * In order of channel and campaign.
   *
   * @param rows begun up to the report date, which is the window's end
   */
  public static List<CampaignFinding> of(List<CampaignRow> rows, Window window) {
    List<CampaignFinding> losses = new ArrayList<>();
    CampaignGroups.by(KEYS, rows)
        .forEach((keys, totals) -> find(keys, totals, window).ifPresent(losses::add));
    return losses;
  }

  private static Optional<CampaignFinding> find(
      List<String> keys, CampaignTotals totals, Window window) {
    CampaignTotal cost = totals.figure("cost");
    CampaignTotal revenue = totals.figure("revenue_generated");
    Optional<String> currency = totals.currency();
    int rows = totals.rows().size();
    LocalDate asOf = window.end();
    CampaignDays days = CampaignDays.of(totals.rows(), asOf);
    boolean isWhole = cost.campaigns() == rows && revenue.campaigns() == rows;
    if (!isWhole
        || currency.isEmpty()
        || cost.value().isEmpty()
        || revenue.value().isEmpty()
        || days.period().end().isBefore(window.start())
        || !isLoss(cost.value().get(), revenue.value().get(), currency)) {
      return Optional.empty();
    }
    Channel channel = Channel.of(keys.get(0), keys.get(1));
    return Optional.of(
        new CampaignFinding(
            FindingId.ofCampaign(channel, keys.get(2), days.period().start()),
            days.period(),
            cost.value().get(),
            revenue.value().get(),
            currency.get(),
            rows));
  }

  private static boolean isLoss(BigDecimal cost, BigDecimal revenue, Optional<String> currency) {
    return comparable(cost, currency).compareTo(LEAST_COST) >= 0
        && cost.subtract(revenue).compareTo(cost.multiply(LEAST_SHARE)) >= 0;
  }

  /** An amount as amounts of currencies with cents are: of yen a hundredth. */
  public static BigDecimal comparable(BigDecimal amount, Optional<String> currency) {
    return amount.movePointLeft(Rounding.PLACES - Rounding.placesOfCurrency(currency));
  }
}
