package dev.socialmetrics.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.report.ReportDatabase;
import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run replaced, value by value and added up. */
class RestatementsTest {
  private static final long RUN = 2;
  private static final String DAILY = Kind.DAILY.table();
  private static final String CONTENT = Kind.CONTENT.table();
  private static final String CAMPAIGN = Kind.CAMPAIGN.table();

  @TempDir Path folder;
  private ReportDatabase database;
  private ChangeQueries changes;

  @BeforeEach
  void open() throws SQLException {
    database = new ReportDatabase(folder);
    database.sql(
        "INSERT INTO import_file (import_file_id, name, path, sha256, size_bytes, modified_at,"
            + " file_key, outcome, rules, run_id, first_seen_at, exported_at) VALUES (2, 'two.csv',"
            + " '/in/two', 'abc', 1, 'm', 'k', 'LOADED', 'r', 2, 't', '2025-10-25T06:00:00Z')");
    changes = ChangeQueries.within(database.source(), Map.of());
  }

  private void revised(String table, long row, String column, String before, String after) {
    revised(RUN, table, row, column, before, after);
  }

  private void revised(
      long run, String table, long row, String column, String before, String after) {
    database.sql(
        "INSERT INTO metric_revision (table_name, row_id, column_name, old_value, new_value,"
            + " old_import_file_id, old_source_line, import_file_id, source_line, run_id,"
            + " revised_at) VALUES (?, ?, ?, ?, ?, 1, 4, 2, 7, ?, 't')",
        table,
        row,
        column,
        before,
        after,
        run);
  }

  private List<String> listed(boolean derived, int limit) {
    return changes.restated(RUN, derived, limit).stream().map(RestatementsTest::line).toList();
  }

  private static String line(Restatement value) {
    return value.channel()
        + " "
        + String.join(" ", value.key().values())
        + " ("
        + value.day().orElse("no day")
        + ") "
        + value.column().name()
        + ": "
        + value.before()
        + " → "
        + value.after().orElse("nothing");
  }

  private List<String> totals() {
    return changes.restatedTotals(RUN).stream()
        .map(
            total ->
                total.channel()
                    + " "
                    + total.column().name()
                    + ": "
                    + total.values()
                    + " values, "
                    + total.raised()
                    + " up, "
                    + total.lowered()
                    + " down, "
                    + total.difference().map(BigInteger::toString).orElse("not added up"))
        .collect(Collectors.toList());
  }

  @Test
  void a_run_that_replaced_nothing_has_none() {
    database.daily("1", "instagram", "2025-10-01");
    revised(1, DAILY, 1, "likes", "1", "2");

    assertThat(changes.restated(RUN, false, 10)).isEmpty();
    assertThat(changes.restatedTotals(RUN)).isEmpty();
  }

  @Test
  void values_are_listed_by_kind_account_platform_key_and_column() {
    database.campaign("1", "x", "c", "start_date", "2025-09-01", "end_date", "2025-09-30");
    database.post("1", "x", "p2", "posted_at", "2025-10-02T08:00:00Z");
    database.post("1", "x", "p1");
    database.daily("2", "x", "2025-10-01");
    database.daily("1", "x", "2025-10-02");
    database.daily("1", "x", "2025-10-01");
    revised(CAMPAIGN, 1, "cost", "5.0", "6.5");
    revised(CONTENT, 1, "likes", "1", "2");
    revised(CONTENT, 2, "likes", "1", "2");
    revised(DAILY, 1, "likes", "1", "2");
    revised(DAILY, 2, "shares", "1", "2");
    revised(DAILY, 2, "likes", "1", "2");
    revised(DAILY, 3, "likes", "1", "2");

    assertThat(listed(false, 100))
        .containsExactly(
            "1 on x 2025-10-01 (2025-10-01) likes: 1 → 2",
            "1 on x 2025-10-02 (2025-10-02) likes: 1 → 2",
            "1 on x 2025-10-02 (2025-10-02) shares: 1 → 2",
            "2 on x 2025-10-01 (2025-10-01) likes: 1 → 2",
            "1 on x p1 (no day) likes: 1 → 2",
            "1 on x p2 (2025-10-02) likes: 1 → 2",
            "1 on x c 2025-09-01 2025-09-30 (2025-09-01) cost: 5.0 → 6.5");
  }

