package dev.socialmetrics.metric.campaign;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.metric.Cells;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** Rows of campaigns in a test. */
final class Campaigns {
  private Campaigns() {}

  /** Of October 2025, of account 1 on TikTok, where the values do not say otherwise. */
  static Observation campaign(String id, Object... namesAndValues) {
    Map<String, Object> values = new HashMap<>();
    values.putAll(Map.of("account_id", "1", "platform", "tiktok", "campaign_id", id));
    values.putAll(Map.of("start_date", "2025-10-01", "end_date", "2025-10-31"));
    for (int i = 0; i < namesAndValues.length; i += 2) {
      values.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    travel(values, "cost", "cost_currency");
    travel(values, "revenue_generated", "revenue_currency");
    return Observation.of(Cells.of(Kind.CAMPAIGN, values));
  }

  /** A currency that is given once is that of each amount. */
  private static void travel(Map<String, Object> values, String amount, String currency) {
    if (values.get(amount) != null && values.get("currency") != null) {
      values.putIfAbsent(currency, values.get("currency"));
    }
  }

  static Observation period(String id, String start, String end, String cost) {
    return campaign(
        id, "start_date", start, "end_date", end, "cost", money(cost), "currency", "USD");
  }

  static BigDecimal money(String amount) {
    return new BigDecimal(amount);
  }
}
