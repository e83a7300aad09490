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

/** Rows that others are compared with are left out or refused as totals are. */
class ComparisonRowsTest {
  private static final String CAMPAIGN = "campaign_id,start_date,end_date,cost,clicks";
  private static final String A_CAMPAIGN = "a,2026-02-01,2026-02-28,3,4";

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
            A_CAMPAIGN,
            "b,2026-02-01,2026-02-28,4.5,0",
            "Durchschnitt,2026-02-01,2026-02-28,3.75,2");

    assertThat(read.facts).containsEntry("refused", "file.totals-row");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Benchmark",
        "Goal",
        "Target",
        "Budget",
        "Forecast",
        "Previous period",
        "Last year",
        "YoY change",
        "Industry avg",
        "Ziel",
        "Objectif",
        "Vorjahr",
        "\u00d8",
        "Durchschn.",
        "Avg. per campaign",
        "Período anterior",
        "Obiettivo",
        "Orçamento",
        "Vorige maand"
      })
  void what_others_are_compared_with_is_none_of_them(String word) throws IOException {
    ExportReading days = read("date,followers,likes", "2026-01-01,9,1", word + ",9,1");
    ExportReading campaigns = read(CAMPAIGN, A_CAMPAIGN, word + ",2026-02-01,2026-02-28,3.75,2");
    ExportReading posts =
        read(
            "post_id,posted_at,likes,permalink",
            "1,2026-02-01T10:00:00Z,3,https://x.example/1",
            word + ",2026-02-02T10:00:00Z,3,https://x.example/2");

    assertThat(days.facts).containsEntry("ignored", Map.of("row.total", 1));
    assertThat(List.of(campaigns.facts, posts.facts))
        .allSatisfy(facts -> assertThat(facts).containsEntry("refused", "file.totals-row"));
  }

  @Test
  void a_campaign_with_an_id_of_its_own_may_be_called_so() throws IOException {
    ExportReading read =
        read(
            "campaign_id,campaign_name,start_date,end_date,cost,clicks",
            "1,Spring,2026-02-01,2026-02-28,3,4",
            "2,Goal,2026-02-01,2026-02-28,4,4");

    assertThat(read.rows).hasSize(2);
  }

  /** It is not the total that an export states of itself. */
  @Test
  void an_average_contradicts_no_row() throws IOException {
    ExportReading read =
        read(
            "Content,Video title,Video publish time,Views,Likes",
            "aaaaaaaaaaA,One,\"Mar 1, 2026\",100,6",
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
