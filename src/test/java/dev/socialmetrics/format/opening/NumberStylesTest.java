package dev.socialmetrics.format.opening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.source.Workbooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers that a spreadsheet has read by the rules of another country, beside those it left. */
class NumberStylesTest {
  private static final String SPANISH =
      "Nombre de la campaña,Importe gastado (EUR),Impresiones,Alcance,Inicio del informe,Fin del informe";
  private static final String ENGLISH =
      "Campaign name,Amount spent (EUR),Impressions,Reach,Reporting starts,Reporting ends";

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void open() {
    desktop = new Desktop(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // 2.500 was read as two and a half
        "\"1.234,56\" | \"7,5\" | 2.5",
        "2.5 | \"1.234,56\" | 12",
        // 2,500 was, by the rules of a country with commas
        "\"1,234.56\" | 7.5 | \"2,5\"",
        "\"2,5\" | \"1,234,567\" | 9",
      })
  void amounts_with_either_sign_refuse_their_table(String one, String other, String third) {
    for (String labels : new String[] {SPANISH, ENGLISH}) {
      desktop.put("acme/facebook/a.csv", labels, row("A", one), row("B", other), row("C", third));

      Outcome outcome = desktop.metrics("import");

      assertThat(campaigns()).as(outcome.all()).isEmpty();
      assertThat(outcome.all())
          .contains(
              "cell.locale-number", "A spreadsheet may have made a thousandth of some of them");
    }
  }

  private List<String> campaigns() {
    return desktop.tables().rows("SELECT campaign_id, cost FROM campaign_social_metrics");
  }

  private static String row(String campaign, String amount) {
    return campaign + "," + amount.strip() + ",900,800,2025-10-01,2025-10-31";
  }

  @Test
  void numbers_of_a_workbook_beside_texts_of_their_column_refuse_it() throws IOException {
    desktop.putBytes(
        "acme/facebook/a.xlsx",
        Workbooks.xlsx(
            texts(SPANISH.split(","))
                + texts("A", "7,5", "900", "800", "2025-10-01", "2025-10-31")
                + texts("B", "2.5*", "900", "800", "2025-10-01", "2025-10-31")));

    Outcome outcome = desktop.metrics("import");

    assertThat(campaigns()).as(outcome.all()).isEmpty();
    assertThat(outcome.all()).contains("another cell of the column, 2.5, is no text but a number");
  }

  /** A row of a sheet; numbers have a star behind them. */
  private static String texts(String... cells) {
    return Arrays.stream(cells)
        .map(
            cell ->
                cell.endsWith("*")
                    ? "<c><v>" + cell.replace("*", "") + "</v></c>"
                    : "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>")
        .collect(Collectors.joining("", "<row>", "</row>"));
  }

  @Test
  void a_point_before_decimals_rejects_its_row_where_a_format_has_commas() throws IOException {
    Path formats = Files.createDirectories(folder.resolve("config/formats"));
    Files.writeString(
        formats.resolve("kosten.yml"),
        """
        title: costs of an agency
        source: our agency
        platform: tiktok
        numbers: comma
        tables:
          - grain: campaign and period
            recognise: {by: [Kampagne, Kosten]}
            columns:
              campaign_id: Kampagne
              cost: Kosten
              currency: Währung
              start_date: {labels: Von, patterns: dd.MM.yyyy}
              end_date: {labels: Bis, patterns: dd.MM.yyyy}
        """);
    desktop.put(
        "acme/kosten.csv",
        "Kampagne;Kosten;Währung;Von;Bis",
        "A;2.5;EUR;01.10.2025;31.10.2025",
        "B;1234;EUR;01.10.2025;31.10.2025",
        "C;12;EUR;01.10.2025;31.10.2025");

    Outcome outcome = desktop.metrics("import");

    assertThat(campaigns()).as(outcome.all()).containsExactlyInAnyOrder("B|1234.0", "C|12.0");
    assertThat(desktop.metrics("rejects").all())
        .contains("cell.locale-number", "a number with a decimal comma");
  }

  @Test
  void shares_show_the_sign_of_amounts_where_nothing_else_does() {
    desktop.put(
        "acme/youtube/a.csv",
        "Campaign report",
        "\"October 1, 2025 - October 31, 2025\"",
        "Campaign,Clicks,Impr.,CTR,Currency code,Cost",
        "Tents,12,900,1.33%,JPY,\"1,234\"",
        "Boots,3,120,2.5%,JPY,200");

    Outcome outcome = desktop.metrics("import");

    assertThat(campaigns())
        .as(outcome.all())
        .containsExactlyInAnyOrder("Tents|1234.0", "Boots|200.0");
  }

  @Test
  void days_of_a_month_show_no_sign_of_amounts() {
    desktop.put(
        "acme/youtube/a.csv",
        "Campaign report",
        "\"October 1, 2025 - October 31, 2025\"",
        "Campaign,Clicks,Impr.,Noted,Currency code,Cost",
        "Tents,12,900,12.05,JPY,\"1,234\"",
        "Boots,3,120,13.05,JPY,200");

    assertThat(desktop.metrics("import").all()).contains("whether it is a thousand times as much");
  }
}
