package dev.socialmetrics.report.dashboard;

import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.Rounding;
import dev.socialmetrics.metric.campaign.CurrencyConversion;
import dev.socialmetrics.report.figure.Calculation;
import dev.socialmetrics.report.page.Cell;
import dev.socialmetrics.report.page.Datum;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Cells of the figures of one row of a report: the page shows what the report's files hold, and
 * carries it as they print it.
 */
final class PrintedFigures {
  private final Map<String, Object> printed;
  private final Map<String, String> about;

  /**
   * @param printed the row as JSON has it, with its {@code reasons}
   * @param about what it is about, as {@link Datum} names it
   */
  PrintedFigures(Map<String, Object> printed, Map<String, String> about) {
    this.printed = printed;
    this.about = about;
  }

  /** A count, or a number that has as many places as it needs. */
  Cell count(String figure, String fine) {
    return cell(figure, find(figure).map(PrintedFigures::plain), fine);
  }

  /** Two places and a unit. */
  Cell number(String figure, String unit) {
    return cell(
        figure,
        find(figure).map(value -> PageText.decimal(Rounding.of(value, Rounding.PLACES)) + unit),
        "");
  }

  /** Money with the places of its currency. */
  Cell amount(String figure, String fine) {
    return cell(figure, find(figure).map(value -> amount(value, currency(figure))), fine);
  }

  /** Money with the places of its currency, and the currency. */
  Cell amountWithCurrency(String figure) {
    return cell(
        figure,
        find(figure)
            .map(
                value ->
                    amount(value, currency(figure)) + " " + currency(figure).orElse("no currency")),
        "");
  }

  /** Of how many rows a total's figure is made. */
  Object madeOf(String figure) {
    return ((Map<?, ?>) printed.get("made_of")).get(figure);
  }

  private Cell cell(String figure, Optional<String> text, String fine) {
    Map<String, String> attributes = new HashMap<>(about);
    if (text.isPresent()) {
      String value = Calculation.text(printed.get(figure));
      return Cell.of(text.get(), fine).with(new Datum(figure, value, attributes));
    }
    String code = String.valueOf(((Map<?, ?>) printed.get("reasons")).get(figure));
    attributes.put("reason", code);
    return Cell.of("–", PageText.reason(Reason.valueOf(code.toUpperCase(Locale.ROOT))))
        .with(new Datum(figure, "", attributes));
  }

  private Optional<BigDecimal> find(String figure) {
    return Optional.ofNullable(printed.get(figure)).map(Object::toString).map(BigDecimal::new);
  }

  private Optional<String> currency(String amount) {
    if (amount.startsWith(CurrencyConversion.PREFIX)) {
      return Optional.ofNullable((String) printed.get(CurrencyConversion.PREFIX + "currency"));
    }
    String column = amount.equals("cost") ? "cost_currency" : "revenue_currency";
    Object own = printed.containsKey(column) ? printed.get(column) : printed.get("currency");
    return Optional.ofNullable((String) own);
  }

  private static String amount(BigDecimal value, Optional<String> currency) {
    return PageText.decimal(Rounding.of(value, Rounding.placesOfCurrency(currency)));
  }

  private static String plain(BigDecimal value) {
    return PageText.decimal(value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros());
  }
}
