package dev.socialmetrics.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Accounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns that say that a row is less than its key, or more. */
class PartsAndStepsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "date,Week,likes | 2026-01-05,W2,5 | 2026-01-12,W3,6",
        "date,week,likes | 2026-01-05,W2,5 | ",
        "date,Monat,likes | 2026-01-01,Januar,5 | "
      })
  void a_column_of_weeks_beside_one_or_two_days_refuses_the_file(
      String header, String first, String second) throws IOException {
    assertThat(read(header, first, second == null ? "" : second).facts)
        .containsEntry("refused", "file.not-by-day");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // days that follow each other; parts of a date; a stock; weeks of many days
        "date,week,likes | 2026-01-04,W1,5 | 2026-01-05,W2,6",
        "date,year,month,likes | 2026-01-04,2026,1,5 | 2026-02-05,2026,2,6",
        "date,week,followers | 2026-01-05,W2,5 | 2026-01-12,W3,6",
        "date,week,likes | 2026-01-05,-,5 | 2026-01-12,,6"
      })
  void days_may_say_in_which_week_they_are(String header, String first, String second)
      throws IOException {
    assertThat(read(header, first, second).rows).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-01-05,2026-01-11,5 | 2026-01-06,2026-01-11,6",
        "2026-01-11,2026-01-11,5 | 2026-01-10,2026-01-11,6"
      })
  void several_days_of_one_week_are_days(String first, String second) throws IOException {
    assertThat(read("date,Week ending,likes", first, second).rows).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // a week each; a day each and a span that is no week; other spans than weeks
        "Week ending | 2026-01-05,2026-01-11,5 | 2026-01-12,2026-01-18,6",
        "Week ending | 2026-01-05,2026-01-31,5 | 2026-01-06,2026-01-31,6",
        "End date | 2026-01-05,2026-01-11,5 | 2026-01-06,2026-01-11,6"
      })
  void rows_that_each_end_on_another_day_are_none(String label, String first, String second)
      throws IOException {
    assertThat(read("date," + label + ",likes", first, second).facts)
        .containsEntry("refused", "file.not-by-day");
  }

  @ParameterizedTest
  @ValueSource(strings = {"age", "Gender", "country", "device", "Gerät"})
  void rows_of_one_campaign_that_differ_in_a_breakdown_refuse_the_file(String label)
      throws IOException {
    assertThat(
            read(
                    "campaign_id,start_date,end_date,cost,clicks," + label,
                    "a,2026-01-01,2026-01-31,5,,one",
                    "a,2026-01-01,2026-01-31,,7,two")
                .facts)
        .containsEntry("refused", "hdr.divides-rows");
  }

  @Test
  void so_do_those_of_one_post() throws IOException {
    assertThat(
            read(
                    "post_id,posted_at,likes,reach,country",
                    "p1,2026-01-01T00:00:00Z,5,,DE",
                    "p1,2026-01-01T00:00:00Z,,6,FR")
                .facts)
        .containsEntry("refused", "hdr.divides-rows");
  }

  @Test
  void a_breakdown_that_is_the_same_for_each_campaign_is_a_warning() throws IOException {
    ExportReading read =
        read(
            "campaign_id,start_date,end_date,cost,country",
            "a,2026-01-01,2026-01-31,5,DE",
            "b,2026-01-01,2026-01-31,5,FR");

    assertThat(read.rows).hasSize(2);
    assertThat(read.facts).containsEntry("warnings", List.of("hdr.unknown-column"));
  }

  @ParameterizedTest
  @CsvSource({
    "https://x.com/a/1,https://x.com/a/2,https://x.com/a/3",
    "17978919536823613,17978919536823614,",
    "This is the first of three texts,And this is the second of those,Here is the third of them at last"
  })
  void days_that_each_have_a_link_an_id_or_a_text_are_posts(String one, String two, String three)
      throws IOException {
    assertThat(days("Ref", one, two, three).facts).containsEntry("refused", "hdr.divides-rows");
  }

  @ParameterizedTest
  @CsvSource({
    "https://x.com/a,https://x.com/a,https://x.com/a",
    "short,words,only",
    "This is the first of three texts,And this is the second of those,"
  })
  void a_link_of_the_account_and_notes_are_none(String one, String two, String three)
      throws IOException {
    assertThat(days("Ref", one, two, three).rows).hasSize(3);
  }

  private ExportReading days(String label, String... texts) throws IOException {
    StringBuilder rows = new StringBuilder("date,likes," + label);
    for (int i = 0; i < texts.length; i++) {
      rows.append("\n2026-01-0")
          .append(i + 1)
          .append(",5,")
          .append(texts[i] == null ? "" : texts[i]);
    }
    return read(rows.toString());
  }

  private ExportReading read(String... lines) throws IOException {
    Path file = Files.writeString(folder.resolve("made"), String.join("\n", lines) + "\n");
    return ExportReading.of(
        file,
        "me/facebook/a.csv",
        Instant.parse("2026-08-01T00:00:00Z"),
        new Accounts(List.of(), ZoneOffset.UTC, "EUR"));
  }
}
