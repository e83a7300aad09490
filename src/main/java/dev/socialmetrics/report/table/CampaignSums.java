package dev.socialmetrics.report.table;

import dev.socialmetrics.metric.campaign.CampaignGroups;
import dev.socialmetrics.metric.campaign.CampaignRow;
import dev.socialmetrics.metric.campaign.CampaignTotals;
import dev.socialmetrics.metric.campaign.CurrencyConversion;
import dev.socialmetrics.report.figure.FigureMap;
import dev.socialmetrics.report.figure.Printed;
import dev.socialmetrics.report.model.ReportPart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Totals: of each campaign of an account over its platforms and flights, of each channel, account
 * and platform, of all, and of each currency. Who asks for one channel gets the first two and the
 * last: the others would be the same.
 */
public final class CampaignSums {
  /** The scope of the totals of each currency. */
  public static final String OF_CURRENCY = "currency_total";

  /** The scope of the total of all. */
  public static final String OF_ALL = "total";

  private static final String REACH_IS = "people of each campaign added up, an upper bound";

  private final List<CampaignRow> rows;
  private final LocalDate reportDate;
  private final Optional<CurrencyConversion> conversion;

  /**
   * @param rows all that the report lists, begun by the report date
   */
  public CampaignSums(
      List<CampaignRow> rows, LocalDate reportDate, Optional<CurrencyConversion> conversion) {
    this.rows = rows;
    this.reportDate = reportDate;
    this.conversion = conversion;
  }

  ReportPart part(boolean single) {
    List<Map<String, Object>> totals = new ArrayList<>();
    totals.addAll(totals("campaign_total", List.of("account_id", "campaign_id")));
    totals.addAll(totals("account_platform_total", List.of("account_id", "platform")));
    if (!single) {
      totals.addAll(totals("account_total", List.of("account_id")));
      totals.addAll(totals("platform_total", List.of("platform")));
      ofAll().ifPresent(totals::add);
    }
    totals.addAll(byCurrency());
    return new ReportPart(
        new FigureMap().put("total_reach_is", REACH_IS).values(), Optional.of(totals));
  }

  /**
   * What was spent and earned in each currency, in order of currency; what has none comes first.
   */
  public List<Map<String, Object>> byCurrency() {
    List<Map<String, Object>> totals = new ArrayList<>();
    CampaignGroups.byCurrency(rows)
        .forEach((currency, total) -> totals.add(sum(OF_CURRENCY, Map.of(), total)));
    return totals;
  }

  /** All campaigns together; empty where there are none. */
  public Optional<Map<String, Object>> ofAll() {
    return totals(OF_ALL, List.of()).stream().findFirst();
  }

  private List<Map<String, Object>> totals(String scope, List<String> keys) {
    List<Map<String, Object>> totals = new ArrayList<>();
    CampaignGroups.by(keys, rows)
        .forEach((key, total) -> totals.add(sum(scope, names(keys, key), total)));
    return totals;
  }

  private Map<String, Object> sum(String scope, Map<String, Object> names, CampaignTotals total) {
    return new CampaignSum(scope, names, total, reportDate, conversion).toRow();
  }

  private static Map<String, Object> names(List<String> keys, List<String> key) {
    Map<String, Object> names = new LinkedHashMap<>();
    for (int i = 0; i < keys.size(); i++) {
      boolean account = keys.get(i).equals("account_id");
      names.put(keys.get(i), account ? Printed.accountId(key.get(i)) : key.get(i));
    }
    return names;
  }
}
