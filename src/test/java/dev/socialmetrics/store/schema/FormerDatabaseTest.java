package dev.socialmetrics.store.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.store.account.PurgedAccounts;
import dev.socialmetrics.store.database.Database;
import dev.socialmetrics.store.file.FileOwnership;
import dev.socialmetrics.store.query.ReportSession;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows of databases from before the rules for rows changed. */
class FormerDatabaseTest {
  private static final String NFC = "Ünï";
  private static final String NFD = Normalizer.normalize(NFC, Normalizer.Form.NFD);

  @TempDir Path output;
  private Database database;
  private JdbcTemplate jdbc;

  @BeforeEach
  void open() {
    database = Database.forWriting(output, Duration.ofSeconds(5));
    jdbc = new JdbcTemplate(database.writing());
    Flyway.configure()
        .dataSource(database.writing())
        .locations("classpath:db/migration")
        .table("schema_version")
        .installedBy("social-metrics")
        .target("009")
        .load()
        .migrate();
    jdbc.update(
        """
        INSERT INTO import_file (name, path, sha256, size_bytes, modified_at, file_key, exported_at, outcome, rules,
          run_id, first_seen_at)
        VALUES ('a.csv', '/a.csv', 'sha', 1, '2025-10-24T06:00:00.000Z', 'k', '2025-10-24T06:00:00.000Z', 'LOADED', 'r',
          1, '2025-10-24T06:00:00Z')
        """);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void insert(String table, String columns, Object... values) {
    jdbc.update(
        "INSERT INTO %s (%s, exported_at, created_at, updated_at, import_file_id, source_line) VALUES (%s, '2025-10-24T06:00:00.000Z', 't', 't', 1, 2)"
            .formatted(table, columns, "?, ".repeat(values.length).replaceAll(", $", "")),
        values);
  }

  private List<String> lines(String sql) {
    return jdbc.queryForList(sql).stream().map(FormerDatabaseTest::line).toList();
  }

  private static String line(Map<String, Object> row) {
    return row.values().stream().map(String::valueOf).collect(Collectors.joining("|"));
  }

  @Test
  void a_purged_file_is_still_known_by_the_account_whose_it_was() {
    jdbc.update("INSERT INTO purged_account VALUES (?, 't')", PurgedAccounts.hash("alpha"));
    jdbc.update("INSERT INTO purged_file VALUES ('bytes', ?)", PurgedAccounts.hash("alpha"));

    Schema.migrate(database);

    PurgedAccounts purged = new PurgedAccounts(database.writing());
    assertThat(purged.isPurgedFile("bytes", owner("alpha"))).isTrue();
    assertThat(purged.isPurgedFile("bytes", owner("beta"))).isFalse();
  }

  private static FileOwnership owner(String account) {
    return new FileOwnership(Optional.of(account), Optional.of("instagram"));
  }

  @Test
  void the_currency_of_a_campaign_is_that_of_each_of_its_amounts() {
    String columns =
        "account_id, platform, campaign_id, start_date, end_date, cost, revenue_generated, currency";
    insert("campaign_social_metrics", columns, "1", "x", "a", "d", "d", 5, 7, "EUR");
    insert("campaign_social_metrics", columns, "1", "x", "b", "d", "d", null, 7, "GBP");
    jdbc.update(
        "INSERT INTO metric_source VALUES ('campaign_social_metrics', 1, 'currency', 1, 9, 'e')");

    Schema.migrate(database);

    assertThat(
            lines(
                "SELECT cost_currency, revenue_currency, currency, currency_assumed FROM campaign_social_metrics"))
        .containsExactly("EUR|EUR|EUR|null", "null|GBP|GBP|null");
    assertThat(lines("SELECT column_name, source_line FROM metric_source ORDER BY column_name"))
        .containsExactly("cost_currency|9", "revenue_currency|9");
  }

  @Test
  void the_counts_of_former_days_stay() {
    insert("content_performance", "account_id, platform, post_id, likes", "1", "x", "p", 12);
    jdbc.update(
        "INSERT INTO content_snapshot_past (content_id, exported_on, likes, exported_at, import_file_id)"
            + " VALUES (1, '2025-10-22', 10, '2025-10-22T06:00:00.000Z', 1),"
            + " (1, '2025-10-24', 12, '2025-10-24T06:00:00.000Z', 1)");

    Schema.migrate(database);

    assertThat(lines("SELECT exported_on, likes FROM content_snapshot ORDER BY exported_on"))
        .containsExactly("2025-10-22|10", "2025-10-24|12");
  }

  @Test
  void a_day_of_the_future_sets_no_report_date() {
    insert("social_media_daily_metrics", "account_id, platform, date", "1", "x", "2052-01-01");
    insert("social_media_daily_metrics", "account_id, platform, date", "1", "x", "2025-10-23");

    Schema.migrate(database);

    try (ReportSession session = ReportSession.open(database.reading())) {
      assertThat(session.queries().findReportDate()).contains(LocalDate.parse("2025-10-23"));
    }
  }

  @Test
  void ids_get_their_normal_form_where_it_is_free_and_both_forms_are_kept_where_not() {
    for (String account : List.of("a" + NFD, "b" + NFC, "b" + NFD)) {
      jdbc.update("INSERT INTO account VALUES (?, NULL, 'registered', 't')", account);
      insert(
          "social_media_daily_metrics", "account_id, platform, date", account, "x", "2025-10-01");
    }
    for (String post : List.of("c" + NFD, "d" + NFC, "d" + NFD)) {
      insert("content_performance", "account_id, platform, post_id", "1", "x", post);
    }

    List<String> notices = Schema.migrate(database);

    assertThat(notices)
        .containsExactly(
            "account b"
                + NFD
                + " is stored in two spellings that look alike; both are kept, new rows go to the"
                + " normal one (metrics purge removes the other)",
            "1 rows of content_performance are stored in two spellings of post_id that look alike;"
                + " both are kept");

    assertThat(lines("SELECT account_id FROM social_media_daily_metrics ORDER BY metric_id"))
        .containsExactly("a" + NFC, "b" + NFC, "b" + NFD);
    assertThat(lines("SELECT account_id FROM account ORDER BY rowid"))
        .containsExactly("a" + NFC, "b" + NFC, "b" + NFD);
    assertThat(lines("SELECT post_id FROM content_performance ORDER BY content_id"))
        .containsExactly("c" + NFC, "d" + NFC, "d" + NFD);
  }
}
