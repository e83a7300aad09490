package dev.socialmetrics.insight.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.window.AskedPeriod;
import dev.socialmetrics.metric.window.ComparedDays;
import dev.socialmetrics.metric.window.Period;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How ids name the days of a change. */
class ChangePeriodTest {
  private static final LocalDate END = LocalDate.of(2025, 9, 30);

  private static Period parse(String text, LocalDate reportDate) {
    return ChangePeriod.parse(text, END, reportDate).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "2025-09, previous, 30d-31d-2025-08-31",
    "2025-09, year, 30d-30d-2024-09-30",
    "2025-09, 2025-08-02..2025-08-31, 30d",
    "2025-09-01..2025-09-30, previous, 30d",
    "2025-Q3, previous, 92d-91d-2025-06-30",
  })
  void a_period_is_found_again_by_its_id(String asked, String compared, String written) {
    Period period = AskedPeriod.parse(asked).against(ComparedDays.parse(compared)).on(END);

    assertThat(ChangePeriod.write(period)).isEqualTo(written);
    Period found = parse(written, END.plusDays(40));
    assertThat(found.window()).isEqualTo(period.window());
    assertThat(found.previous()).isEqualTo(period.previous());
    assertThat(found.asOf()).isEqualTo(period.asOf());
  }

  @Test
  void a_period_that_is_not_over_is_seen_from_the_report_date() {
    Period period = parse("30d", END.minusDays(9));

    assertThat(period.unfinished()).isTrue();
    assertThat(period.elapsed()).isEqualTo(Window.parse("2025-09-01..2025-09-21"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "d",
        "0d",
        "30",
        "-30d",
        "3661d",
        "30d-",
        "30d-30d",
        "30d-30d-2025-13-01",
        "30d-0d-2025-08-31",
        "30d-30d-2025-10-01",
        "30d-30d-2025-08-31d",
        "99999d"
      })
  void other_text_names_no_period(String text) {
    assertThat(ChangePeriod.parse(text, END, END)).isEmpty();
  }

  @Test
  void a_period_that_has_not_begun_is_none() {
    assertThat(ChangePeriod.parse("30d", END, LocalDate.of(2025, 8, 31))).isEmpty();
  }
}
