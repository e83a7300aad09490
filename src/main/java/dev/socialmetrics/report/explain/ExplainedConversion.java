package dev.socialmetrics.report.explain;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ColumnType;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.campaign.CampaignFigure;
import dev.socialmetrics.metric.campaign.CampaignTotal;
import dev.socialmetrics.metric.campaign.CurrencyConversion;
import dev.socialmetrics.metric.campaign.ExchangeRates.ExchangeRate;
import dev.socialmetrics.metric.figure.Definition;
import dev.socialmetrics.report.table.ConvertedColumns;
import dev.socialmetrics.store.query.TracedRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A figure of a campaign in the currency of the reports: the figure itself, and the rates. */
final class ExplainedConversion {
  private final CurrencyConversion conversion;
  private final TracedRow row;
  private final LocalDate reportDate;

  ExplainedConversion(CurrencyConversion conversion, TracedRow row, LocalDate reportDate) {
    this.conversion = conversion;
    this.row = row;
    this.reportDate = reportDate;
  }

  /** Whether a name is that of such a figure. */
  static boolean isKnown(String metric) {
    return find(metric).isPresent();
  }

  private static Optional<CampaignFigure> find(String metric) {
    return CurrencyConversion.listFigures().stream()
        .filter(figure -> metric.equals(CurrencyConversion.PREFIX + figure.name()))
        .findFirst();
  }

  Explanation explain(ExplainRequest request) {
    CampaignFigure figure = find(request.metric()).orElseThrow();
    Explanation own = ExplainedRow.of(request.of(figure.name()), row);
    CampaignTotal total =
        Objects.requireNonNull(conversion.figures(row.values(), reportDate).get(figure.name()));
    return new Explanation(
        request,
        own.subject(),
        definition(own.definition(), request.metric()),
        new Explanation.Answer(
            total
                .value()
                .map(
                    value -> ConvertedColumns.printed(figure.name(), value, conversion.currency())),
            total.reason().map(Reason::code).orElse(""),
            rates(figure)),
        own.window(),
        own.basis(),
        own.columns(),
        own.rows(),
        own.months());
  }

  private Definition definition(Definition own, String name) {
    return new Definition(
        name,
        own.meaning() + ", in " + conversion.currency(),
        own.formula().isEmpty() ? "amount x exchange rate" : own.formula(),
        own.unit(),
        own.together(),
        own.whenEmpty().replace(", mixed_currency", "") + ", no_exchange_rate");
  }

  /** {@code cost in EUR: 1 EUR = 1.1608 USD on 2025-10-23}. */
  private String rates(CampaignFigure figure) {
    List<String> rates = new ArrayList<>();
    Observation values = row.values();
    for (Column amount : figure.inputs()) {
      if (amount.type() == ColumnType.MONEY && values.has(amount)) {
        conversion
            .findRate(values, amount, reportDate)
            .ifPresent(rate -> rates.add(rate(values, amount, rate)));
      }
    }
    return String.join("; ", rates);
  }

  private static String rate(Observation values, Column amount, ExchangeRate rate) {
    return amount.name()
        + " "
        + values.findDecimal(amount).orElseThrow().toPlainString()
        + ": 1 "
        + rate.from()
        + " = "
        + rate.rate().toPlainString()
        + " "
        + rate.to()
        + " on "
        + rate.day();
  }
}
