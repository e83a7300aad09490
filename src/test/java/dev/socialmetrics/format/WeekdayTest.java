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
  void a_word_that_is_no_weekday_of_the_language_proves_nothing() throws IOException {
    assertThat(posts("\"Mit, Mar 3, 2021\"").rows).hasSize(1);
  }

  private ExportReading posts(String... days) throws IOException {
    StringBuilder text =
        new StringBuilder("Post id,Date,Post text,Post Link,Impressions,Likes,Bookmarks\n");
    for (int i = 0; i < days.length; i++) {
      text.append(i + 1).append(',').append(days[i]).append(",Hello,https://x/").append(i + 1);
      text.append(",7,1,1\n");
    }
    Path file = Files.writeString(folder.resolve("made"), text);
    return ExportReading.of(
        file,
        "me/twitter/x.csv",
        Instant.parse("2026-08-01T00:00:00Z"),
        new Accounts(List.of(), ZoneOffset.UTC, "EUR"));
  }
}
