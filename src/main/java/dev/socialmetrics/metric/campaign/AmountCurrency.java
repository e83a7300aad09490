package dev.socialmetrics.metric.campaign;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.MutableValues;
import dev.socialmetrics.domain.RowValues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The currency of an amount of a campaign: cost and revenue have each their own. */
public final class AmountCurrency {
  private static final Column COST = Kind.CAMPAIGN.column("cost_currency");
  private static final Column REVENUE = Kind.CAMPAIGN.column("revenue_currency");

  /** Cost, then revenue. */
  static final List<Column> AMOUNTS =
      List.of(
          Kind.CAMPAIGN.column(CampaignFigures.COST),
          Kind.CAMPAIGN.column(CampaignFigures.REVENUE));

  private AmountCurrency() {}

  /**
   * @param amount {@code cost} or {@code revenue_generated}
   * @return empty where the row states none
   */
  public static Optional<String> find(RowValues row, Column amount) {
    return row.findText(of(amount));
  }

  static void set(MutableValues row, Column amount, String currency) {
    row.set(of(amount), currency);
  }

  /**
   * The currencies of all costs and of all revenues; empty text for an amount that has none.
   *
   * @param only the currency whose amounts count; empty where all do
   */
  static Map<Column, SortedSet<String>> ofAll(List<CampaignRow> rows, Optional<String> only) {
    Map<Column, SortedSet<String>> currencies = new LinkedHashMap<>();
    for (Column amount : AMOUNTS) {
      SortedSet<String> found = new TreeSet<>();
      for (CampaignRow row : rows) {
        if (row.values().find(amount).isPresent()) {
          found.add(find(row.values(), amount).orElse(""));
        }
      }
      found.removeIf(currency -> only.isPresent() && !currency.equals(only.get()));
      currencies.put(amount, found);
    }
    return currencies;
  }

  /** Whether a row has two amounts, of different currencies. */
  static boolean isMixed(RowValues row) {
    Object cost = row.orNull(COST);
    Object revenue = row.orNull(REVENUE);
    return cost != null && revenue != null && !cost.equals(revenue);
  }

  /** The currency of both amounts of a row, or of the one that it has; empty where they differ. */
  static Optional<String> common(RowValues row) {
    Object cost = row.orNull(COST);
    Object revenue = row.orNull(REVENUE);
    return isMixed(row)
        ? Optional.empty()
        : Optional.ofNullable((String) (cost == null ? revenue : cost));
  }

  private static Column of(Column amount) {
    return amount.name().equals(CampaignFigures.COST) ? COST : REVENUE;
  }
}
