package dev.socialmetrics.metric.campaign;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ColumnType;
import dev.socialmetrics.domain.MutableValues;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.campaign.ExchangeRates.ExchangeRate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Figures of campaigns in one currency. An amount is converted by the rate of its campaign's last
 * day, of a campaign that runs by that of the report date. Nothing is rounded. Source:
 * src/docs/metrics.md.
 *
 * @param currency code of the currency in which all amounts are
 */
public record CurrencyConversion(String currency, ExchangeRates rates) {
  /** What the names of converted figures begin with. */
  public static final String PREFIX = "converted_";

  private static final Set<Reason> OTHER_REASONS =
      Set.of(Reason.MISSING_INPUT, Reason.OVERLAPPING_PERIODS, Reason.BEYOND_PERIOD);

  public CurrencyConversion {
    Objects.requireNonNull(currency);
    Objects.requireNonNull(rates);
  }

  /** The figures that there are in another currency: those that need an amount. */
  public static List<CampaignFigure> listFigures() {
    return CampaignFigures.all().stream().filter(figure -> !amounts(figure).isEmpty()).toList();
  }

  /**
   * Each figure of {@link #listFigures}, by its name without prefix. One that needs an amount whose
   * rate is not known is {@link Reason#NO_EXCHANGE_RATE}.
   *
   * @param reportDate of campaigns that run, the day of the rate
   */
  public Map<String, CampaignTotal> figures(CampaignTotals totals, LocalDate reportDate) {
    CampaignTotals converted = totals.in(this, reportDate);
    Map<String, CampaignTotal> figures = new LinkedHashMap<>();
    for (CampaignFigure figure : listFigures()) {
      CampaignTotal total = converted.figure(figure.name());
      boolean isKnown =
          amounts(figure).stream().allMatch(amount -> converted.isAllIn(amount, currency))
              || total.reason().filter(OTHER_REASONS::contains).isPresent();
      figures.put(figure.name(), isKnown ? total : CampaignTotal.absent(Reason.NO_EXCHANGE_RATE));
    }
    return figures;
  }

  /** The same of one row by itself. */
  public Map<String, CampaignTotal> figures(Observation campaign, LocalDate reportDate) {
    CampaignRow row = new CampaignRow(campaign, PeriodRole.ADDED);
    return figures(CampaignTotals.of(List.of(row)), reportDate);
  }

  /**
   * The rate by which an amount of a row is converted; empty where it needs none or has none.
   *
   * @param amount {@code cost} or {@code revenue_generated}
   */
  public Optional<ExchangeRate> findRate(Observation row, Column amount, LocalDate reportDate) {
    LocalDate end = CampaignDays.period(row).end();
    LocalDate day = end.isAfter(reportDate) ? reportDate : end;
    return AmountCurrency.find(row, amount)
        .filter(own -> !own.equals(currency))
        .flatMap(own -> rates.find(own, currency, day));
  }

  /** An amount without a rate keeps its own currency. */
  CampaignRow convert(CampaignRow row, LocalDate reportDate) {
    MutableValues converted = row.values().copy();
    for (Column amount : AmountCurrency.AMOUNTS) {
      Optional<ExchangeRate> rate = findRate(row.values(), amount, reportDate);
      Optional<BigDecimal> value = row.values().findDecimal(amount);
      if (rate.isPresent() && value.isPresent()) {
        String own = AmountCurrency.find(row.values(), amount).orElseThrow();
        converted.set(amount, rate.get().convert(value.get(), own));
        AmountCurrency.set(converted, amount, currency);
      }
    }
    return new CampaignRow(Observation.of(converted), row.role());
  }

  private static List<Column> amounts(CampaignFigure figure) {
    return figure.inputs().stream().filter(input -> input.type() == ColumnType.MONEY).toList();
  }
}
