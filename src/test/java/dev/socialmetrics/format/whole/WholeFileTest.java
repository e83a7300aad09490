package dev.socialmetrics.format.whole;

import static dev.socialmetrics.desktop.RefusedFile.refuses;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What only all rows of a file together can tell; stored whole, or refused with words that help.
 */
class WholeFileTest {
  private static final String POSTS =
      "Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish time,"
          + "Permalink,Post type,Data comment,Date,Views,Reach,Likes,Shares,Follows,Comments,Saves";

  @TempDir Path folder;

  private Desktop desktop() {
    return new Desktop(folder);
  }

  private static String post(String id, String time) {
    return id
        + ",1784,shop,Shop,Words,0,"
        + time
        + ",https://www.instagram.com/p/x/,IG image,,Lifetime,90,80,7,1,0,2,1";
  }

  @Test
  void a_row_that_proves_days_to_come_first_refuses_the_file() {
    Desktop desktop =
        desktop()
            .put(
                "shop/instagram/posts.csv",
                POSTS,
                post("11", "05/02/2025 10:00"),
                post("12", "06/02/2025 11:00"),
                post("13", "13/02/2025 09:00"));

    refuses(
        desktop,
        "shop/instagram/posts.csv:4: column 7 \"Publish time\": spreadsheet.day-first",
        "found \"13/02/2025 09:00\"",
        "Download the export again");
  }

  @Test
  void rounded_ids_refuse_the_file_and_the_original_is_stored_once() {
    Desktop desktop =
        desktop()
            .put(
                "shop/instagram/saved.csv",
                POSTS,
                post("17978919536823600", "02/05/2025 10:00"),
                post("17978919536824100", "02/06/2025 10:00"));

    refuses(desktop, "spreadsheet.id-rounded", "17978919536823600");

    desktop.put(
        "shop/instagram/original.csv",
        POSTS,
        post("=\"17978919536823613\"", "02/05/2025 10:00"),
        post("17978919536824118", "02/06/2025 10:00"));
    desktop.metrics("import");

    assertThat(desktop.tables().rows("SELECT post_id FROM content_performance ORDER BY post_id"))
        .containsExactly("17978919536823613", "17978919536824118");
  }

  @Test
  void one_id_of_many_that_ends_in_zeros_is_chance() {
    Desktop desktop =
        desktop()
            .put(
                "posts.csv",
                Stream.concat(
                        Stream.of(
                            "account_id,platform,post_id,posted_at,likes",
                            "1,tiktok,73050000000000000,2025-10-01T00:00:00Z,1"),
                        IntStream.range(10, 40)
                            .mapToObj(
                                n -> "1,tiktok,730500000000000" + n + ",2025-10-01T00:00:00Z,1"))
                    .toArray(String[]::new));
    desktop.metrics("import");

    assertThat(desktop.tables().one("SELECT count(*) FROM content_performance")).isEqualTo("31");
  }

  @Test
  void more_ids_that_end_in_zeros_than_chance_allows_refuse_the_file() {
    refuses(
        desktop()
            .put(
                "posts.csv",
                Stream.concat(
                        Stream.of("account_id,platform,post_id,posted_at,likes"),
                        IntStream.range(10, 50)
                            .mapToObj(
                                n -> {
                                  String id =
                                      n % 2 == 0
                                          ? "7305000000000" + n + "00"
                                          : "730500000000000" + n;
                                  return "1,tiktok," + id + ",2025-10-01T00:00:00Z,1";
                                }))
                    .toArray(String[]::new)),
        "spreadsheet.id-rounded",
        "20 of 40 long ids");
  }

  @Test
  void the_sign_in_an_amounts_own_cell_is_its_currency() throws IOException {
    Desktop desktop =
        desktop()
            .put(
                "tents/youtube/ads.csv",
                "Campaign report",
                "\"January 1, 2025 - January 31, 2025\"",
                "Campaign,Clicks,Impr.,Cost",
                "Tents,\"1,083\",9000,\"€1,622.60\"",
                "Boots,10,900,CHF 20",
                "Socks,10,900,$5.00");
    Files.createDirectories(folder.resolve("config"));
    Files.writeString(
        folder.resolve("config/accounts.yml"), "accounts:\n  - id: tents\n    currency: GBP\n");
    Outcome imported = desktop.metrics("import");

    assertThat(
            desktop
                .tables()
                .rows(
                    "SELECT campaign_id, cost, cost_currency FROM campaign_social_metrics"
                        + " ORDER BY campaign_id"))
        .as(imported.all())
        .containsExactly("Boots|20.0|CHF", "Tents|1622.6|EUR");
    assertThat(imported.all()).contains("1 cell.currency-unknown");
  }

  @Test
  void a_file_of_which_nothing_is_stored_says_why() {
    Desktop desktop =
        desktop()
            .put(
                "tents/youtube/ads.csv",
                "Campaign report",
                "\"January 1, 2025 - January 31, 2025\"",
                "Campaign,Clicks,Impr.,Cost",
                "Tents, --, --, --",
                "Boots, --, --, --");
    Outcome check = desktop.metrics("check", desktop.input("tents/youtube/ads.csv").toString());
    Outcome imported = desktop.metrics("import");

    assertThat(List.of(check, imported))
        .allSatisfy(
            outcome -> {
              assertThat(outcome.exitCode()).as(outcome.all()).isEqualTo(3);
              assertThat(outcome.all()).contains("file.nothing-stored", "2 row.no-value");
            });
    assertThat(imported.out()).contains("  nothing stored: ").doesNotContain("  refused: ");
  }

  @Test
  void a_file_that_is_known_to_hold_nothing_to_store_says_so_and_needs_nobody() {
    Desktop desktop =
        desktop()
            .put(
                "shop/tiktok/FollowerActivity.csv",
                "Date,Hour,Active followers",
                "October 1,0,5",
                "October 1,1,6");
    Outcome check =
        desktop.metrics("check", desktop.input("shop/tiktok/FollowerActivity.csv").toString());
    Outcome imported = desktop.metrics("import");

    assertThat(List.of(check, imported))
        .allSatisfy(
            outcome -> {
              assertThat(outcome.exitCode()).as(outcome.all()).isZero();
              assertThat(outcome.all()).contains("file.nothing-stored", "2 row.not-stored");
            });
  }
}
