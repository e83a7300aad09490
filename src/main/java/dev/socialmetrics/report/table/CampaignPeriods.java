package dev.socialmetrics.report.table;

import dev.socialmetrics.domain.Observation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of campaigns that may be added up. Reports of one campaign by day, by month to date and
 * over the whole of it lie side by side; a period that lies within another one of the same campaign
 * is a part of it and would count twice.
 */
final class CampaignPeriods {
  private static final Comparator<Observation> WIDEST_FIRST =
      Comparator.comparing((Observation row) -> text(row, "start_date"))
          .thenComparing(row -> text(row, "end_date"), Comparator.reverseOrder());

  private CampaignPeriods() {}

  /** Those whose period lies within no other of their account, platform and campaign. */
  static List<Observation> outermost(List<Observation> campaigns) {
    Map<List<String>, String> ends = new HashMap<>();
    List<Observation> outermost = new ArrayList<>();
    for (Observation row : campaigns.stream().sorted(WIDEST_FIRST).toList()) {
      List<String> campaign =
          List.of(text(row, "account_id"), text(row, "platform"), text(row, "campaign_id"));
      String end = text(row, "end_date");
      if (end.compareTo(ends.getOrDefault(campaign, "")) > 0) {
        ends.put(campaign, end);
        outermost.add(row);
      }
    }
    return outermost;
  }

  private static String text(Observation row, String column) {
    return row.findText(column).orElseThrow();
  }
}
