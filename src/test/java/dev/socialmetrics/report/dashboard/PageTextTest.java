package dev.socialmetrics.report.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Window;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PageTextTest {
  @Test
  void numbers_are_grouped_and_have_a_minus_sign() {
    assertThat(PageText.count(new BigInteger("92233720368547758070")))
        .isEqualTo("92,233,720,368,547,758,070");
    assertThat(PageText.count(-1234)).isEqualTo("\u22121,234");
    assertThat(PageText.decimal(new BigDecimal("-1234.50"))).isEqualTo("\u22121,234.50");
    assertThat(PageText.signed(new BigDecimal("0.0"))).isEqualTo("0.0");
    assertThat(PageText.percent(8.155)).isEqualTo("8.16\u00a0%");
  }

  @Test
  void an_axis_keeps_the_digits_that_tell_its_labels_apart() {
    assertThat(PageText.compact(new BigDecimal("103500"))).isEqualTo("103.5K");
    assertThat(PageText.compact(new BigDecimal("104000"))).isEqualTo("104K");
    assertThat(PageText.compact(new BigDecimal("2000000"))).isEqualTo("2M");
    assertThat(PageText.compact(new BigDecimal("0"))).isEqualTo("0");
    assertThat(PageText.compact(new BigDecimal("-2500"))).isEqualTo("\u22122.5K");
  }

  @Test
  void days_are_english_everywhere() {
    LocalDate day = LocalDate.parse("2025-01-03");

    assertThat(PageText.longDay(day)).isEqualTo("Friday, 3 Jan 2025");
    assertThat(PageText.window(Window.endingOn(day, 7))).isEqualTo("28 Dec 2024 to 3 Jan 2025");
    assertThat(PageText.window(Window.endingOn(day, 2))).isEqualTo("2 Jan to 3 Jan 2025");
  }
}
