package dev.socialmetrics.format.whole.day;

import static dev.socialmetrics.desktop.RefusedFile.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.desktop.Zip;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days that a platform writes without their year. */
class SeriesYearsTest {
  private static final String HEADER = "Date,Video Views,Profile Views,Likes,Comments,Shares";
  private static final String DAYS =
      "SELECT min(date) || ' ' || max(date) FROM social_media_daily_metrics";

  @TempDir Path folder;

  private Desktop desktop() {
    return new Desktop(folder);
  }

  private static String[] lines(String days) {
    Stream<String> rows =
        Arrays.stream(days.split(", "))
            .map(day -> day.equals("Date") ? HEADER : day + ",5,1,1,1,1");
    return Stream.concat(Stream.of(HEADER), rows).toArray(String[]::new);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "October 1, October 2, October 3, October 4, Date, October 3, October 4, October 5",
        "October 8, October 9, October 10, October 1, October 2, October 3",
        "October 3, October 2, October 1, October 9, October 8, October 7"
      })
  void days_that_go_back_refuse_the_file(String days) {
    refuses(
        desktop().put("acme/tiktok/Overview.csv", lines(days)),
        "file.date-completed",
        "days without a year that go back");
  }

  @Test
  void a_leap_day_in_a_year_without_one_refuses_the_file() {
    refuses(
        desktop()
            .put(
                "acme/tiktok/Overview_2025-03-05_1741200000_a/Overview.csv",
                lines("February 28, February 29, March 1, March 2")),
        "file.date-completed",
        "29 February",
        "2025");
  }

  @ParameterizedTest
  @CsvSource({
    "'December 30, December 31, January 1, March 5',2024-12-30 2025-03-05",
    "'January 2, January 1, December 31, October 1',2024-10-01 2025-01-02",
    "'March 3, August 15, March 2',2024-03-03 2025-03-02",
    "'February 28, February 29',2024-02-28 2024-02-29"
  })
  void days_in_their_order_cross_the_turn_of_the_year(String days, String stored) {
    Desktop desktop =
        desktop().put("acme/tiktok/Overview_2025-03-05_1741200000_a/Overview.csv", lines(days));
    desktop.metrics("import");

    assertThat(desktop.tables().one(DAYS)).isEqualTo(stored);
  }

  @Test
  void the_period_in_the_name_says_the_year() {
    Desktop desktop =
        desktop().put("acme/tiktok/Overview_2024-03-01_2024-03-31.csv", lines("March 1, March 2"));
    desktop.metrics("import");

    assertThat(desktop.tables().one(DAYS)).isEqualTo("2024-03-01 2024-03-02");
  }

  @Test
  void each_table_of_an_archive_was_exported_when_its_folder_says() {
    Desktop desktop =
        desktop()
            .putBytes(
                "acme/tiktok/all.zip",
                Zip.of(
                    "Overview_2024-12-01_1733050000_a/Overview.csv",
                    String.join("\n", lines("November 29, November 30")),
                    "Overview_2025-01-05_1736070000_b/Overview.csv",
                    String.join("\n", lines("January 3, January 4"))));
    Outcome outcome = desktop.metrics("import");

    assertThat(outcome.exitCode()).as(outcome.all()).isZero();
    assertThat(desktop.tables().one(DAYS)).isEqualTo("2024-11-29 2025-01-04");
    assertThat(
            desktop
                .tables()
                .one("SELECT count(*) FROM social_media_daily_metrics WHERE video_views = 5"))
        .isEqualTo("4");
  }
}
