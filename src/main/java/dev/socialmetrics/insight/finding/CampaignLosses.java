package dev.socialmetrics.insight.finding;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.insight.finding.CampaignFinding.ConvertedLoss;
import dev.socialmetrics.metric.Rounding;
import dev.socialmetrics.metric.campaign.CampaignDays;
import dev.socialmetrics.metric.campaign.CampaignGroups;
import dev.socialmetrics.metric.campaign.CampaignRow;
import dev.socialmetrics.metric.campaign.CampaignTotal;
import dev.socialmetrics.metric.campaign.CampaignTotals;
import dev.socialmetrics.metric.campaign.CurrencyConversion;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * Campaigns that lost money: that ran within a window, cost 50 or more, and brought a tenth less
 * than that or even less, in the same currency. The floor is 50 units of the currency of the
 * reports where the cost can be converted into it, else of the campaign's own; of currencies
 * without decimals 5,000. Source: src/docs/insight.md.
 */
public final class CampaignLosses {
  private static final List<String> KEYS = List.of("account_id", "platform", "campaign_id");
  private static final BigDecimal LEAST_COST = new BigDecimal("50");
  private static final BigDecimal LEAST_COST_WITHOUT_DECIMALS = new BigDecimal("5000");

  /** A smaller loss per unit spent is no news: revenue is counted late. */
  private static final BigDecimal LEAST_SHARE = new BigDecimal("0.1");

  private CampaignLosses() {}

  /**
   * In order of channel and campaign.
   *
   * @param rows begun up to the report date, which is the window's end
   * @param conversion into the currency of the reports, where they have one
   */
  public static List<CampaignFinding> of(
      List<CampaignRow> rows, Window window, Optional<CurrencyConversion> conversion) {
    List<CampaignFinding> losses = new ArrayList<>();
    CampaignGroups.by(KEYS, rows)
        .forEach((keys, totals) -> find(keys, totals, window, conversion).ifPresent(losses::add));
    return losses;
  }

  private static Optional<CampaignFinding> find(
      List<String> keys,
      CampaignTotals totals,
      Window window,
      Optional<CurrencyConversion> conversion) {
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
        || !isLoss(cost.value().get(), revenue.value().get())) {
      return Optional.empty();
    }
    Channel channel = Channel.of(keys.get(0), keys.get(1));
    CampaignFinding loss =
        new CampaignFinding(
            FindingId.ofCampaign(channel, keys.get(2), days.period().start()),
            days.period(),
            cost.value().get(),
            revenue.value().get(),
            currency.get(),
            rows,
            conversion.flatMap(into -> converted(into, totals, asOf)));
    return Optional.of(loss).filter(CampaignLosses::isEnough);
  }

  /** Empty where a rate is not known. */
  private static Optional<ConvertedLoss> converted(
      CurrencyConversion into, CampaignTotals totals, LocalDate asOf) {
    Map<String, CampaignTotal> figures = into.figures(totals, asOf);
    Optional<BigDecimal> cost = figures.get("cost").value();
    Optional<BigDecimal> revenue = figures.get("revenue_generated").value();
    return cost.isPresent() && revenue.isPresent()
        ? Optional.of(
            new ConvertedLoss(cost.get(), cost.get().subtract(revenue.get()), into.currency()))
        : Optional.empty();
  }

  private static boolean isLoss(BigDecimal cost, BigDecimal revenue) {
    return cost.signum() > 0 && cost.subtract(revenue).compareTo(cost.multiply(LEAST_SHARE)) >= 0;
  }

  private static boolean isEnough(CampaignFinding loss) {
    BigDecimal cost = loss.converted().map(ConvertedLoss::cost).orElse(loss.cost());
    String currency = loss.converted().map(ConvertedLoss::currency).orElse(loss.currency());
    boolean hasDecimals = Rounding.placesOfCurrency(Optional.of(currency)) > 0;
    return cost.compareTo(hasDecimals ? LEAST_COST : LEAST_COST_WITHOUT_DECIMALS) >= 0;
  }

  /**
   * By what losses are ranked, the larger the worse: the amount where all are of one currency or
   * can be converted into one, else the share of the cost that is lost.
   */
  public static ToDoubleFunction<CampaignFinding> measure(Collection<CampaignFinding> losses) {
    if (losses.stream().map(CampaignFinding::currency).distinct().count() <= 1) {
      return loss -> loss.loss().doubleValue();
    }
    return losses.stream().allMatch(loss -> loss.converted().isPresent())
        ? loss -> loss.converted().orElseThrow().loss().doubleValue()
        : loss -> loss.loss().doubleValue() / loss.cost().doubleValue();
  }
}
