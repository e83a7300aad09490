package dev.socialmetrics.insight.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Window;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** How people read numbers and days. */
class WrittenNumbersTest {
  @Test
  void figures_within_a_sentence_are_rounded_half_up() {
    assertThat(WrittenNumbers.rate(8.155)).isEqualTo("8.16 %");
    assertThat(WrittenNumbers.rate(-0.004)).isEqualTo("0.00 %");
    assertThat(WrittenNumbers.rate(1234.5)).isEqualTo("1,234.50 %");
    assertThat(WrittenNumbers.count(new BigDecimal("1234567.5"))).isEqualTo("1,234,568");
    assertThat(WrittenNumbers.count(new BigDecimal("999.4"))).isEqualTo("999");
  }

  @Test
  void below_nought_a_minus_sign_is_no_hyphen() {
    assertThat(WrittenNumbers.rate(-12.5)).isEqualTo("\u221212.50 %");
    assertThat(WrittenNumbers.signed(new BigDecimal("-41000"))).isEqualTo("\u221241,000");
    assertThat(WrittenNumbers.signed(new BigDecimal("180"))).isEqualTo("+180");
    assertThat(WrittenNumbers.signed(BigDecimal.ZERO)).isEqualTo("0");
  }

  @Test
  void one_day_is_no_span() {
    Window day = Window.parse("2025-10-23");

    assertThat(WrittenNumbers.days(day)).isEqualTo("23 Oct 2025");
    assertThat(WrittenNumbers.daysBefore(day)).isEqualTo("the day before");
    assertThat(WrittenNumbers.daysBefore(Window.endingOn(day.end(), 30)))
        .isEqualTo("the 30 days before");
  }

  @Test
  void a_span_names_the_first_year_only_where_it_is_another() {
    assertThat(WrittenNumbers.days(Window.parse("2025-09-24..2025-10-23")))
        .isEqualTo("24 Sep to 23 Oct 2025");
    assertThat(WrittenNumbers.days(Window.parse("2024-12-24..2025-01-22")))
        .isEqualTo("24 Dec 2024 to 22 Jan 2025");
  }
}
