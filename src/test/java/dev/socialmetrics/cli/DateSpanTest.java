package dev.socialmetrics.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.domain.Window;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

/** Days and ranges as they are typed. */
class DateSpanTest {
  private static DateSpan read(String text) {
    return new DateSpan.Converter().convert(text);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-10-01, 2025-10-01, 2025-10-01, 1",
    "2025-10-01..2025-10-01, 2025-10-01, 2025-10-01, 1",
    "2025-10-30..2025-11-02, 2025-10-30, 2025-11-02, 4",
    "2024-02-28..2024-03-01, 2024-02-28, 2024-03-01, 3"
  })
  void a_range_has_both_its_ends(String text, LocalDate first, LocalDate last, int days) {
    DateSpan span = read(text);

    assertThat(span).isEqualTo(new DateSpan(first, last));
    assertThat(span.days()).hasSize(days).startsWith(first).endsWith(last).isSorted();
    assertThat(span.isOneDay()).isEqualTo(days == 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2025-02-31",
        "2025-1-1",
        "23.10.2025",
        "..",
        "2025-10-01..",
        "..2025-10-01",
        "tomorrow"
      })
  void what_is_no_day_is_refused_with_an_example(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(TypeConversionException.class)
        .hasMessageEndingWith("is not a day such as 2025-10-23");
  }

  @Test
  void a_range_does_not_end_before_it_begins() {
    assertThatThrownBy(() -> read("2025-10-02..2025-10-01"))
        .isInstanceOf(TypeConversionException.class)
        .hasMessage("'2025-10-02..2025-10-01' ends before it begins; write the earlier day first");
  }

  @Test
  void a_list_of_days_has_1000_at_most_and_a_period_any_number() {
    assertThat(read("2020-01-01..2022-09-26").days()).hasSize(1000);
    assertThatThrownBy(() -> read("2020-01-01..2022-09-27"))
        .hasMessage("'2020-01-01..2022-09-27' is more than 1000 days");
    assertThat(new DateSpan.PeriodConverter().convert("2010-01-01..2025-12-31"))
        .isEqualTo(new Window(LocalDate.of(2010, 1, 1), LocalDate.of(2025, 12, 31)));
  }

  @Test
  void a_row_is_of_a_day_or_the_word_is_refused() {
    assertThat(new FileFacts.GrainConverter().convert("day")).isEqualTo(FileFacts.Grain.DAY);
    assertThatThrownBy(() -> new FileFacts.GrainConverter().convert("week"))
        .hasMessage("'week' is not day");
  }
}
