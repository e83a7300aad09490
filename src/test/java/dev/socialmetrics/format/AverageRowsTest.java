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
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that average the others are left out or refused as totals are. */
class AverageRowsTest {
  private static final String CAMPAIGN = "campaign_id,start_date,end_date,cost,clicks";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"Average", "AVG:", "Durchschnitt", "Median", "Moyenne", "平均", "Maximum"})
  void a_row_of_such_a_word_that_says_nothing_else_is_left_out(String word) throws IOException {
    ExportReading days = read("date,followers,likes", "2026-01-01,9,1", word + ",9,1");
    ExportReading campaigns = read(CAMPAIGN, "a,2026-01-01,2026-01-31,5.5,3", word + ",,,5.5,3");

    assertThat(List.of(days.rows, campaigns.rows)).allSatisfy(rows -> assertThat(rows).hasSize(1));
    assertThat(List.of(days.facts, campaigns.facts))
        .allSatisfy(facts -> assertThat(facts).containsEntry("ignored", Map.of("row.total", 1)));
  }

  @Test
  void one_with_days_as_campaigns_have_refuses_the_file() throws IOException {
    ExportReading read =
        read(
            CAMPAIGN,
            "a,2026-02-01,2026-02-28,3,4",
            "b,2026-02-01,2026-02-28,4.5,0",
            "Durchschnitt,2026-02-01,2026-02-28,3.75,2");

    assertThat(read.facts).containsEntry("refused", "file.totals-row");
  }

  /** It is not the total that an export states of itself. */
  @Test
  void an_average_contradicts_no_row() throws IOException {
    ExportReading read =
        read(
            "Content,Video title,Video publish time,Views,Likes",
            "aaaaaaaaaaa,One,\"Mar 1, 2026\",100,6",
            "Average,,,50,3",
            "Total,,,100,6");

    assertThat(read.rows).hasSize(1);
  }

  private ExportReading read(String... lines) throws IOException {
    Path file = Files.writeString(folder.resolve("made"), String.join("\n", lines) + "\n");
    return ExportReading.of(
        file,
        "me/youtube/a.csv",
        Instant.parse("2026-08-01T00:00:00Z"),
        new Accounts(List.of(), ZoneOffset.UTC, "EUR"));
  }
}
