package dev.socialmetrics.metric.campaign;

import dev.socialmetrics.domain.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Totals of groups of campaigns: of those that have something in common. */
public final class CampaignGroups {
  private static final Comparator<List<String>> BY_KEY =
      (one, other) -> {
        int difference = 0;
        for (int i = 0; difference == 0 && i < one.size(); i++) {
          difference = one.get(i).compareTo(other.get(i));
        }
        return difference;
      };

  private CampaignGroups() {}

  /**
   * A total for each combination of keys that the rows which count have.
   *
   * @param keys key columns; none give one total of all, if there is a row
   */
  public static SortedMap<List<String>, CampaignTotals> by(
      List<String> keys, List<CampaignRow> rows) {
    SortedMap<List<String>, List<CampaignRow>> groups = new TreeMap<>(BY_KEY);
    for (CampaignRow row : rows) {
      if (row.role().isWhole()) {
        List<String> key = keys.stream().map(row::text).toList();
        groups.computeIfAbsent(key, first -> new ArrayList<>()).add(row);
      }
    }
    SortedMap<List<String>, CampaignTotals> totals = new TreeMap<>(BY_KEY);
    groups.forEach((key, group) -> totals.put(key, CampaignTotals.of(group)));
    return totals;
  }

  /**
   * A total for each currency that an amount has, over the rows with such an amount; the amounts of
   * other currencies in these rows do not count. Under the empty text what has no currency.
   */
  public static SortedMap<String, CampaignTotals> byCurrency(List<CampaignRow> rows) {
    SortedMap<String, List<CampaignRow>> groups = new TreeMap<>();
    for (CampaignRow row : rows) {
      if (row.role().isWhole()) {
        currencies(row)
            .forEach(each -> groups.computeIfAbsent(each, first -> new ArrayList<>()).add(row));
      }
    }
    SortedMap<String, CampaignTotals> totals = new TreeMap<>();
    groups.forEach(
        (currency, group) -> totals.put(currency, CampaignTotals.within(currency, group)));
    return totals;
  }

  private static SortedSet<String> currencies(CampaignRow row) {
    SortedSet<String> currencies = new TreeSet<>();
    for (Column amount : AmountCurrency.AMOUNTS) {
      if (row.values().find(amount).isPresent()) {
        currencies.add(AmountCurrency.find(row.values(), amount).orElse(""));
      }
    }
    return currencies;
  }
}
