package dev.socialmetrics.format.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days and times in ISO 8601, character by character. */
class IsoTimeTest {
  private static IsoTime time(String text) {
    IsoTime time = new IsoTime();
    assertThat(time.parse(text)).as(text).isTrue();
    return time;
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31, true",
    "2026-01-32, false",
    "2026-02-28, true",
    "2026-02-29, false",
    "2024-02-29, true",
    "2000-02-29, true",
    "1900-02-29, false",
    "2024-02-30, false",
    "2026-03-31, true",
    "2026-03-32, false",
    "2026-04-30, true",
    "2026-04-31, false",
    "2026-05-31, true",
    "2026-06-31, false",
    "2026-07-31, true",
    "2026-08-31, true",
    "2026-09-31, false",
    "2026-10-31, true",
    "2026-11-31, false",
    "2026-12-31, true",
    "2026-12-32, false",
    "2026-13-01, false",
    "2026-00-01, false",
    "2026-01-00, false",
    "2026-01-01 and more, true",
    "0000-01-01, true",
    "2026/01-01, false",
    "2026-01/01, false",
    "2026-01-1, false",
    "202x-01-01, false",
    "x026-01-01, false",
    "2026-0x-01, false",
    "2026-01-0x, false",
    "20260-1-01, false"
  })
  void a_day_is_one_of_the_calendar(String text, boolean day) {
    assertThat(IsoDate.startsWithDay(text)).isEqualTo(day);
  }

  @Test
  void a_day_is_counted_from_1970_and_years_of_data_are_2000_to_2100() {
    assertThat(IsoDate.epochDay("1970-01-01")).isZero();
    assertThat(IsoDate.epochDay("2026-03-02T10:00")).isEqualTo(20_514);
    assertThat(IsoDate.year("2026-03-02")).isEqualTo(2026);
    assertThat(IsoDate.year("20x6")).isEqualTo(-1);
    assertThat(IsoDate.year("x026")).isEqualTo(-1);
    assertThat(IsoDate.year("202")).isEqualTo(-1);
    assertThat(IsoDate.isInRange(1999)).isFalse();
    assertThat(IsoDate.isInRange(2000)).isTrue();
    assertThat(IsoDate.isInRange(2100)).isTrue();
    assertThat(IsoDate.isInRange(2101)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"07, 0, 7", "x07, 1, 7", "90, 0, 90", "7, 0, -1", "7x, 0, -1", "x7, 0, -1"})
  void two_digits_are_a_number(String text, int at, int number) {
    assertThat(IsoDate.two(text, at)).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-02T00:00, 2026-01-02T00:00",
    "2026-01-02t23:59, 2026-01-02T23:59",
    "2026-01-02 23:59:60, 2026-01-02T23:59:59",
    "2026-01-02T01:02:03, 2026-01-02T01:02:03",
    "'2026-01-02T01:02:03,5', 2026-01-02T01:02:03.500",
    "2026-01-02T01:02:03.000000001, 2026-01-02T01:02:03.000000001",
    "2026-01-02T01:02:03.1234567899, 2026-01-02T01:02:03.123456789",
    "2026-01-02T01:02:03.25Z, 2026-01-02T01:02:03.250"
  })
  void a_time_is_read_to_the_nanosecond(String text, String local) {
    IsoTime time = time(text);

    if (time.isLeapSecond()) {
      time.dropLeapSecond();
    }

    assertThat(time.toLocal()).isEqualTo(LocalDateTime.parse(local));
    assertThat(time.year()).isEqualTo(2026);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-02T24:00",
        "2026-01-02T00:60",
        "2026-01-02T00:00:61",
        "2026-01-02T0:00",
        "2026-01-02T00.00",
        "2026-01-02Tx0:00",
        "2026-01-02T00:x0",
        "2026-01-02T00:00:",
        "2026-01-02T00:00:0",
        "2026-01-02T00:00:00.",
        "2026-01-02T00:00:00,",
        "2026-01-02x00:00",
        "2026-01-02T",
        "2026-01-02T00",
        "2026-01-32T00:00",
      })
  void anything_else_is_no_time(String text) {
    assertThat(new IsoTime().parse(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-02, false, ''",
    "2026-01-02T10:00, false, ''",
    "2026-01-02T10:00:01, false, ''",
    "2026-01-02T10:00:01.5, false, ''",
    "2026-01-02T10:00Z, true, Z",
    "2026-01-02T10:00:01+02:00, true, +02:00",
    "2026-01-02T10:00:01.5 Europe/Oslo, true, Europe/Oslo",
    "2026-01-02T10:00:01.25-0800, true, -0800",
    "2026-01-02T10:00 PST, true, PST"
  })
  void what_follows_the_clock_is_a_zone(String text, boolean has, String zone) {
    assertThat(time(text).hasZone()).isEqualTo(has);
    assertThat(time(text).zone()).isEqualTo(zone);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-02, true",
    "2026-01-02T00:00, true",
    "2026-01-02T00:00:00.000, true",
    "2026-01-02T01:00, false",
    "2026-01-02T00:01, false",
    "2026-01-02T00:00:01, false",
    "2026-01-02T00:00:00.000000001, false"
  })
  void midnight_is_the_start_of_a_day_exactly(String text, boolean midnight) {
    assertThat(time(text).isMidnight()).isEqualTo(midnight);
    assertThat(time(text).isDateOnly()).isEqualTo(text.length() == 10);
  }

  @Test
  void a_time_is_written_to_the_second_with_two_digits_each() {
    assertThat(time("2026-11-02T23:45:59.9").toUtcText()).isEqualTo("2026-11-02T23:45:59Z");
    assertThat(time("2026-11-02T01:02:03").toUtcText()).isEqualTo("2026-11-02T01:02:03Z");
    assertThat(IsoTime.format(LocalDateTime.parse("2026-11-02T10:20:30.999")))
        .isEqualTo("2026-11-02T10:20:30Z");
  }

  @Test
  void a_reader_that_is_used_again_forgets_the_time_before() {
    IsoTime time = new IsoTime();
    time.parse("2026-11-02T23:45:59.9Z");

    assertThat(time.parse("2026-11-03")).isTrue();
    assertThat(time.toLocal()).isEqualTo(LocalDateTime.parse("2026-11-03T00:00"));
    assertThat(time.hasZone()).isFalse();
    time.parse("2026-11-02T23:45:59.9Z");
    assertThat(time.parse("2026-11-03T01:02")).isTrue();
    assertThat(time.toLocal()).isEqualTo(LocalDateTime.parse("2026-11-03T01:02"));
  }

  @ParameterizedTest
  @CsvSource({
    "z, Z",
    "UTC, Z",
    "GMT, Z",
    "utc, none",
    "+00:00, Z",
    "+18:00, +18:00",
    "-18:00, -18:00",
    "+18:01, none",
    "-18:01, none",
    "+05:59, +05:59",
    "+05:60, none",
    "+0559, +05:59",
    "-05, -05:00",
    "+5, none",
    "+005, none",
    "+05:5, none",
    "+05:x5, none",
    "+x5:05, none",
    "+05-05, none",
    "+05:0500, none",
    "Europe/Oslo, Europe/Oslo",
    "Oslo, none",
    "/Oslo, none",
    "EST5EDT, none",
    "+01:00[Europe/Oslo], +01:00",
    "Z[Europe/Oslo], Z",
    "+01:00[Europe/Nowhere], none",
    "+01:00[Europe/Oslo, none",
    "[Europe/Oslo], none",
    "+19:00[Europe/Oslo], none"
  })
  void a_zone_is_an_offset_or_a_region(String text, String zone) {
    assertThat(TimeZoneText.find(text).map(Object::toString).orElse("none")).isEqualTo(zone);
  }
}
