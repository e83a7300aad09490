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

  @Test
  void amounts_whose_currency_stands_below_an_unknown_label_are_refused() throws IOException {
    assertThat(
            read(
                    "Campaign name,Reporting starts,Reporting ends,Amount spent,Moneda X",
                    "Tents,2025-01-01,2025-01-31,10,PEN")
                .facts)
        .containsEntry("refused", "cell.currency-unknown");
    assertThat(
            read(
                    "Campaign name,Reporting starts,Reporting ends,Amount spent,Moneda X",
                    "Tents,2025-01-01,2025-01-31,10,EUR")
                .facts)
        .containsEntry("warnings", List.of());
    assertThat(read(CAMPAIGN + "Moneda X", "Tents,2025-01-01,2025-01-31,10,PEN").facts)
        .containsEntry("warnings", List.of());
  }

  @Test
  void a_campaign_that_lacks_one_of_its_rows_is_told() throws IOException {
    String header = "Campaign name,Ad set name,Reporting starts,Reporting ends,Amount spent (EUR)";

    assertThat(
            read(
                    header,
                    "Tents,a,2025-01-01,2025-01-31,10",
                    "Tents,b,2025-01-01,2025-01-31,wrong",
                    "Boots,c,2025-01-01,2025-01-31,5")
                .facts)
        .containsEntry("warnings", List.of("file.part-of-total"));
    assertThat(
            read(header, "Tents,a,2025-01-01,2025-01-31,wrong", "Boots,c,2025-01-01,2025-01-31,5")
                .facts)
        .containsEntry("rejected", Map.of("2", "cell.decimal"))
        .containsEntry("warnings", List.of());
  }

  private static final String POSTS =
      "Identificador de la publicación,Identificador de la cuenta,Hora de publicación,Fecha,"
          + "Alcance,Me gusta,Comentarios,";
  private static final String POST = "18000000000000061,1784,01/07/2026 13:45,Total,2100,190,2,";

  @Test
  void counts_that_may_be_the_missing_part_of_engagement_refuse_a_translated_export()
      throws IOException {
    assertThat(read(POSTS + "Veces recordado,Seguimientos", POST + "1.051,3").facts)
        .containsEntry("refused", "hdr.unknown-figure");
    assertThat(read(POSTS + "Veces recordado", POST + ",", POST.replace("61,", "62,") + "7").facts)
        .containsEntry("refused", "hdr.unknown-figure");
  }

  @Test
  void what_is_known_or_no_count_or_missing_nowhere_refuses_nothing() throws IOException {
    assertThat(read(POSTS + "Seguimientos", POST + "3").facts).containsEntry("warnings", List.of());
    assertThat(read(POSTS + "Apuntes,Parte", POST + "sí,\"3,5\"").facts)
        .containsEntry("warnings", List.of());
    assertThat(
            read(POSTS + "Veces que se compartió,Veces guardado,Veces recordado", POST + "51,90,7")
                .facts)
        .containsEntry("warnings", List.of());
    String english = "Post ID,Account ID,Publish time,Date,Reach,Likes,Comments,Times kept";
    assertThat(read(english, "18000000000000061,1784,01/07/2026 13:45,Lifetime,2100,190,2,7").facts)
        .containsEntry("warnings", List.of());
  }

  private ExportReading read(String... lines) throws IOException {
    String place = lines[0].startsWith("Campaign") ? "me/facebook/a.csv" : "me/instagram/a.csv";
    return ExportReading.of(
        Files.writeString(folder.resolve("made"), String.join("\n", lines) + "\n"),
        place,
        Instant.parse("2026-08-01T00:00:00Z"),
        new Accounts(List.of(), ZoneOffset.UTC, "EUR"));
  }
}
