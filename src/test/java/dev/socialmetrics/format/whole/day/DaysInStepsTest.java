package dev.socialmetrics.format.whole.day;

import static dev.socialmetrics.desktop.RefusedFile.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures of weeks or months are not stored as those of days. */
class DaysInStepsTest {
  @TempDir Path folder;

  private Desktop desktop() {
    return new Desktop(folder);
  }

  @Test
  void days_a_week_apart_are_weeks_and_followers_once_a_week_are_not() {
    Desktop desktop =
        desktop()
            .put(
                "tube/youtube/Totals.csv",
                "Date,Views",
                "2025-11-02,700",
                "2025-11-09,800",
                "2025-11-16,650");

    refuses(desktop, "file.not-by-day", "3 rows from 2025-11-02 to 2025-11-16", "a week");

    desktop.put(
        "followers.csv",
        "account_id,platform,date,followers",
        "1,instagram,2025-11-02,700",
        "1,instagram,2025-11-09,800",
        "1,instagram,2025-11-16,650");
    desktop.metrics("import");

    assertThat(desktop.tables().one("SELECT sum(followers) FROM social_media_daily_metrics"))
        .isEqualTo("2150");
  }

  @Test
  void weeks_with_one_left_out_are_no_days_either() {
    refuses(
        desktop()
            .put(
                "weeks.csv",
                "account_id,platform,date,reach",
                "1,x,2025-10-05,700",
                "1,x,2025-10-12,800",
                "1,x,2025-10-26,650",
                "1,x,2025-11-02,640"),
        "file.not-by-day",
        "in steps of a week");
  }

  @Test
  void weeks_with_an_odd_step_are_no_days() {
    refuses(
        desktop()
            .put(
                "tube/youtube/Totals.csv",
                "Date,Views",
                "2025-10-05,700",
                "2025-10-12,800",
                "2025-10-19,650",
                "2025-10-27,640",
                "2025-11-03,630"),
        "file.not-by-day",
        "5 rows from 2025-10-05 to 2025-11-03, in steps of a week");
  }

  @Test
  void months_with_an_odd_step_are_no_days() {
    refuses(
        desktop()
            .put(
                "days.json",
                "[{\"account_id\": 1, \"platform\": \"x\", \"date\": \"2025-07-01\", \"reach\": 7},",
                "{\"account_id\": 1, \"platform\": \"x\", \"date\": \"2025-08-01\", \"reach\": 7},",
                "{\"account_id\": 1, \"platform\": \"x\", \"date\": \"2025-09-02\", \"reach\": 7},",
                "{\"account_id\": 1, \"platform\": \"x\", \"date\": \"2025-10-01\", \"reach\": 7}]"),
        "file.not-by-day",
        "in steps of a month");
  }

  @Test
  void workdays_are_days() {
    Desktop desktop =
        desktop()
            .put(
                "acme/tiktok/Overview.csv",
                "\"Date\",\"Video Views\",\"Profile Views\",\"Likes\",\"Comments\",\"Shares\"",
                "\"2025-10-02\",\"3\",\"1\",\"1\",\"0\",\"0\"",
                "\"2025-10-03\",\"3\",\"1\",\"1\",\"0\",\"0\"",
                "\"2025-10-06\",\"4\",\"1\",\"1\",\"0\",\"0\"",
                "\"2025-10-13\",\"5\",\"1\",\"1\",\"0\",\"0\"",
                "\"2025-10-20\",\"6\",\"1\",\"1\",\"0\",\"0\"");
    desktop.metrics("import");

    assertThat(desktop.tables().one("SELECT count(*) FROM social_media_daily_metrics"))
        .isEqualTo("5");
  }

  @Test
  void weeks_of_a_period_that_begins_within_one_are_no_days() {
    refuses(
        desktop()
            .put(
                "tube/youtube/Totals.csv",
                "Date,Views",
                "2025-10-01,300",
                "2025-10-05,700",
                "2025-10-12,800",
                "2025-10-19,650"),
        "file.not-by-day",
        "4 rows from 2025-10-01 to 2025-10-19, in steps of a week");
  }

