package dev.socialmetrics.metric.campaign;

import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.domain.Window;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The days of one or several campaigns: from the first start to the last end. Of these, present are
 * the days up to the report date on which one of them ran.
 */
public final class CampaignDays {
  /**
   * The first day of Google Ads. Its exports of "All time" name no days; their format description
   * begins them here, and no campaign has begun on that day.
   */
  static final LocalDate FIRST_OF_ALL_TIME = LocalDate.of(2000, 10, 23);

  private final LocalDate reportDate;
  private final Window period;
  private final long present;

  private CampaignDays(List<Window> periods, LocalDate reportDate) {
    LocalDate start = periods.get(0).start();
    LocalDate end = periods.stream().map(Window::end).reduce(start, CampaignDays::later);
    this.reportDate = reportDate;
    this.period = new Window(start, end);
    this.present = present(periods, reportDate);
  }

  /**
   * @param campaigns one or more, begun by the report date
   */
  public static CampaignDays of(Collection<Observation> campaigns, LocalDate reportDate) {
    return new CampaignDays(
        campaigns.stream()
            .map(CampaignDays::period)
            .sorted(Comparator.comparing(Window::start))
            .toList(),
        reportDate);
  }

  /** The days of a row, both inclusive. */
  public static Window period(Observation campaign) {
    return new Window(day(campaign, "start_date"), day(campaign, "end_date"));
  }

  /** Whether a row is from an export of "All time", whose first day is not known. */
  public static boolean isAllTime(Observation campaign) {
    return day(campaign, "start_date").equals(FIRST_OF_ALL_TIME);
  }

  public Window period() {
    return period;
  }

  /** Whether the report date is one of the days, the last one included. */
  public boolean isRunning() {
    return !period.end().isBefore(reportDate);
  }

  /** On how many days up to the report date one of the campaigns ran. */
  public long present() {
    return present;
  }

  /** How many days there are from the first start to the last end. */
  public long expected() {
    return ChronoUnit.DAYS.between(period.start(), period.end()) + 1;
  }

  private static long present(List<Window> periods, LocalDate reportDate) {
    long days = 0;
    LocalDate next = periods.get(0).start();
    for (Window each : periods) {
      LocalDate from = later(next, each.start());
      LocalDate after = each.end().plusDays(1);
      LocalDate until = after.isAfter(reportDate) ? reportDate.plusDays(1) : after;
      days += Math.max(0, ChronoUnit.DAYS.between(from, until));
      next = later(next, until);
    }
    return days;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate day(Observation campaign, String column) {
    return LocalDate.parse(campaign.findText(column).orElseThrow());
  }
}
