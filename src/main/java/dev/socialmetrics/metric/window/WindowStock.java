package dev.socialmetrics.metric.window;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.Stock;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;

/** A stock at the end of a window, carried forward over at most three days. */
final class WindowStock {
  private WindowStock() {}

  static WindowValue of(NavigableMap<LocalDate, Long> values, Window window) {
    Optional<Stock> stock = Stock.find(values, window.end());
    return new WindowValue(
        window,
        stock.map(Stock::value).map(BigDecimal::valueOf),
        stock.isPresent() ? Optional.empty() : Optional.of(Reason.MISSING_INPUT),
        values.subMap(window.start(), true, window.end(), true).size(),
        window.days(),
        Optional.empty(),
        stock.filter(Stock::carried).map(Stock::day));
  }
}
