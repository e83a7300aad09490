package dev.socialmetrics.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Accounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A weekday beside a date proves the date. */
class WeekdayTest {
  @TempDir Path folder;

  @Test
  void a_date_of_another_weekday_is_rejected() throws IOException {
    ExportReading read =
        posts("\"Wed, Mar 3, 2021\"", "\"Tue, Mar 3, 2021\"", "\"Wednesday, Mar 3, 2021\"");

    assertThat(read.rows).hasSize(2);
    assertThat(read.facts).containsEntry("rejected", Map.of("3", "cell.date"));
  }

  @Test
  void a_word_that_is_no_day_of_the_week_is_no_part_of_a_date() throws IOException {
    assertThat(posts("\"foo, Mar 3, 2021\"", "\"Wed, Mar 3, 2021\"").facts)
        .containsEntry("rejected", Map.of("2", "cell.date"));
  }

  @ParameterizedTest
  @CsvSource({
    "mié.,jue.",
    "mercredi,jeudi",
    "quarta-feira,quinta-feira",
    "水,木",
    "mer,gio",
    "Mi.,Do."
  })
  void any_language_names_the_day(String right, String wrong) throws IOException {
    assertThat(
            posts(
                    '"' + right + ", Mar 3, 2021\"",
                    '"' + wrong + ", Mar 3, 2021\"",
                    '"' + right + ", Mar 10, 2021\"")
                .facts)
        .containsEntry("rejected", Map.of("3", "cell.date"));
  }

  @Test
  void a_name_of_two_days_is_either() throws IOException {
    // Saturday in Czech, Sunday in German
    assertThat(posts("\"so, Mar 6, 2021\"", "\"so, Mar 7, 2021\"", "\"so, Mar 8, 2021\"").facts)
        .containsEntry("rejected", Map.of("4", "cell.date"));
  }

  @ParameterizedTest
  @CsvSource({
    "weekday,Mon,Tue,Wed,Thu",
    "Wochentag,Mo,Di,Mi,",
    "Tag,Montag,-,-,-",
    "about,lundi,mardi,mercredi,jeudi"
  })
  void days_beside_names_of_other_days_refuse_the_file(
      String label, String one, String two, String three, String four) throws IOException {
    assertThat(days(label, one, two, three, four).facts).containsEntry("refused", "cell.date");
  }

  @ParameterizedTest
  @CsvSource({
    // right; wrong in some; numbers; a month (or Tuesday); too few to be days of the week
    "weekday,Sat,Sun,Mon,Tue",
    "weekday,Sat,Sun,Wed,",
    "weekday,1,2,3,4",
    "month,mar,mar,mar,mar",
    "market,FR,DO,SO,"
  })
  void and_others_do_not(String label, String one, String two, String three, String four)
      throws IOException {
    assertThat(days(label, one, two, three, four).rows).hasSize(4);
  }

  /** From a Saturday on. */
  private ExportReading days(String label, String... names) throws IOException {
    StringBuilder text = new StringBuilder("date,likes," + label + "\n");
    for (int i = 0; i < names.length; i++) {
      text.append("2025-03-0").append(i + 1).append(",5,");
      text.append(names[i] == null ? "" : names[i]).append('\n');
    }
    return read(text, "me/instagram/days.csv");
  }

  private ExportReading posts(String... days) throws IOException {
    StringBuilder text =
        new StringBuilder("Post id,Date,Post text,Post Link,Impressions,Likes,Bookmarks\n");
    for (int i = 0; i < days.length; i++) {
      text.append(1_290_000_000L + i)
          .append(',')
          .append(days[i])
          .append(",Hello,https://x/")
          .append(i + 1);
      text.append(",7,1,1\n");
    }
    return read(text, "me/twitter/x.csv");
  }

  private ExportReading read(StringBuilder text, String name) throws IOException {
    return ExportReading.of(
        Files.writeString(folder.resolve("made"), text),
        name,
        Instant.parse("2026-08-01T00:00:00Z"),
        new Accounts(List.of(), ZoneOffset.UTC, "EUR"));
  }
}
