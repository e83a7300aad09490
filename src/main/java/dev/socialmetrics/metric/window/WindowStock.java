package dev.socialmetrics.metric.window;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.Stock;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A stock at the end of a window, carried forward over at most three days. */
final class WindowStock {
  private WindowStock() {}

  /**
   * @param days whole stretches of the window
   */
  static WindowValue of(
      WindowMetric metric, Optional<Stock> stock, List<DaySpan> days, Window window) {
    Accumulator accumulator = new Accumulator();
    days.forEach(day -> day.addTo(accumulator, metric));
    return new WindowValue(
        window,
        stock.map(Stock::value).map(BigDecimal::valueOf),
        stock.isPresent() ? Optional.empty() : Optional.of(Reason.MISSING_INPUT),
        accumulator.days(),
        window.days(),
        Optional.empty(),
        Optional.empty(),
        stock.filter(Stock::carried).map(Stock::day));
  }
}
