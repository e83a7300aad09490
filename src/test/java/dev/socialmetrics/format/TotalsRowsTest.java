package dev.socialmetrics.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Account;
import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Accounts;
import java.io.IOException;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that add up the others, which spreadsheets and other tools append to any table. */
class TotalsRowsTest {
  private static final String X = "Post id,Date,Post text,Post Link,Impressions,Likes,Bookmarks";
  private static final String TWEETS =
      "Tweet id,Tweet permalink,Tweet text,time,impressions,engagement rate,retweets,replies,likes";
  private static final String INSTAGRAM =
      "Post ID,Account ID,Account username,Description,Publish time,Permalink,Post type,Date,Reach,Likes";
  private static final String CAMPAIGN = "campaign_id,start_date,end_date,cost,clicks";

  private static final Accounts ACCOUNTS =
      new Accounts(
          List.of(
              new Account(
                  new AccountId("Somma"),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  List.of())),
          ZoneOffset.UTC,
          "EUR");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Total",
        "Grand total",
        "TOTAL:",
        "Total (12)",
        "Sum",
        "Gesamt",
        "Gesamtergebnis",
        "Totaal",
        "Total general",
        "Totalt",
        "Suma",
        "Итого",
        "合計",
        "합계"
      })
  void a_word_of_a_total_is_known_in_the_key_of_every_table(String word) throws IOException {
    assertTotal(
        "me/twitter/x.csv",
        X,
        "1366400000000000001,\"Mon, Mar 1, 2021\",Hello,https://x/1,7,1,1",
        word + ",,,,7,1,1");
    assertTotal(
        "me/twitter/t.csv",
        TWEETS,
        "1366400000000000001,https://t/1,Hello,2021-03-01 10:00 +0000,100,0.03,1,2,3",
        word + ",,,,100,0.03,1,2,3");
    assertTotal(
        "me/instagram/i.csv",
        INSTAGRAM,
        "17978919536823613,11,me,Hello,03/01/2021 10:00,https://i/p/CL3x4,IG image,Lifetime,70,7",
        word + ",,,,,,,,70,7");
    assertTotal("me/facebook/c.csv", CAMPAIGN, "a,2026-01-01,2026-01-31,5.5,3", word + ",,,5.5,3");
    assertTotal(
        "me/facebook/p.csv",
        "account_id,platform,post_id,posted_at,likes",
        "me,facebook,p1,2026-01-01T00:00:00Z,5",
        "me,facebook," + word + ",-,5");
    assertTotal("me/facebook/d.csv", "date,followers,likes", "2026-01-01,9,1", word + ",,1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // in the first cell that says something, where the key says nothing
        X
            + " | 1366400000000000001,\"Mon, Mar 1, 2021\",Hello,https://x/1,7,1,1 | ,,Total,--,7,1,1",
        "post_type,post_id,posted_at,likes | reel,p1,2026-01-01T00:00:00Z,5 | Total,,,5",
        "name,campaign_id,start_date,end_date,cost | Tents,a,2026-01-01,2026-01-31,5 | Summe,,,,5",
        "campaign_id,start_date,end_date,cost,currency | a,2026-01-01,2026-01-31,5,EUR | Total,,,5,EUR"
      })
  void or_in_the_first_cell(String header, String row, String total) throws IOException {
    assertTotal("me/twitter/x.csv", header, row, total);
  }

  @Test
  void and_in_a_layout_that_no_format_has_foreseen() throws IOException {
    ExportReading read =
        read(
            "me/facebook/a.json",
            "[{\"post_id\":\"a\",\"posted_at\":\"2026-01-01T00:00:00Z\",\"likes\":1},",
            "{\"post_id\":\"Grand Total\",\"posted_at\":null,\"likes\":1,\"link\":\"\"},",
            "{\"note\":\"\",\"likes\":1,\"post_id\":\"Totale\"}]");

    assertThat(read.rows).hasSize(1);
    assertThat(read.facts).containsEntry("ignored", Map.of("row.total", 2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        CAMPAIGN + " | Total,2026-01-01,2026-01-31,5.5,3 | campaign_id",
        "post_id,posted_at,likes | Sum,2026-01-01T00:00:00Z,5 | post_id",
        "post_id,posted_at,caption,likes | p1,2026-01-01T00:00:00Z,Total,5 | post_id",
        "caption,post_id,posted_at,likes | Total,p1,2026-01-01T00:00:00Z,5 | post_id",
        X + " | 1366400000000000001,\"Mon, Mar 1, 2021\",Total,https://x/1,7,1,1 | post_id"
      })
  void what_has_days_or_a_link_of_its_own_is_no_total(String header, String row, String key)
      throws IOException {
    ExportReading read = read("me/twitter/a.csv", header, row);

    assertThat(read.rows).hasSize(1);
    assertThat(read.rows.get(0)).containsKey(key);
    assertThat(read.facts).containsEntry("ignored", Map.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // the sum; another, as where a filter or a rejected row left some out; less than each
        CAMPAIGN
            + " | a,2026-02-01,2026-02-28,3,4 | b,2026-02-01,2026-02-28,4.5,0 | Total,2026-02-01,2026-02-28,7.50,4",
        CAMPAIGN
            + " | Summe,2026-01-01,2026-02-28,17, | a,2026-01-01,2026-01-31,3,4 | b,2026-02-01,2026-02-28,4.5,0",
        CAMPAIGN
            + " | a,2026-02-01,2026-02-28,3,4 | b,2026-02-31,2026-02-28,4.5,0 | Total,2026-02-01,2026-02-28,7.5,4",
        CAMPAIGN
            + " | a,2026-02-01,2026-02-28,3,4 | Total,2026-02-01,2026-02-28,3,4 | Total,2026-01-01,2026-02-28,3,4",
        CAMPAIGN
            + " | ad set: a,2026-02-01,2026-02-28,3,4 | b,2026-02-01,2026-02-28,3,4 | ad set: Total,2026-02-01,2026-02-28,6,8",
        CAMPAIGN
            + " | Tents,2026-02-01,2026-02-28,3,4 | Boats,2026-02-01,2026-02-28,4.5,1 | Tents Total,2026-01-01,2026-02-28,3,4",
        CAMPAIGN
            + " | Tents,2026-02-01,2026-02-28,3,4 | Boats,2026-02-01,2026-02-28,4.5,1 | Totale Tents,2026-01-01,2026-02-28,3,4",
        "post_id,posted_at,likes,reach | p1,2026-02-01T00:00:00Z,5,9 | p2,2026-02-01T00:00:00Z,2,9 | Total,2026-02-01T00:00:00Z,7,11",
        "post_id,posted_at,reach | p1,2026-02-01T00:00:00Z,5 | p2,2026-02-01T00:00:00Z,2 | Sub-total,2026-02-01T00:00:00Z,4",
        "account_id,date,likes,followers | me,2026-02-01,5,9 | you,2026-02-01,2,9 | Total,2026-02-01,6,18"
      })
  void that_has_days_of_its_own_refuses_the_file_where_others_have_names(
      String header, String first, String second, String third) throws IOException {
    assertThat(read("me/twitter/a.csv", header, first, second, third).facts)
        .containsEntry("refused", "file.totals-row");
  }

  private static final String META =
      "Campaign name,Ad set name,Ad set ID,Reporting starts,Reporting ends,Amount spent (EUR),Impressions";
  private static final String TIKTOK =
      "Campaign name,By Day,Cost,Currency,Impressions,Clicks (destination),Conversions,Primary status";

  /** The same of exports of platforms; status says that a row is of a campaign. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        META
            + " | Tents,A,1,2026-02-01,2026-02-28,3,40 | Tents,B,2,2026-02-01,2026-02-28,4,50 | Tents,Total,,2026-02-01,2026-02-28,7,90",
        "Campaign,Campaign status,Day,Impr.,Cost,Currency code,Clicks | Tents,On,\"Feb 1, 2026\",40,3,EUR,1 | Boats,On,\"Feb 1, 2026\",40,3,EUR,1 | Total,On,\"Feb 1, 2026\",60,3,EUR,2",
        "Campaign,Device,Day,Impr.,Cost,Currency code,Clicks | Tents,Phones,\"Feb 1, 2026\",40,3,EUR,1 | Tents,Tablets,\"Feb 1, 2026\",40,3,EUR,1 | Tents,Total,\"Feb 1, 2026\",80,6,EUR,2",
        TIKTOK
            + " | Tents,2026-02-01,3,EUR,40,1,0,Active | Boats,2026-02-01,4,EUR,40,1,0,Active | Insgesamt,2026-02-01,9,EUR,80,2,0,Active"
      })
  void and_in_exports_of_ads(String header, String first, String second, String third)
      throws IOException {
    String folder =
        header.startsWith("Campaign,") ? "youtube" : header.equals(TIKTOK) ? "tiktok" : "facebook";
    assertThat(read("me/" + folder + "/a.csv", header, first, second, third).facts)
        .containsEntry("refused", "file.totals-row");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Campaign ID,"
            + META
            + " | 11,Tents,A,1,2026-02-01,2026-02-28,3,40 | 12,Boats,B,2,2026-02-01,2026-02-28,4,50 | 13,Sum,Total,3,2026-02-01,2026-02-28,7,90",
        META
            + " | Tents,A,1,2026-02-01,2026-02-28,3,40 | Boats,B,2,2026-02-01,2026-02-28,4,50 | Tubs,Total,3,2026-02-01,2026-02-28,7,90",
        CAMPAIGN
            + " | a,2026-02-01,2026-02-28,3,4 | b,2026-02-01,2026-02-28,4.5,0 | Total b2b,2026-02-01,2026-02-28,7.5,4",
        "account_id,date,followers | one,2026-02-01,5 | one,2026-02-02,6 | somma,2026-02-01,7"
      })
  void an_id_of_its_own_makes_it_a_campaign_and_accounts_yml_an_account(
      String header, String first, String second, String third) throws IOException {
    ExportReading read = read("me/facebook/a.csv", header, first, second, third);

    assertThat(read.facts).doesNotContainKey("refused");
    assertThat(read.rows).hasSize(3);
  }

  @Test
  void objects_of_other_keys_are_rows_of_the_same_file() throws IOException {
    String days = "\"start_date\":\"2026-02-01\",\"end_date\":\"2026-02-28\",\"cost\":";

    assertThat(
            read(
                    "me/facebook/a.json",
                    "[{\"campaign_id\":\"a\",\"clicks\":2," + days + "3},",
                    "{\"campaign_id\":\"Grand Total\"," + days + "4}]")
                .facts)
        .containsEntry("refused", "file.totals-row");
  }

  @Test
  void a_total_that_contradicts_its_rows_refuses_where_the_format_says_what_adds_up()
      throws IOException {
    String header = "Content,Video title,Video publish time,Views,Likes";
    String row = "aaaaaaaaaaA,One,\"Mar 1, 2026\",100,6";

    assertThat(read("me/youtube/y.csv", header, row, "Łącznie,,,90,6").facts)
        .containsEntry("refused", "file.total-mismatch");
    assertThat(read("me/youtube/y.csv", header, row, "Łącznie,,,100,6").rows).hasSize(1);
  }

  private void assertTotal(String name, String header, String row, String total)
      throws IOException {
    ExportReading read = read(name, header, row, total);

    assertThat(read.facts.get("ignored")).as(name + read.facts).isEqualTo(Map.of("row.total", 1));
    assertThat(read.facts.get("rejected")).isEqualTo(Map.of());
    assertThat(read.rows).hasSize(1);
  }

  private ExportReading read(String name, String... lines) throws IOException {
    Path file = folder.resolve("made");
    Files.writeString(file, String.join("\n", lines) + "\n");
    return ExportReading.of(file, name, Instant.parse("2026-08-01T00:00:00Z"), ACCOUNTS);
  }
}
