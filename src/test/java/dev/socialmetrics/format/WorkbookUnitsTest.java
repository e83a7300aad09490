package dev.socialmetrics.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Account;
import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Accounts;
import dev.socialmetrics.source.Workbooks;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A workbook's number format says the unit of a cell: percent, a currency, or digits it lost. */
class WorkbookUnitsTest {
  private static final Instant MODIFIED = Instant.parse("2026-08-01T00:00:00Z");
  private static final String CAMPAIGN =
      "campaign_id,start_date,end_date,cost,revenue,clicks|a,2026-01-01,2026-01-31,";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[$£-809]#,##0.00 | GBP",
        "\"€\"#,##0.00 | EUR",
        "#,##0.00 [$€-407];[Red]-#,##0.00 [$€-407] | EUR",
        "[$USD] #,##0.00 | USD",
        "_-* #,##0.00\\ \"zł\"_-;-* #,##0.00\\ \"zł\"_- | PLN",
        "€ #,##0.00 | EUR",
        "\\C\\H\\F\\ #,##0.00 | CHF",
        "[$Rp-421]#,##0 | IDR",
        "[$$-C09]#,##0.00 | AUD",
        "[$$-80A]#,##0.00 | MXN",
        // a sign of several currencies agrees with the account's
        "#,##0.00\\ \"kr\" | SEK",
        "[$kr.-406] #,##0.00 | SEK",
        // no currency: that of the account
        "#,##0.00 | SEK",
        "_(* #,##0.00_) | SEK",
        "0\" all\" | SEK",
        "[$-409]#,##0.00 | SEK"
      })
  void the_currency_of_a_number_format_is_that_of_the_amount(String format, String currency)
      throws IOException {
    ExportReading read = read("se/facebook/a.xlsx", format, CAMPAIGN + "1622.6*,20,5");

    assertThat(read.rows).hasSize(1);
    assertThat(read.rows.get(0)).containsEntry("cost", new BigDecimal("1622.6"));
    assertThat(read.rows.get(0))
        .containsEntry("cost_currency", currency)
        .containsEntry("revenue_currency", "SEK");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[$$-409]#,##0.00 | cell.currency-unknown",
        "\"¥\"#,##0 | cell.currency-unknown",
        "[$BTC] 0.00 | cell.decimal"
      })
  void a_currency_that_is_not_known_is_never_dropped(String format, String code)
      throws IOException {
    ExportReading read = read("se/facebook/a.xlsx", format, CAMPAIGN + "1622.6*,20,5");

    assertThat(read.facts).containsEntry("rejected", Map.of("2", code));
  }

  @Test
  void exports_of_platforms_have_their_currencies_in_number_formats_too() throws IOException {
    String meta =
        "Campaign name,Reporting starts,Reporting ends,Amount spent,Impressions|Tents,2026-01-01,"
            + "2026-01-31,";
    String linkedin =
        "Start Date (in UTC),End Date (in UTC),Campaign Name,Impressions,Clicks,Total Spent"
            + "|1/1/2026,1/31/2026,Tents,10,2,";

    assertThat(read("se/facebook/m.xlsx", "[$€-407]0.00", meta + "16.5*,9").rows.get(0))
        .containsEntry("cost_currency", "EUR");
    assertThat(read("se/linkedin/l.xlsx", "\"CHF\" 0.00", linkedin + "16.5*").rows.get(0))
        .containsEntry("cost_currency", "CHF");
    assertThat(
            read(
                    "se/facebook/m.xlsx",
                    "[$€-407]0.00",
                    meta.replace("Amount spent", "Amount spent (USD)") + "16.5*,9")
                .facts)
        .containsEntry("rejected", Map.of("2", "cell.currency-unknown"));
  }

  @Test
  void a_cell_shown_in_percent_is_percent() throws IOException {
    ExportReading daily =
        read("se/facebook/d.xlsx", "0.00%", "date,followers,engagement_rate|2026-01-01,10,0.0312*");
    ExportReading audience =
        read(
            "se/facebook/u.xlsx",
            "0%",
            "date,male_percentage,female_percentage|2026-01-01,0.403*,0.597*");
    ExportReading tweets =
        read(
            "se/twitter/t.xlsx",
            "0%",
            "Tweet id,Tweet text,time,impressions,engagement rate,retweets,replies,likes|"
                + "'1366400000000000001,Hello,2021-03-01 10:00 +0000,100,0.0312*,1,2,3");

    assertThat(daily.rows.get(0)).containsEntry("engagement_rate_reported", 3.12);
    assertThat(audience.rows.get(0))
        .containsEntry("male_percentage", 40.3)
        .containsEntry("female_percentage", 59.7);
    assertThat(tweets.rows.get(0)).containsEntry("engagement_rate_reported", 3.12);
  }

  @Test
  void a_count_shown_in_percent_or_money_is_no_count() throws IOException {
    for (String format : List.of("0%", "[$€-407]0")) {
      assertThat(read("se/facebook/d.xlsx", format, "date,followers|2026-01-01,7*").facts)
          .containsEntry("rejected", Map.of("2", "cell.integer"));
    }
    assertThat(
            read(
                    "se/twitter/x.xlsx",
                    "0%",
                    "Post id,Date,Post text,Impressions,Likes,Bookmarks|"
                        + "'1366400000000000001,\"Mon, Mar 1, 2021\",Hello,7*,1,1")
                .facts)
        .containsEntry("rejected", Map.of("2", "cell.integer cell.integer"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "post_id,posted_at,likes!17978919536823613*,2026-01-01T00:00:00Z,5",
        "campaign_id,start_date,end_date,cost!1797891953682361*,2026-01-01,2026-01-31,5",
        "account_id,platform,date,followers!17978919536823613*,facebook,2026-01-01,5",
        "post_id,posted_at,likes,campaign_id!a,2026-01-01T00:00:00Z,5,1.7978919536823613E+16*"
      })
  void an_id_that_is_a_number_of_16_digits_is_no_id(String rows) throws IOException {
    assertThat(read("se/facebook/i.xlsx", "0", rows.replace('!', '|')).facts)
        .containsEntry("rejected", Map.of("2", "cell.id-precision-lost"));
  }

  @Test
  void an_id_of_a_platform_too() throws IOException {
    assertThat(
            read(
                    "se/twitter/x.xlsx",
                    "0",
                    "Post id,Date,Post text,Impressions,Likes,Bookmarks|"
                        + "1797891953682361354*,\"Mon, Mar 1, 2021\",Hello,7,1,1")
                .facts)
        .containsEntry("refused", "cell.id-precision-lost");
  }

  @ParameterizedTest
  @CsvSource({"1.234,cell.locale-number", "1.234*,", "12.5,"})
  void a_text_may_be_in_thousands_and_a_number_is_a_number(String cost, String code)
      throws IOException {
    String other = "|b,2026-01-01,2026-01-31,7.5*,20,5";

    assertThat(
            read("se/facebook/a.xlsx", "0.00", CAMPAIGN + "1.5*," + cost + ",5" + other)
                .facts
                .get("refused"))
        .isEqualTo(code);
  }

  @Test
  void an_id_of_15_digits_is_as_it_was() throws IOException {
    assertThat(
            read(
                    "se/facebook/i.xlsx",
                    "0",
                    "post_id,posted_at,likes|179789195368236*,2026-01-01T00:00:00Z,5*")
                .rows
                .get(0))
        .containsEntry("post_id", "179789195368236");
  }

  /**
   * @param format of the cells with a star
   * @param rows of cells; a cell with an apostrophe is text whatever it looks like
   */
  private ExportReading read(String name, String format, String rows) throws IOException {
    StringBuilder xml = new StringBuilder();
    for (String row : rows.split("\\|")) {
      xml.append("<row>");
      for (String cell : row.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
        xml.append(cell(cell.replace("\"", "")));
      }
      xml.append("</row>");
    }
    Map<String, byte[]> parts = Workbooks.parts(xml.toString());
    Workbooks.put(
        parts,
        "xl/styles.xml",
        "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\""
            + format.replace("\"", "&quot;")
            + "\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/></cellXfs>"
            + "</styleSheet>");
    Path file = folder.resolve("made.xlsx");
    Files.write(file, Workbooks.zip(parts));
    Account swedish =
        new Account(
            new AccountId("se"), Optional.empty(), Optional.empty(), Optional.of("SEK"), List.of());
    return ExportReading.of(
        file, name, MODIFIED, new Accounts(List.of(swedish), ZoneOffset.UTC, "GBP"));
  }

  private static String cell(String cell) {
    if (cell.endsWith("*")) {
      return "<c s=\"1\"><v>" + cell.substring(0, cell.length() - 1) + "</v></c>";
    }
    return cell.matches("[0-9]+")
        ? "<c><v>" + cell + "</v></c>"
        : "<c t=\"inlineStr\"><is><t>" + cell.replaceFirst("^'", "") + "</t></is></c>";
  }
}
