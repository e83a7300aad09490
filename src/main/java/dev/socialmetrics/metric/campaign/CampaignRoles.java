package dev.socialmetrics.metric.campaign;

import dev.socialmetrics.domain.Observation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Which rows of campaigns add up. Reports of one campaign by day, by month to date and over the
 * whole of it lie side by side: a period within another one of the same campaign is a part of it
 * and would count twice. Of two that overlap in part, what both contain is not known.
 */
public final class CampaignRoles {
  private static final Comparator<Observation> WIDEST_FIRST =
      Comparator.comparing((Observation row) -> text(row, "start_date"))
          .thenComparing(row -> text(row, "end_date"), Comparator.reverseOrder());

  private final Map<Observation, PeriodRole> roles = new IdentityHashMap<>();

  private CampaignRoles() {}

  /** The same rows in the same order, each with its role among them. */
  public static List<CampaignRow> of(List<Observation> rows) {
    CampaignRoles roles = new CampaignRoles();
    Set<Observation> substitutes = SubstituteRows.find(rows);
    substitutes.forEach(row -> roles.roles.put(row, PeriodRole.PART_OF_CAMPAIGNS));
    Map<List<String>, List<Observation>> campaigns = new HashMap<>();
    for (Observation row : rows) {
      if (!substitutes.contains(row)) {
        campaigns.computeIfAbsent(campaign(row), first -> new ArrayList<>()).add(row);
      }
    }
    campaigns.values().forEach(roles::settle);
    return rows.stream()
        .map(row -> new CampaignRow(row, Objects.requireNonNull(roles.roles.get(row))))
        .toList();
  }

  /** The periods of one campaign: sorted once, so that its rows may be many. */
  private void settle(List<Observation> periods) {
    periods.sort(WIDEST_FIRST);
    Observation last = periods.get(0);
    roles.put(last, PeriodRole.ADDED);
    for (Observation row : periods.subList(1, periods.size())) {
      if (text(row, "end_date").compareTo(text(last, "end_date")) <= 0) {
        roles.put(row, PeriodRole.PART_OF_PERIOD);
      } else {
        roles.put(row, PeriodRole.ADDED);
        if (text(row, "start_date").compareTo(text(last, "end_date")) <= 0) {
          roles.put(last, PeriodRole.OVERLAPPING_PERIODS);
          roles.put(row, PeriodRole.OVERLAPPING_PERIODS);
        }
        last = row;
      }
    }
  }

  /** Whose campaign it is, where, and which. */
  static List<String> campaign(Observation row) {
    return List.of(text(row, "account_id"), text(row, "platform"), text(row, "campaign_id"));
  }

  private static String text(Observation row, String column) {
    return row.findText(column).orElseThrow();
  }
}
