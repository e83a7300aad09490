package dev.socialmetrics.format.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeReaderTest {
  @ParameterizedTest
  @CsvSource({
    "2025-10-23, 2025-10-23",
    "' 2025-10-23 ', 2025-10-23",
    "2024-02-29, 2024-02-29",
    "2025-10-23T00:00:00, 2025-10-23",
    "2025-10-23 00:00, 2025-10-23",
    "2025-10-23T00:00:00.000Z, 2025-10-23",
    "2025-10-23T00:00:00+0000, 2025-10-23",
    "N/A, absent",
    "2025-02-29, cell.date",
    "2025-02-31, cell.date",
    "2025-13-01, cell.date",
    "2025-00-10, cell.date",
    "2025-10-00, cell.date",
    "2025-1-5, cell.date",
    "2025-10-23T10:30:00, cell.date",
    "2025-10-23x, cell.date",
    "01/02/2025, cell.date",
    "'Feb 17, 2025', cell.date",
    "20251023, cell.date",
    "45678, cell.date",
    "1737379800, cell.date",
    "not-a-date, cell.date",
    "\u0662\u0660\u0662\u0665-10-23, cell.date",
    "0001-01-01, cell.date-range",
    "1999-12-31, cell.date-range",
    "2101-01-01, cell.date-range",
    "9999-12-31, cell.date-range",
    "+999999999-01-01, cell.date",
  })
  void a_day_is_strict(String text, String outcome) {
    assertThat(Cell.outcome(new DateReader(), text)).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-10-23T10:30:00, 2025-10-23T10:30:00Z",
    "2025-10-23 10:30:00, 2025-10-23T10:30:00Z",
    "2025-10-23T10:30, 2025-10-23T10:30:00Z",
    "2025-10-23T10:30:59.987654321, 2025-10-23T10:30:59Z",
    "2025-10-23T10:30:00Z, 2025-10-23T10:30:00Z",
    "2025-10-23T10:30:00z, 2025-10-23T10:30:00Z",
    "2025-10-23T10:30:00-00:00, 2025-10-23T10:30:00Z",
    "2025-10-23T10:30:00+05:45, 2025-10-23T04:45:00Z",
    "2025-10-23T10:30:00+0545, 2025-10-23T04:45:00Z",
    "2025-10-23T00:30:00.5+02, 2025-10-22T22:30:00Z",
    "2025-10-23 10:30:00 UTC, 2025-10-23T10:30:00Z",
    "2025-10-23T10:30:00 America/New_York, 2025-10-23T14:30:00Z",
    "2025-10-23T10:30:00-04:00[America/New_York], 2025-10-23T14:30:00Z",
    "2025-10-23, 2025-10-23T00:00:00Z",
    "'', absent",
    "2025-06-30T23:59:60Z, 2025-06-30T23:59:59Z row.inconsistent",
    "2025-10-23T24:00:00, cell.date",
    "2025-10-23T10:60:00, cell.date",
    "2025-10-23T1:30, cell.date",
    "2025-10-23T10:30:00., cell.date",
    "2025-10-23T10, cell.date",
    "2025-10-23_10:30, cell.date",
    "1737379800, cell.date",
    "yesterday, cell.date",
    "2025-02-30T10:30:00, cell.date",
    "2025-10-23T10:30:00PST, cell.timezone",
    "2025-10-23T10:30:00 EST, cell.timezone",
    "2025-10-23T10:30:00+19:00, cell.timezone",
    "2025-10-23T10:30:00+5, cell.timezone",
    "2025-10-23T10:30:00-04:00[Mars/Base], cell.timezone",
    "2025-10-23T10:30:00 Mars/Base, cell.timezone",
    "2025-10-23T10:30:00junk, cell.timezone",
    "1969-12-31T10:30:00, cell.date-range",
  })
  void a_moment_is_stored_in_utc(String text, String outcome) {
    assertThat(time(text, ZoneOffset.UTC)).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-10-23T10:30:00, 2025-10-23T14:30:00Z",
    "2025-01-23T22:30:00, 2025-01-24T03:30:00Z",
    "2025-10-23T10:30:00Z, 2025-10-23T10:30:00Z",
    "2025-10-23, 2025-10-23T04:00:00Z",
    "2025-03-09T02:30:00, cell.dst-gap",
    "2025-11-02T01:30:00, 2025-11-02T05:30:00Z cell.dst-overlap",
    "2025-11-02T01:30:00-05:00, 2025-11-02T06:30:00Z",
  })
  void a_local_time_is_in_the_accounts_zone(String text, String outcome) {
    assertThat(time(text, ZoneId.of("America/New_York"))).isEqualTo(outcome);
  }

  private static String time(String text, ZoneId zone) {
    TimeReader times = new TimeReader();
    return Cell.outcome((cell, notes) -> times.readText(cell, zone, notes), text);
  }
}
