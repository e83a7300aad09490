package dev.socialmetrics.report.table;

import dev.socialmetrics.domain.ColumnType;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.Rounding;
import dev.socialmetrics.metric.campaign.CampaignFigure;
import dev.socialmetrics.metric.campaign.CampaignFigures;
import dev.socialmetrics.metric.campaign.CampaignTotal;
import dev.socialmetrics.metric.campaign.CurrencyConversion;
import dev.socialmetrics.report.figure.FigureMap;
import dev.socialmetrics.report.figure.Printed;
import dev.socialmetrics.report.model.ReportField;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a campaign or a total of campaigns cost and brought in the currency of the reports. */
public final class ConvertedColumns {
  private static final String CURRENCY = CurrencyConversion.PREFIX + "currency";

  private ConvertedColumns() {}

  static List<ReportField> fields() {
    List<ReportField> fields = new ArrayList<>(List.of(ReportField.text(CURRENCY)));
    for (CampaignFigure figure : CurrencyConversion.listFigures()) {
      fields.add(ReportField.number(CurrencyConversion.PREFIX + figure.name()));
    }
    return fields;
  }

  /**
   * @param figures by their names without prefix
   */
  static void put(
      CurrencyConversion conversion, Map<String, CampaignTotal> figures, FigureMap row) {
    row.put(CURRENCY, conversion.currency());
    figures.forEach(
        (name, figure) ->
            row.put(
                CurrencyConversion.PREFIX + name,
                figure.value().map(value -> printed(name, value, conversion.currency())),
                figure.reason().map(Reason::code).orElse("")));
  }

  /**
   * Money with the digits of its currency, a ratio with those that a column of that name has.
   *
   * @param name of the figure, without prefix
   */
  public static BigDecimal printed(String name, BigDecimal value, String currency) {
    Optional<String> code = Optional.of(currency);
    return CampaignFigures.figure(name).column().type() == ColumnType.MONEY
        ? Printed.money(Rounding.of(value, Rounding.placesOfCurrency(code)), code)
        : Printed.ratio(name, value);
  }
}