  @Test
  void sparse_days_of_which_some_are_a_week_apart_are_days() {
    Desktop desktop =
        desktop()
            .put(
                "acme/tiktok/Overview.csv",
                "\"Date\",\"Video Views\",\"Profile Views\",\"Likes\",\"Comments\",\"Shares\"",
                "\"2025-10-01\",\"3\",\"1\",\"1\",\"0\",\"0\"",
                "\"2025-10-05\",\"4\",\"1\",\"1\",\"0\",\"0\"",
                "\"2025-10-12\",\"5\",\"1\",\"1\",\"0\",\"0\"",
                "\"2025-10-19\",\"5\",\"1\",\"1\",\"0\",\"0\"",
                "\"2025-10-20\",\"6\",\"1\",\"1\",\"0\",\"0\"");
    desktop.metrics("import");

    assertThat(desktop.tables().one("SELECT count(*) FROM social_media_daily_metrics"))
        .isEqualTo("5");
  }

  @Test
  void days_that_are_whole_weeks_apart_by_chance_are_days() {
    Desktop desktop =
        desktop()
            .put(
                "days.csv",
                "account_id,platform,date,reach",
                "1,x,2025-09-07,700",
                "1,x,2025-09-21,800",
                "1,x,2025-10-12,650",
                "1,x,2025-10-19,640");
    desktop.metrics("import");

    assertThat(desktop.tables().one("SELECT count(*) FROM social_media_daily_metrics"))
        .isEqualTo("4");
  }

  @Test
  void months_are_no_days_either() {
    refuses(
        desktop()
            .put(
                "months.csv",
                "account_id,platform,date,reach",
                "1,x,2025-01-31,700",
                "1,x,2025-02-28,800",
                "1,x,2025-03-31,650"),
        "file.not-by-day",
        "a month");
  }

  private static final String[] SUNDAYS = {
    "account_id,platform,date,reach",
    "1,x,2025-10-05,700",
    "1,x,2025-10-12,800",
    "1,x,2025-10-19,650"
  };

  @Test
  void rows_that_are_days_though_a_week_apart_are_stored_where_a_person_says_so() {
    Desktop desktop = desktop().put("sundays.csv", SUNDAYS);

    Outcome check = desktop.metrics("check", "input/sundays.csv");
    assertThat(check.exitCode()).isEqualTo(3);
    assertThat(check.all()).contains("--grain day");
    assertThat(desktop.metrics("check", "input/sundays.csv", "--grain", "day").exitCode()).isZero();
    assertThat(desktop.metrics("import", "--grain", "week").exitCode()).isEqualTo(2);
    assertThat(desktop.metrics("import", "--grain", "day").exitCode()).isZero();
    assertThat(desktop.tables().one("SELECT sum(reach) FROM social_media_daily_metrics"))
        .isEqualTo("2150");
  }

  @Test
  void what_a_person_said_is_remembered_where_the_file_is_read_again() {
    Desktop desktop = desktop().put("sundays.csv", SUNDAYS);
    desktop.metrics("import", "--grain", "day");
    desktop.putAt("2025-11-20T06:00:00Z", "newer.csv", SUNDAYS[0], "1,x,2025-10-05,999");
    desktop.metrics("import");

    Outcome forgotten = desktop.metrics("forget", "newer.csv");

    assertThat(forgotten.exitCode()).as(forgotten.all()).isZero();
    assertThat(desktop.tables().rows("SELECT reach FROM social_media_daily_metrics ORDER BY date"))
        .containsExactly("700", "800", "650");
  }

  @Test
  void rows_of_a_format_that_are_days_are_stored() throws IOException {
    Path formats = Files.createDirectories(folder.resolve("config/formats"));
    Files.writeString(
        formats.resolve("flock-sundays.yml"),
        """
        title: what happens on Sundays, and on other days
        source: invented
        platform: threads
        tables:
          - grain: day
            recognise: {by: [date, Sunday likes]}
            columns: {date: Day, likes: Sunday likes}
          - grain: account and day
            recognise: {by: [date, Likes of all]}
            columns: {date: Day, likes: Likes of all}
        """);
    Desktop desktop =
        desktop()
            .put(
                "a/threads/sundays.csv",
                "Day,Sunday likes",
                "2025-10-05,7",
                "2025-10-12,8",
                "2025-10-19,6")
            .put(
                "b/threads/weeks.csv",
                "Day,Likes of all",
                "2025-10-05,7",
                "2025-10-12,8",
                "2025-10-19,6");

    assertThat(desktop.metrics("import").all()).contains("b/threads/weeks.csv: file.not-by-day");
    assertThat(desktop.tables().rows("SELECT account_id, likes FROM social_media_daily_metrics"))
        .containsExactlyInAnyOrder("a|7", "a|8", "a|6");
  }
}
