package dev.socialmetrics.metric.campaign;

import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.domain.Window;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The rows of campaigns as a period sees them. A row states what its campaign did in all of its
 * days, so that only a row that lies within the period can be added to what happened in it. One
 * that reaches beyond it leaves the totals empty, unless rows within the period have all of its
 * days there. Source: src/docs/reports.md.
 */
public final class CampaignsOfPeriod {
  private final Window period;
  private final LocalDate upTo;

  private CampaignsOfPeriod(Window period, LocalDate upTo) {
    this.period = period;
    this.upTo = upTo;
  }

  /** Whether a campaign ran on a day of the period. */
  public static boolean ranIn(Observation row, Window period) {
    Window days = CampaignDays.period(row);
    return !days.start().isAfter(period.end()) && !days.end().isBefore(period.start());
  }

  /**
   * The same rows in the same order, each with its role in the totals of the period.
   *
   * @param rows that ran in it
   * @param upTo the report date: days after it are still to come
   */
  public static List<CampaignRow> of(List<Observation> rows, Window period, LocalDate upTo) {
    return new CampaignsOfPeriod(period, upTo).roles(rows);
  }

  private List<CampaignRow> roles(List<Observation> rows) {
    Map<Observation, PeriodRole> roles = new IdentityHashMap<>();
    List<Observation> within = new ArrayList<>();
    List<Observation> beyond = new ArrayList<>();
    for (CampaignRow row : CampaignRoles.of(rows)) {
      if (row.role() == PeriodRole.PART_OF_CAMPAIGNS) {
        roles.put(row.values(), row.role());
      } else {
        (isWithin(row.values()) ? within : beyond).add(row.values());
      }
    }
    CampaignRoles.of(within).forEach(row -> roles.put(row.values(), row.role()));
    for (Observation row : beyond) {
      List<Window> parts =
          within.stream()
              .filter(part -> CampaignRoles.campaign(part).equals(CampaignRoles.campaign(row)))
              .map(CampaignDays::period)
              .sorted(Comparator.comparing(Window::start))
              .toList();
      roles.put(
          row, isCovered(row, parts) ? PeriodRole.COVERED_BY_PARTS : PeriodRole.BEYOND_PERIOD);
    }
    return rows.stream()
        .map(row -> new CampaignRow(row, Objects.requireNonNull(roles.get(row))))
        .toList();
  }

  private boolean isWithin(Observation row) {
    Window days = CampaignDays.period(row);
    return period.contains(days.start()) && period.contains(days.end());
  }

  /** Whether the parts have every day of the row that is one of the period and not to come. */
  private boolean isCovered(Observation row, List<Window> parts) {
    Window days = CampaignDays.period(row);
    LocalDate next = later(days.start(), period.start());
    LocalDate end = earlier(earlier(days.end(), period.end()), upTo);
    for (Window part : parts) {
      if (!part.start().isAfter(next)) {
        next = later(next, part.end().plusDays(1));
      }
    }
    return !parts.isEmpty() && next.isAfter(end);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
