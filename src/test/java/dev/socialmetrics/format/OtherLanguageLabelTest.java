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

/** Labels of a platform's table that its format does not know, and another one does. */
class OtherLanguageLabelTest {
  private static final String CAMPAIGN =
      "Campaign name,Reporting starts,Reporting ends,Amount spent (EUR),";

  @TempDir Path folder;

  @Test
  void a_figure_under_a_label_of_another_language_is_told_to_be_left_out() throws IOException {
    assertThat(read(CAMPAIGN + "Impressionen", "Tents,2025-01-01,2025-01-31,10,500").facts)
        .containsEntry("warnings", List.of("hdr.unknown-column"));
  }

  @Test
  void of_what_no_format_knows_nothing_is_said() throws IOException {
    assertThat(read(CAMPAIGN + "Mood", "Tents,2025-01-01,2025-01-31,10,500").facts)
        .containsEntry("warnings", List.of());
  }

  @Test
  void a_figure_that_another_label_has_is_not_missing() throws IOException {
    String header = CAMPAIGN + "Impressions,Impressionen";

    assertThat(read(header, "Tents,2025-01-01,2025-01-31,10,500,500").facts)
        .containsEntry("warnings", List.of());
    assertThat(read(header, "Tents,2025-01-01,2025-01-31,10,500,900").facts)
        .containsEntry("refused", "hdr.duplicate-column");
  }

  private ExportReading read(String... lines) throws IOException {
    return ExportReading.of(
        Files.writeString(folder.resolve("made"), String.join("\n", lines) + "\n"),
        "me/facebook/a.csv",
        Instant.parse("2026-08-01T00:00:00Z"),
        new Accounts(List.of(), ZoneOffset.UTC, "EUR"));
  }
}
