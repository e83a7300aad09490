package dev.socialmetrics.report.table;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.report.figure.Facts;
import dev.socialmetrics.report.figure.Printed;
import dev.socialmetrics.report.model.ReportPart;
import dev.socialmetrics.store.query.ReportRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Totals: of each campaign of an account over its platforms and flights, of each channel, account
 * and platform, and of all. A period within another one of its campaign is not added, nor is what
 * stands for campaigns that are there. Who asks for one channel gets the first two: the others
 * would be the same.
 */
final class CampaignSums {
  private static final String REACH_IS = "people of each campaign added up, an upper bound";

  private final List<Observation> added;
  private final LocalDate reportDate;

  CampaignSums(SortedMap<Channel, List<ReportRecord>> campaigns, LocalDate reportDate) {
    List<Observation> all =
        campaigns.values().stream().flatMap(List::stream).map(ReportRecord::values).toList();
    Set<Observation> parts = CampaignParts.find(all);
    this.added =
        CampaignPeriods.outermost(all.stream().filter(row -> !parts.contains(row)).toList());
    this.reportDate = reportDate;
  }

  ReportPart part(boolean single) {
    List<Map<String, Object>> rows = new ArrayList<>();
    rows.addAll(totals("campaign_total", List.of("account_id", "campaign_id")));
    rows.addAll(totals("account_platform_total", List.of("account_id", "platform")));
    if (!single) {
      rows.addAll(totals("account_total", List.of("account_id")));
      rows.addAll(totals("platform_total", List.of("platform")));
      rows.addAll(totals("total", List.of()));
    }
    return new ReportPart(new Facts().put("total_reach_is", REACH_IS).values(), Optional.of(rows));
  }

  private List<Map<String, Object>> totals(String scope, List<String> keys) {
    Map<List<String>, List<Observation>> groups = new TreeMap<>(CampaignSums::compare);
    added.forEach(row -> groups.computeIfAbsent(key(row, keys), k -> new ArrayList<>()).add(row));
    List<Map<String, Object>> rows = new ArrayList<>();
    groups.forEach(
        (key, group) -> {
          Map<String, Object> names = new LinkedHashMap<>();
          for (int i = 0; i < keys.size(); i++) {
            names.put(keys.get(i), shown(keys.get(i), key.get(i)));
          }
          rows.add(new CampaignSum(scope, names, group, reportDate).toRow());
        });
    return rows;
  }

  private static List<String> key(Observation row, List<String> keys) {
    return keys.stream().map(key -> row.findText(key).orElseThrow()).toList();
  }

  private static Object shown(String key, String value) {
    return key.equals("account_id") ? Printed.accountId(value) : value;
  }

  /** Of equal length. */
  private static int compare(List<String> one, List<String> other) {
    int difference = 0;
    for (int i = 0; difference == 0 && i < one.size(); i++) {
      difference = one.get(i).compareTo(other.get(i));
    }
    return difference;
  }
}
