package dev.socialmetrics.report.explain;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.window.MonthlyRollup;
import java.util.Collection;
import java.util.List;

/**
 * A month whose days are kept as its totals only, and of which a figure is made, or would be.
 *
 * @param month {@code 2021-05}
 * @param daysPresent days of it that had a row
 */
public record UsedMonth(String month, long daysPresent) {
  static List<UsedMonth> of(Collection<MonthlyRollup> months, Collection<Window> windows) {
    return months.stream()
        .filter(month -> windows.stream().anyMatch(window -> month.daysWithin(window) > 0))
        .map(month -> new UsedMonth(month.month().toString(), month.days()))
        .toList();
  }
}
