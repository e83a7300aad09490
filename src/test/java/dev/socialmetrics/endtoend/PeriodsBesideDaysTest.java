package dev.socialmetrics.endtoend;

import static dev.socialmetrics.endtoend.WholeFileTest.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of days that say that they are of more, and shares that are fractions. */
class PeriodsBesideDaysTest {
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
