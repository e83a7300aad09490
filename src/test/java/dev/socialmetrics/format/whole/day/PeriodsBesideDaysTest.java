package dev.socialmetrics.format.whole.day;

import static dev.socialmetrics.desktop.RefusedFile.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of days that say that they are of more, and shares that are fractions. */
class PeriodsBesideDaysTest {
  private static final String HEADER = "date,likes,reach";

  @TempDir Path folder;

  private Desktop days(String header, String row) {
    return new Desktop(folder).put("acme/instagram/d.csv", header, row);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "start_date,end_date,date,likes,reach|2025-01-01,2025-01-31,2025-01-31,70,100",
        "date,end_date,likes,reach|2025-01-05,2025-01-11,70,100",
        "date,bis,likes,reach|2025-01-05,2025-01-11,70,100",
        "date,period,likes,reach|2025-01-05,week,70,100",
        "date,Zeitraum,likes,reach|2025-01-05,Monatlich,70,100",
        "date,period,likes,reach|2025-01-05,Last 28 days,70,100",
        "date,timeframe,likes,reach|2025-01-05,days_28,70,100",
        "date,Zeitraum,likes,reach|2025-01-05,Letzte 7 Tage,70,100"
      })
  void one_row_of_a_period_refuses_the_file(String header, String row) {
    refuses(days(header, row), "file.not-by-day", "beside the day 2025-01");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "start_date,end_date,date,likes,reach|2025-01-31,2025-01-31,2025-01-31,70,100",
        "date,period,likes,reach|2025-01-05,day,70,100",
        "date,period,likes,reach|2025-01-05,1 day,70,100",
        "date,note,likes,reach|2025-01-05,28 posts in days,70,100",
        "date,checked,likes,reach|2025-01-05,2025-01-11,70,100"
      })
  void one_of_a_day_does_not(String header, String row) {
    Desktop desktop = days(header, row);
    Outcome outcome = desktop.metrics("import");

    assertThat(outcome.exitCode()).as(outcome.all()).isZero();
  }

  @Test
  void as_many_days_as_each_says_are_the_period_of_the_export() {
    Desktop desktop =
        new Desktop(folder)
            .put(
                "acme/instagram/d.csv",
                "date,period,likes,reach",
                "2025-01-05,Last 3 days,70,100",
                "2025-01-06,Last 3 days,71,100",
                "2025-01-07,Last 3 days,72,100");
    Outcome outcome = desktop.metrics("import");

    assertThat(outcome.exitCode()).as(outcome.all()).isZero();
  }

  @Test
  void what_is_stated_to_be_of_days_is() {
    Desktop desktop = days("date,end_date,likes,reach", "2025-01-05,2025-01-11,70,100");
    Outcome outcome = desktop.metrics("import", "input/acme/instagram/d.csv", "--grain", "day");

    assertThat(outcome.exitCode()).as(outcome.all()).isZero();
  }

  private Desktop named(String name, String... rows) {
    return new Desktop(folder).put("acme/instagram/" + name, rows);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "weekly_report_2025-03-01_2025-03-07.csv|2025-03-07",
        "2025-03-01_2025-03-07.csv|2025-03-01",
        "week-13 2025-03-30.csv|2025-03-30",
        "weekly-2025-03-03.csv|2025-03-03",
        "KW13.csv|2025-03-30",
        "2025-W13.csv|2025-03-30",
        "last-28-days-2025-03-28.csv|2025-03-28",
        "letzte 28 Tage.csv|2025-03-28",
        "report-2025-03.csv|2025-03-28",
        "March 2025.csv|2025-03-31",
        "Monatlich.csv|2025-03-31"
      })
  void one_day_in_a_file_that_is_called_after_a_period_refuses_it(String name, String day) {
    String row = day + ",70,100";
    refuses(named(name, HEADER, row), "file.not-by-day", "the day " + day + " alone in " + name);

    Outcome stated = desktopOf("import", "input/acme/instagram/" + name, "--grain", "day");
    assertThat(stated.exitCode()).as(stated.all()).isZero();
  }

  private Outcome desktopOf(String... arguments) {
    return new Desktop(folder).metrics(arguments);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2025-03-28.csv|2025-03-28",
        "28 March 2025.csv|2025-03-28",
        "20250328.csv|2025-03-28",
        "report-2025-03.csv|2025-04-01",
        "insta 1 day.csv|2025-04-01",
        "days.csv|2025-04-01"
      })
  void one_that_is_called_after_a_day_or_another_month_does_not(String name, String day) {
    Desktop desktop = named(name, HEADER, day + ",70,100");

    assertThat(desktop.metrics("import").exitCode()).isZero();
  }

  @Test
  void several_days_followers_alone_and_a_period_that_has_just_begun_are_days() {
    Desktop desktop =
        named("weekly.csv", HEADER, "2025-03-01,70,100", "2025-03-02,71,100")
            .put("acme/facebook/weekly.csv", "date,followers", "2025-03-01,70")
            .put("acme/tiktok/2025-12-01_2025-12-31.csv", HEADER, "2025-12-01,70,100");

    Outcome run = desktop.metrics("import");
    assertThat(run.exitCode()).as(run.all()).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "date,age_18_24,age_25_34,age_35_44|2025-01-01,0.3,0.3,0.1",
        "date,female_percentage|2025-01-01,0.61",
        "date,female_percentage,male_percentage|2025-01-01,0.6,0.3"
      })
  void shares_of_which_none_is_above_one_are_fractions(String header, String row) {
    refuses(days(header, row), "row.audience-sum", "shares of at most 0.");
  }

  @ParameterizedTest
  @CsvSource({"Publish time", "Hashtags", "Miniatyrbild", "Titular", "Format", "Vorschaubild"})
  void a_column_of_posts_beside_days_is_a_list_of_posts(String label) {
    refuses(days("date," + label + ",reach,likes", "2025-01-01,some words,5,1"), "a list of posts");
  }

  @Test
  void months_that_are_days_the_other_way_round_are_said_to_be() {
    refuses(
        new Desktop(folder)
            .put(
                "acme/instagram/d.csv",
                "date,likes,reach",
                "2025-01-02,1,5",
                "2025-02-02,1,5",
                "2025-03-02,1,5"),
        "file.not-by-day",
        "the days from 2025-02-01 to 2025-02-03");
  }
}
