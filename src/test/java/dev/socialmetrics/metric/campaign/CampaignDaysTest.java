package dev.socialmetrics.metric.campaign;

import static dev.socialmetrics.metric.campaign.Campaigns.period;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Window;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignDaysTest {
  /** {@code present of expected} of the periods {@code from/to} on that day. */
  private static String days(String reportDate, String... periods) {
    CampaignDays days = of(reportDate, periods);
    return days.present() + " of " + days.expected() + (days.isRunning() ? ", running" : "");
  }

  private static CampaignDays of(String reportDate, String... periods) {
    return CampaignDays.of(
        Stream.of(periods)
            .map(period -> period.split("/"))
            .map(ends -> period("a", ends[0], ends[1], "1"))
            .toList(),
        LocalDate.parse(reportDate));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, '1 of 10, running'",
    "2026-01-05, '5 of 10, running'",
    "2026-01-09, '9 of 10, running'",
    "2026-01-10, '10 of 10, running'",
    "2026-01-11, 10 of 10"
  })
  void a_campaign_runs_to_its_last_day_included(String reportDate, String expected) {
    assertThat(days(reportDate, "2026-01-01/2026-01-10")).isEqualTo(expected);
  }

  @Test
  void days_between_two_periods_are_expected_but_not_present() {
    assertThat(days("2026-02-01", "2026-01-08/2026-01-10", "2026-01-01/2026-01-03"))
        .isEqualTo("6 of 10");
  }

  @Test
  void a_day_of_two_periods_counts_once() {
    assertThat(days("2026-02-01", "2026-01-01/2026-01-05", "2026-01-05/2026-01-06"))
        .isEqualTo("6 of 6");
    assertThat(days("2026-02-01", "2026-01-01/2026-01-09", "2026-01-03/2026-01-04"))
        .isEqualTo("9 of 9");
    assertThat(
            days(
                "2026-02-01",
                "2026-01-01/2026-01-09",
                "2026-01-03/2026-01-04",
                "2026-01-08/2026-01-12"))
        .isEqualTo("12 of 12");
  }

  @Test
  void a_period_that_begins_after_the_report_date_has_no_present_day() {
    assertThat(days("2026-01-05", "2026-01-01/2026-01-03", "2026-01-08/2026-01-12"))
        .isEqualTo("3 of 12, running");
    assertThat(days("2026-01-05", "2026-01-01/2026-01-03", "2026-01-06/2026-01-12"))
        .isEqualTo("3 of 12, running");
    assertThat(days("2026-01-06", "2026-01-01/2026-01-03", "2026-01-06/2026-01-12"))
        .isEqualTo("4 of 12, running");
  }

  @Test
  void the_period_is_from_the_first_start_to_the_last_end() {
    assertThat(of("2026-02-01", "2026-01-03/2026-01-04", "2026-01-01/2026-01-09").period())
        .isEqualTo(new Window(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-01-09")));
  }

  @Test
  void an_export_of_all_time_begins_on_the_first_day_of_google_ads() {
    assertThat(
            Stream.of("2000-10-22", "2000-10-23", "2000-10-24")
                .map(start -> CampaignDays.isAllTime(period("a", start, "2026-01-01", "1"))))
        .containsExactly(false, true, false);
  }
}
