package dev.socialmetrics.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.window.DailyRows;
import dev.socialmetrics.metric.window.WindowMetric;
import dev.socialmetrics.report.ReportDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The days of many channels, each within its own spans. */
class DailyRowsOfChannelsTest {
  private static final Channel ONE = Channel.of("1", "instagram");
  private static final Channel TWO = Channel.of("2", "tiktok");
  private static final Window OCTOBER = window("2025-10-01", "2025-10-31");

  @TempDir Path folder;
  private ReportDatabase database;
  private ReportQueries queries;

  @BeforeEach
  void empty() throws SQLException {
    database = new ReportDatabase(folder);
    queries = new ReportQueries(database.source());
  }

  private static Window window(String first, String last) {
    return new Window(LocalDate.parse(first), LocalDate.parse(last));
  }

  /** A line for each channel that is handed on: how many days of October it has, and the latest. */
  private List<String> handedOn(SortedMap<Channel, List<Window>> spans) {
    List<String> lines = new ArrayList<>();
    queries.eachDailyRows(
        spans,
        (channel, rows) ->
            lines.add(
                channel
                    + ": "
                    + rows.daysWithin(OCTOBER)
                    + " to "
                    + rows.latestDay().map(LocalDate::toString).orElse("none")));
    return lines;
  }

  private void month(String month, int dayBits) {
    database.sql(
        "INSERT INTO social_media_monthly_metrics (account_id, platform, month, days_present,"
            + " day_bits, folded_at) VALUES ('1', 'instagram', ?, ?, ?, 't')",
        month,
        Integer.bitCount(dayBits),
        dayBits);
  }

  @Test
  void each_channel_has_the_days_of_its_own_span_with_holes_as_they_are() {
    for (String day : List.of("2025-10-01", "2025-10-02", "2025-10-09", "2025-10-10")) {
      database.daily("1", "instagram", day, "likes", 1);
      database.daily("2", "tiktok", day, "likes", 1);
    }
    SortedMap<Channel, List<Window>> spans = new TreeMap<>();
    spans.put(TWO, List.of(window("2025-10-02", "2025-10-09")));
    spans.put(ONE, List.of(OCTOBER));

    assertThat(handedOn(spans))
        .containsExactly("1 on instagram: 4 to 2025-10-10", "2 on tiktok: 2 to 2025-10-09");
  }

  @Test
  void a_channel_without_a_day_in_its_span_is_handed_on_as_well() {
    database.daily("1", "instagram", "2025-09-30", "likes", 1);
    database.daily("1", "tiktok", "2025-10-05", "likes", 1);

    assertThat(handedOn(new TreeMap<>(Map.of(ONE, List.of(OCTOBER), TWO, List.of(OCTOBER)))))
        .containsExactly("1 on instagram: 0 to none", "2 on tiktok: 0 to none");
  }

  @Test
  void days_between_two_spans_of_a_channel_are_not_read() {
    IntStream.rangeClosed(1, 9).forEach(day -> database.daily("1", "instagram", "2025-10-0" + day));

    DailyRows rows =
        queries.dailyRows(
            ONE, List.of(window("2025-10-01", "2025-10-02"), window("2025-10-08", "2025-10-31")));

    assertThat(rows.daysWithin(OCTOBER)).isEqualTo(4);
    assertThat(rows.daysWithin(window("2025-10-03", "2025-10-07"))).isZero();
  }

  @Test
  void more_channels_than_one_statement_takes_come_in_order_and_keep_their_own_days() {
    SortedMap<Channel, List<Window>> spans = new TreeMap<>();
    for (int account = 1000; account < 1403; account++) {
      spans.put(Channel.of("" + account, "x"), List.of(OCTOBER));
    }
    for (String account : List.of("1199", "1200", "1400", "1402")) {
      database.daily(account, "x", "2025-10-0" + (account.charAt(3) == '9' ? 9 : 3));
    }

    List<String> lines = handedOn(spans);

    assertThat(lines).hasSize(403).isSorted();
    assertThat(lines)
        .filteredOn(line -> !line.endsWith("none"))
        .containsExactly(
            "1199 on x: 1 to 2025-10-09",
            "1200 on x: 1 to 2025-10-03",
            "1400 on x: 1 to 2025-10-03",
            "1402 on x: 1 to 2025-10-03");
  }

  @Test
  void a_value_that_is_not_stated_is_unknown_and_a_zero_is_a_zero() {
    database.daily("1", "instagram", "2025-10-01", "likes", 0, "engagement_rate_reported", 1.5);
    WindowMetric likes = WindowMetric.find("likes").orElseThrow();
    WindowMetric shares = WindowMetric.find("shares").orElseThrow();

    DailyRows rows = queries.dailyRows(ONE, List.of(OCTOBER));

    assertThat(rows.knows(likes)).isTrue();
    assertThat(rows.knows(shares)).isFalse();
  }

  @Test
  void months_are_found_where_a_span_has_a_day_of_them() {
    month("2025-07", 1 << 30);
    month("2025-08", 1 << 9);

    assertThat(queries.foldedMonths(Map.of(ONE, window("2025-07-31", "2025-08-09"), TWO, OCTOBER)))
        .containsOnlyKeys(ONE)
        .hasEntrySatisfying(
            ONE,
            months ->
                assertThat(months)
                    .extracting(found -> found.month())
                    .containsExactly(YearMonth.of(2025, 7)));
    assertThat(queries.foldedMonths(Map.of(ONE, window("2025-08-01", "2025-08-09")))).isEmpty();
  }

  @Test
  void a_month_between_the_spans_of_a_channel_is_none_of_theirs() {
    month("2025-08", 1 << 9);
    List<Window> around =
        List.of(window("2025-07-01", "2025-07-31"), window("2025-09-01", "2025-09-30"));

    assertThat(queries.dailyRows(ONE, around).latestDay()).isEmpty();
    assertThat(queries.dailyRows(ONE, List.of(window("2025-08-10", "2025-08-10"))).latestDay())
        .contains(LocalDate.parse("2025-08-10"));
  }

  @Test
  void whole_days_come_oldest_first_with_what_the_store_knows_of_them() {
    database.daily("1", "instagram", "2025-10-03", "likes", 3);
    database.daily("1", "instagram", "2025-10-01", "likes", 1, "engagement_rate", 2.5);
    database.daily("1", "tiktok", "2025-10-02", "likes", 9);

    List<ReportRecord> days = queries.wholeDays(ONE, OCTOBER);

    assertThat(days)
        .extracting(day -> day.values().findText("date").orElseThrow())
        .containsExactly("2025-10-01", "2025-10-03");
    assertThat(days.get(0).values().findRate("engagement_rate")).hasValue(2.5);
    assertThat(days.get(0).updatedAt()).isEqualTo("u");
    assertThat(days.get(0).id()).isEqualTo(2);
  }
}
