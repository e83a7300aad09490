package dev.socialmetrics.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Window;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilePeriodTest {
  @ParameterizedTest
  @CsvSource({
    "Feb-01-2026_Feb-20-2026_111.csv, 2026-02-01, 2026-02-20",
    "in/Content 2026-01-28_2026-02-24 Chan.zip, 2026-01-28, 2026-02-24",
    "tweet_activity_metrics_acme_20180101_20180201_en.csv, 2018-01-01, 2018-02-01",
    "Acme-Campaigns-Jan-1-2026-Feb-1-2026.csv, 2026-01-01, 2026-02-01",
    "days 2026-02-01 to 2026-02-20.csv, 2026-02-01, 2026-02-20",
    "report 1 Jan 2026 - 31 January 2026.xlsx, 2026-01-01, 2026-01-31",
    "report_2026.02.01-2026.02.20.csv, 2026-02-01, 2026-02-20",
  })
  void two_days_beside_each_other_are_a_period(String name, LocalDate start, LocalDate end) {
    assertThat(FilePeriod.find(name)).contains(new Window(start, end));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "days-2026-02-01.csv",
        "2026-02-20_2026-02-01.csv",
        "Feb-30-2026_Mar-40-2026.csv",
        "acme_updates_1700000000000.xlsx",
        "01-02-2026_28-02-2026.csv",
        "2026-01-01_2026-01-31/posts.csv",
        "120260101_20260131.csv",
      })
  void other_names_state_none(String name) {
    assertThat(FilePeriod.find(name)).isEmpty();
  }
}
