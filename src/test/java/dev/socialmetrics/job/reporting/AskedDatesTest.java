package dev.socialmetrics.job.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words and the last of the report dates that were asked for. */
class AskedDatesTest {
  private static AskedDates several(String... days) {
    return AskedDates.of(Stream.of(days).map(LocalDate::parse).toList());
  }

  @Test
  void where_none_was_asked_for_it_is_the_latest() {
    assertThat(AskedDates.LATEST.words()).isEqualTo("latest");
    assertThat(AskedDates.LATEST.last()).isEmpty();
    assertThat(AskedDates.of(List.of())).isEqualTo(AskedDates.LATEST);
  }

  @Test
  void one_date_is_its_own_word() {
    LocalDate day = LocalDate.parse("2025-10-02");
    AskedDates one = AskedDates.of(Optional.of(day));

    assertThat(one.words()).isEqualTo("2025-10-02");
    assertThat(one.last()).hasValue(day);
    assertThat(one.areSeveral()).isFalse();
  }

  @Test
  void days_in_a_row_are_a_range_and_others_are_named_each() {
    assertThat(several("2025-09-30", "2025-10-01", "2025-10-02").words())
        .isEqualTo("2025-09-30..2025-10-02");
    assertThat(several("2025-10-01", "2025-10-04").words()).isEqualTo("2025-10-01 2025-10-04");
    assertThat(several("2025-10-01", "2025-10-04").last()).hasValue(LocalDate.parse("2025-10-04"));
    assertThat(several("2025-10-01").words()).isEqualTo("2025-10-01..2025-10-01");
  }
}
