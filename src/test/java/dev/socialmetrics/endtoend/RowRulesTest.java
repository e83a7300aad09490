package dev.socialmetrics.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.store.database.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Currencies, days, ids and years of rows, from the file to the database. */
class RowRulesTest {
  private static final String CAMPAIGN =
      "account_id,platform,campaign_id,start_date,end_date,cost,revenue,currency";
  private static final String MONEY =
      "SELECT cost, cost_currency, revenue_generated, revenue_currency, currency, currency_assumed, roi, roas"
          + " FROM campaign_social_metrics";
  private static final String DAY = "account_id,platform,date,likes";

  @TempDir Path folder;

  private static List<String> lines(Desktop desktop, String sql) {
    try (Database database = Database.forReading(desktop.output(""), Duration.ofSeconds(5))) {
      return new JdbcTemplate(database.reading())
          .queryForList(sql).stream().map(RowRulesTest::line).toList();
    }
  }

  private static String line(Map<String, Object> row) {
    return row.values().stream().map(String::valueOf).collect(Collectors.joining("|"));
  }

  private static String campaign(String money) {
    return "1,facebook,c,2025-10-01,2025-10-31," + money;
  }

  @Test
  void a_currency_travels_with_its_amount() {
    Desktop desktop = new Desktop(folder);
    desktop.putAt("2025-11-01T06:00:00Z", "1.csv", CAMPAIGN, campaign("100,,EUR"));
    desktop.putAt("2025-11-02T06:00:00Z", "2.csv", CAMPAIGN, campaign(",500,"));
    desktop.metrics("import");

    assertThat(lines(desktop, MONEY)).containsExactly("100.0|EUR|500.0|USD|null|revenue|null|null");
    assertThat(desktop.metrics("report", "campaigns", "--stdout", "--format", "json").out())
        .contains("\"roi\": \"mixed_currency\"", "\"roas\": \"mixed_currency\"");
  }

  @Test
  void a_later_row_without_a_currency_changes_none_that_is_stored() {
    for (List<String> order : List.of(List.of("1", "2"), List.of("2", "1"))) {
      Desktop desktop = new Desktop(folder.resolve(order.get(0)));
      for (String number : order) {
        String money = number.equals("1") ? "100,300,EUR" : "120,,";
        desktop.putAt(
            "2025-11-0" + number + "T06:00:00Z", number + ".csv", CAMPAIGN, campaign(money));
        desktop.metrics("import");
      }

      assertThat(lines(desktop, MONEY)).containsExactly("120.0|EUR|300.0|EUR|EUR|null|150.0|2.5");
    }
  }

  @Test
  void a_day_later_than_the_day_after_the_export_is_rejected() {
    Desktop desktop = new Desktop(folder).at("2025-11-20T00:00:00Z");
    desktop.putAt(
        "2025-11-20T00:00:00Z",
        "days.csv",
        DAY + ",exported_at",
        "1,instagram,2025-11-17,5,2025-11-15T06:00:00Z",
        "1,instagram,2025-11-16,5,2025-11-15T06:00:00Z",
        "1,instagram,2052-01-01,5,");
    desktop.putAt("2020-01-01T00:00:00Z", "old-clock.csv", DAY, "1,tiktok,2025-11-19,5");
    desktop.metrics("import");

    assertThat(lines(desktop, "SELECT date FROM social_media_daily_metrics ORDER BY date"))
        .containsExactly("2025-11-16", "2025-11-19");
    assertThat(lines(desktop, "SELECT code, severity, found FROM row_problem ORDER BY source_line"))
        .containsExactly(
            "row.future-date|row|date 2025-11-17", "row.future-date|row|date 2052-01-01");
  }

  @Test
  void an_id_is_the_same_however_its_accents_are_written() throws Exception {
    String composed = "Ünï";
    String taken = Normalizer.normalize(composed, Normalizer.Form.NFD);
    Desktop desktop = new Desktop(folder);
    Files.writeString(
        folder.resolve("config/accounts.yml"),
        "accounts:\n  - id: " + taken + "\n    currency: EUR\n");
    String head = "account_id,platform,post_id,posted_at,likes";
    desktop.putAt(
        "2025-11-01T06:00:00Z", "1.csv", head, composed + ",tiktok,p" + taken + ",2025-10-01,1");
    desktop.putAt(
        "2025-11-02T06:00:00Z", "2.csv", head, taken + ",tiktok,p" + composed + ",2025-10-01,2");
    desktop.metrics("import");

    assertThat(lines(desktop, "SELECT account_id, post_id, likes FROM content_performance"))
        .containsExactly(composed + "|p" + composed + "|2");
    assertThat(lines(desktop, "SELECT account_id, origin FROM account"))
        .containsExactly(composed + "|configured");
  }

  @Test
  void rows_of_an_account_that_may_come_back_are_read_again_from_a_shared_file() {
    Desktop desktop = new Desktop(folder);
    desktop.put("days.csv", DAY, "1,instagram,2025-11-01,5", "2,instagram,2025-11-01,7");
    desktop.metrics("import");
    desktop.metrics("purge", "--account", "2");
    assertThat(desktop.metrics("verify").exitCode()).isZero();
    desktop.metrics("import");
    assertThat(accounts(desktop)).containsExactly("1|5");

    desktop.metrics("purge", "--account", "2", "--allow-again");

    assertThat(desktop.metrics("verify").out())
        .contains("days.csv: rows of an account that was purged and may come back are missing");
    desktop.metrics("import");
    assertThat(accounts(desktop)).containsExactly("1|5", "2|7");
    assertThat(desktop.metrics("verify").exitCode()).isZero();
    assertThat(
            lines(
                desktop, "SELECT read_rows, stored_rows, unchanged_rows, outcome FROM import_file"))
        .containsExactly("2|1|1|LOADED");
  }

  private static List<String> accounts(Desktop desktop) {
    return lines(
        desktop, "SELECT account_id, likes FROM social_media_daily_metrics ORDER BY account_id");
  }

  /** The id is of 26 July 2025, the copy of May 2026. */
  @Test
  void a_date_without_a_year_has_that_of_the_post_s_id() {
    long july = 1_753_531_200L << 32;
    String post = "https://www.tiktok.com/@acme/video/" + july;
    Desktop desktop = new Desktop(folder).at("2026-08-02T00:00:00Z");
    desktop.putAt(
        "2026-08-01T00:00:00Z",
        "acme/tiktok/Content.csv",
        "Time,Video title,Video link,Post time,Total likes,Total comments,Total shares,Total views",
        "July 31,One," + post + ",July 26,1,2,3,4");
    desktop.metrics("import");

    assertThat(lines(desktop, "SELECT substr(posted_at, 1, 10) FROM content_performance"))
        .containsExactly("2025-07-26");
  }

  @Test
  void a_written_date_far_from_the_post_s_id_is_stored_with_a_warning() {
    long january = (1_736_899_200_000L - 1_288_834_974_657L) << 22;
    Desktop desktop = new Desktop(folder);
    desktop.put(
        "acme/twitter/posts.csv",
        "Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares",
        january + ",\"Wed, Jan 15, 2025\",near,l,100,1,1,1,1",
        (january + 1) + ",\"Thu, Oct 2, 2025\",far,l,100,1,1,1,1");
    desktop.metrics("import");

    assertThat(lines(desktop, "SELECT code, severity, found FROM row_problem"))
        .containsExactly(
            "row.inconsistent|warning|posted_at 2025-10-02T00:00:00Z, and an id of 2025-01-15");
  }
}
