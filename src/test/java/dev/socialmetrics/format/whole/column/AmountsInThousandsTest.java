package dev.socialmetrics.format.whole.column;

import static dev.socialmetrics.desktop.RefusedFile.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts that may be a thousand times as much. */
class AmountsInThousandsTest {
  private static final String SUM = "SELECT round(sum(cost), 3) FROM campaign_social_metrics";

  @TempDir Path folder;

  private Desktop desktop() {
    return new Desktop(folder);
  }

  private Desktop canonical(String currency, String costs) {
    Stream<String> rows =
        Arrays.stream(costs.split(" "))
            .map(cost -> "c" + cost + ";2025-11-01;2025-11-02;" + cost + ";" + currency + ";200");
    return desktop()
        .put(
            "acme/instagram/c.csv",
            Stream.concat(
                    Stream.of("campaign_id;start_date;end_date;cost;currency;impressions"), rows)
                .toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.234 2.500", "56.873", "1.234 20 999 0"})
  void amounts_that_all_have_three_decimals_refuse_the_file(String costs) {
    refuses(canonical("EUR", costs), "cell.locale-number", "three digits");
  }

  @Test
  void so_do_those_of_platforms() {
    refuses(
        desktop()
            .put(
                "acme/tiktok/Report (2026-01-01 to 2026-01-31).csv",
                "Campaign name,Primary status,Cost,Impressions,Clicks (destination),Conversions,Currency",
                "Tents,Active,1.234,500,20,3,EUR",
                "Boots,Active,2.500,100,2,1,EUR"),
        "cell.locale-number",
        "three digits");
  }

  @Test
  void amounts_of_platforms_with_a_point_or_a_comma_show_neither() {
    refuses(
        desktop()
            .put(
                "acme/facebook/m.csv",
                "Inizio del periodo di rendicontazione,Fine del periodo di rendicontazione,Nome della"
                    + " campagna,Importo speso (EUR),Impressioni",
                "2025-10-01,2025-10-31,Zelte,\"1,234\",200",
                "2025-10-01,2025-10-31,Taschen,\"2,500\",100"),
        "cell.locale-number",
        "another number of the file that shows");
  }

  @ParameterizedTest
  @CsvSource({
    "EUR,1.234 2.5,3.734",
    "EUR,1.234 5000,5001.234",
    "EUR,0.123 2.345,2.468",
    "EUR,1234.567,1234.567",
    "EUR,12 300,312.0",
    "KWD,1.234 2.500,3.734"
  })
  void one_amount_or_the_currency_shows_that_they_are_decimals(
      String currency, String costs, String sum) {
    Desktop desktop = canonical(currency, costs);
    Outcome outcome = desktop.metrics("import");

    assertThat(outcome.exitCode()).as(outcome.all()).isZero();
    assertThat(desktop.tables().one(SUM)).isEqualTo(sum);
  }

  /** A workbook's and JSON's texts are texts, whatever numbers are beside them. */
  @Test
  void texts_of_json_are_texts() {
    refuses(
        desktop()
            .put(
                "acme/instagram/c.json",
                "[{\"campaign_id\":\"a\",\"start_date\":\"2025-11-01\","
                    + "\"end_date\":\"2025-11-02\",\"cost\":12.5},",
                "{\"campaign_id\":\"b\",\"start_date\":\"2025-11-01\","
                    + "\"end_date\":\"2025-11-02\",\"revenue\":\"1.234\"},",
                "{\"campaign_id\":\"c\",\"start_date\":\"2025-11-01\","
                    + "\"end_date\":\"2025-11-02\",\"revenue\":7.5}]"),
        "cell.locale-number",
        "three digits");
  }

  @Test
  void numbers_of_json_are_numbers() {
    Desktop desktop =
        desktop()
            .put(
                "acme/instagram/c.json",
                "[{\"campaign_id\":\"a\",\"start_date\":\"2025-11-01\","
                    + "\"end_date\":\"2025-11-02\",\"cost\":1.234,\"impressions\":5}]");
    desktop.metrics("import");

    assertThat(desktop.tables().one(SUM)).isEqualTo("1.234");
  }
}
