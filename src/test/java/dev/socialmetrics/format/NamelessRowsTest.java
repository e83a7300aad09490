package dev.socialmetrics.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Accounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that were in merged cells, rows that could not be exported, and words of totals. */
class NamelessRowsTest {
  private static final String DAYS =
      "Day,Campaign name,Impressions,Currency,Amount spent (EUR),Link clicks,Reporting starts,Reporting ends";
  private static final String END = ",2026-02-01,2026-02-02";
  private static final String INSTAGRAM =
      "Post ID,Account ID,Account username,Description,Publish time,Permalink,Post type,Data comment,Date,Reach,Likes";
  private static final String POST =
      "17978919536823613,11,me,Hello,03/01/2021 10:00,https://i/p/CL3x4,IG image,,Lifetime,70,7";
  private static final Accounts ACCOUNTS = new Accounts(List.of(), ZoneOffset.UTC, "EUR");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"", "-", "--", "N/A"})
  void several_that_differ_and_add_up_nothing_refuse_the_file(String name) throws IOException {
    ExportReading read =
        read(
            "me/facebook/a.csv",
            DAYS,
            "2026-02-01,Tents,40,EUR,3,1" + END,
            "2026-02-02," + name + ",50,EUR,4,2" + END,
            "2026-02-01,Boats,60,EUR,5,3" + END,
            "2026-02-02," + name + ",70,EUR,6,4" + END);

    assertThat(read.facts).containsEntry("refused", "file.total-mismatch");
  }

  @Test
  void so_do_those_beside_the_total_of_all() throws IOException {
    assertThat(
            read(
                    "me/facebook/a.csv",
                    DAYS,
                    ",,220,EUR,18,10" + END,
                    "2026-02-01,Tents,40,EUR,3,1" + END,
                    "2026-02-02,,50,EUR,4,2" + END,
                    "2026-02-01,Boats,60,EUR,5,3" + END,
                    "2026-02-02,,70,EUR,6,4" + END)
                .facts)
        .containsEntry("refused", "file.total-mismatch");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // of all; of each day; of each day and of all; once more; a row of zeros beside it
        ",,100,EUR,8,4",
        "2026-02-01,,40,EUR,3,1 | 2026-02-02,,60,EUR,5,3",
        ",,100,EUR,8,4 | 2026-02-01,,40,EUR,3,1 | 2026-02-02,,60,EUR,5,3",
        ",,100,EUR,8,4 | ,,100,EUR,8,4",
        ",,100,EUR,8,4 | 2026-02-03,,0,EUR,0,0"
      })
  void totals_add_up(String totals) throws IOException {
    String[] nameless = totals.split(" \\| ");
    List<String> lines = new ArrayList<>(List.of(DAYS));
    for (String total : nameless) {
      lines.add(total + END);
    }
    lines.add("2026-02-01,Tents,40,EUR,3,1" + END);
    lines.add("2026-02-02,Boats,60,EUR,5,3" + END);

    ExportReading read = read("me/facebook/a.csv", lines.toArray(String[]::new));

    assertThat(read.facts).doesNotContainKey("refused");
    assertThat(read.facts).containsEntry("ignored", Map.of("row.total", nameless.length));
    assertThat(read.rows).hasSize(2);
  }

  @Test
  void a_post_with_figures_whose_id_is_blank_is_rejected() throws IOException {
    ExportReading read =
        read(
            "me/instagram/i.csv",
            INSTAGRAM,
            POST,
            ",11,me,Again,03/02/2021 10:00,https://i/p/CL3x5,IG image,,Lifetime,80,8",
            ",11,me,Gone,03/02/2021 10:00,https://i/p/CL3x6,IG image,,Lifetime,,-");

    assertThat(read.facts).containsEntry("rejected", Map.of("3", "cell.required"));
    assertThat(read.facts).containsEntry("ignored", Map.of("row.export-error", 1));
    assertThat(read.rows).hasSize(1);
  }

  @Test
  void what_the_platform_comments_on_in_any_language_could_not_be_exported() throws IOException {
    ExportReading read =
        read(
            "me/instagram/i.csv",
            INSTAGRAM,
            POST,
            ",,,,,,,An error occurred while computing metadata for content with ID 1.,Lifetime,80,8",
            ",,,,,,,Erro ao calcular os metadados,Lifetime,80,8");

    assertThat(read.facts).containsEntry("rejected", Map.of());
    assertThat(read.facts).containsEntry("ignored", Map.of("row.export-error", 2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Primary status,Campaign name,Cost,Impressions | -,Total of 2 results,7,90",
        "Cost,Impressions,Campaign name,Primary status | 7,90,Total of 2 results,-",
        "Campaign name,Primary status,Cost,Impressions | Total of 2 results,-,7,90"
      })
  void the_words_of_a_total_are_known_in_the_first_cell_that_names_a_row(
      String header, String total) throws IOException {
    boolean isNameFirst = header.startsWith("Campaign");
    boolean isCostFirst = header.startsWith("Cost");
    ExportReading read =
        read(
            "me/tiktok/Campaign Report-(2025-10-01 to 2025-10-31).csv",
            header + ",Clicks (destination),Conversions,Currency",
            row("Tents", "3", "40", isNameFirst, isCostFirst) + ",1,0,EUR",
            row("Boats", "4", "50", isNameFirst, isCostFirst) + ",1,0,EUR",
            total + ",2,0,EUR");

    assertThat(read.facts).containsEntry("rejected", Map.of());
    assertThat(read.facts).containsEntry("ignored", Map.of("row.total", 1));
    assertThat(read.rows).hasSize(2);
  }

  private static String row(
      String name, String cost, String impressions, boolean isNameFirst, boolean isCostFirst) {
    return isCostFirst
        ? cost + "," + impressions + "," + name + ",Active"
        : (isNameFirst ? name + ",Active," : "Active," + name + ",") + cost + "," + impressions;
  }

  private ExportReading read(String name, String... lines) throws IOException {
    Path file = folder.resolve("made");
    Files.writeString(file, String.join("\n", lines) + "\n");
    return ExportReading.of(file, name, Instant.parse("2026-08-01T00:00:00Z"), ACCOUNTS);
  }
}