  @Test
  void the_list_ends_where_it_is_to_and_reaches_over_the_kinds() {
    database.daily("1", "x", "2025-10-01");
    database.post("1", "x", "p1");
    database.post("1", "x", "p2");
    revised(DAILY, 1, "likes", "1", "2");
    revised(CONTENT, 1, "likes", "1", "2");
    revised(CONTENT, 2, "likes", "1", "2");

    assertThat(listed(false, 2))
        .containsExactly(
            "1 on x 2025-10-01 (2025-10-01) likes: 1 → 2", "1 on x p1 (no day) likes: 1 → 2");
    assertThat(listed(false, 1)).hasSize(1);
  }

  @Test
  void computed_values_are_apart_and_one_that_can_be_computed_no_longer_has_no_new_one() {
    database.daily("1", "x", "2025-10-01");
    revised(DAILY, 1, "likes", "1", "2");
    revised(DAILY, 1, "engagement_rate", "2.5", "");

    assertThat(listed(true, 10))
        .containsExactly("1 on x 2025-10-01 (2025-10-01) engagement_rate: 2.5 → nothing");
    assertThat(listed(false, 10)).containsExactly("1 on x 2025-10-01 (2025-10-01) likes: 1 → 2");
  }

  @Test
  void both_files_are_named_with_their_lines_and_a_file_without_export_time_has_its_clocks() {
    database.daily("1", "x", "2025-10-01");
    revised(DAILY, 1, "likes", "1", "2");

    Restatement value = changes.restated(RUN, false, 10).get(0);

    assertThat(value.kind()).isEqualTo(Kind.DAILY);
    assertThat(value.was()).isEqualTo(new Provenance("one.csv", "/in/1", "", 4, "m"));
    assertThat(value.from())
        .isEqualTo(new Provenance("two.csv", "/in/two", "abc", 7, "2025-10-25T06:00:00Z"));
  }

  @Test
  void totals_count_what_rose_and_fell_and_add_up_only_what_adds_up_over_days() {
    database.daily("1", "x", "2025-10-01");
    database.daily("1", "x", "2025-10-02");
    database.daily("1", "x", "2025-10-03");
    for (int row = 1; row <= 3; row++) {
      revised(DAILY, row, "likes", "9", row == 1 ? "10" : "8");
      revised(DAILY, row, "followers", "100", "9");
      revised(DAILY, row, "reach", "5", row == 3 ? "4" : "7");
    }
    revised(DAILY, 1, "engagement_rate", "2.5", "");
    revised(DAILY, 2, "engagement_rate", "2.5", "10.25");

    assertThat(totals())
        .containsExactly(
            "1 on x engagement_rate: 2 values, 1 up, 0 down, not added up",
            "1 on x followers: 3 values, 0 up, 3 down, not added up",
            "1 on x likes: 3 values, 1 up, 2 down, -1",
            "1 on x reach: 3 values, 2 up, 1 down, 3");
  }

  @Test
  void texts_are_counted_and_neither_rise_nor_fall_and_money_is_not_added_up() {
    database.post("1", "x", "p1");
    database.campaign("1", "x", "c", "start_date", "2025-09-01", "end_date", "2025-09-30");
    revised(CONTENT, 1, "caption", "9 lives", "10 lives");
    revised(CAMPAIGN, 1, "cost", "9.5", "10.25");

    assertThat(totals())
        .containsExactly(
            "1 on x caption: 1 values, 0 up, 0 down, not added up",
            "1 on x cost: 1 values, 1 up, 0 down, not added up");
  }

  @Test
  void the_greatest_numbers_add_up_exactly() {
    String most = "9223372036854775807";
    for (int row = 1; row <= 3; row++) {
      database.daily("1", "x", "2025-10-0" + row);
      revised(DAILY, row, "likes", row == 3 ? most : "1", row == 3 ? "2" : most);
    }

    assertThat(changes.restatedTotals(RUN).get(0).difference())
        .isEqualTo(
            Optional.of(
                new BigInteger(most).multiply(BigInteger.TWO).subtract(new BigInteger(most))));
  }

  @Test
  void channels_have_totals_of_their_own_kind_by_kind() {
    database.daily("1", "x", "2025-10-01");
    database.daily("1", "tiktok", "2025-10-01");
    database.post("1", "x", "p");
    revised(DAILY, 1, "likes", "1", "2");
    revised(DAILY, 2, "likes", "1", "5");
    revised(CONTENT, 1, "likes", "5", "1");

    assertThat(totals())
        .containsExactly(
            "1 on tiktok likes: 1 values, 1 up, 0 down, 4",
            "1 on x likes: 1 values, 1 up, 0 down, 1",
            "1 on x likes: 1 values, 0 up, 1 down, -4");
  }
}
