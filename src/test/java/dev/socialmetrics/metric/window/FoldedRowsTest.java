package dev.socialmetrics.metric.window;

import static dev.socialmetrics.metric.window.Days.metric;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.MutableValues;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.Basis;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FoldedRowsTest {
  private static final YearMonth MAY = YearMonth.parse("2021-05");

  private static Observation day(String date, Object... namesAndCounts) {
    MutableValues row = new MutableValues(Kind.DAILY);
    row.set(Kind.DAILY.column("account_id"), "1");
    row.set(Kind.DAILY.column("platform"), "instagram");
    row.set(Kind.DAILY.column("date"), date);
    for (int i = 0; i < namesAndCounts.length; i += 2) {
      Object number = namesAndCounts[i + 1];
      row.set(
          Kind.DAILY.column((String) namesAndCounts[i]),
          number instanceof Integer whole ? (Object) whole.longValue() : number);
    }
    return Observation.of(row);
  }

  private static MonthlyRollup may(Observation... days) {
    return MonthlyRollup.of(MAY, List.of(days)).orElseThrow();
  }

  private static DailyRows rows(MonthlyRollup month, Observation... days) {
    return DailyRows.of(Days.INSTAGRAM, List.of(days), List.of(month));
  }

  private static String told(DailyRows rows, String metric, String from, String to) {
    WindowValue value =
        rows.value(metric(metric), new Window(LocalDate.parse(from), LocalDate.parse(to)));
    return value.value().map(Object::toString).orElseGet(() -> value.reason().get().toString())
        + " of "
        + value.daysPresent();
  }

  private static final MonthlyRollup BUSY =
      may(
          day("2021-05-03", "followers", 10, "reach", 100, "likes", 7),
          day("2021-05-04", "reach", 300, "likes", 0),
          day("2021-05-20", "followers", 12, "likes", 5));

  @Test
  void a_whole_month_is_told_as_each_metric_declares_with_the_days_that_state_it() {
    DailyRows rows = rows(BUSY);

    assertThat(told(rows, "likes", "2021-05-01", "2021-05-31")).isEqualTo("12 of 3");
    assertThat(told(rows, "reach", "2021-05-01", "2021-05-31")).isEqualTo("400 of 2");
    assertThat(told(rows, "reach_max_daily", "2021-05-01", "2021-05-31")).isEqualTo("300 of 2");
    assertThat(told(rows, "reach_avg_daily", "2021-05-01", "2021-05-31")).isEqualTo("200 of 2");
    assertThat(told(rows, "engagement_rate", "2021-05-01", "2021-05-31")).isEqualTo("1.75 of 2");
    assertThat(told(rows, "avg_engagement", "2021-05-01", "2021-05-31")).isEqualTo("3.5 of 2");
    assertThat(told(rows, "saves", "2021-05-01", "2021-05-31")).isEqualTo("missing_input of 0");
  }

  @Test
  void a_window_with_some_of_its_days_only_tells_nothing() {
    DailyRows rows = rows(BUSY, day("2021-06-01", "likes", 1));

    assertThat(told(rows, "likes", "2021-05-04", "2021-06-02")).isEqualTo("folded of 0");
    assertThat(told(rows, "avg_engagement", "2021-04-10", "2021-05-10")).isEqualTo("folded of 0");
    assertThat(
            rows.daysWithin(
                new Window(LocalDate.parse("2021-05-04"), LocalDate.parse("2021-06-02"))))
        .isEqualTo(3);
  }

  @Test
  void a_window_that_misses_days_without_a_row_only_has_the_whole_month() {
    DailyRows rows = rows(BUSY, day("2021-06-01", "likes", 1));

    assertThat(told(rows, "likes", "2021-05-03", "2021-06-01")).isEqualTo("13 of 4");
    assertThat(told(rows, "likes", "2021-05-21", "2021-06-01")).isEqualTo("1 of 1");
    assertThat(told(rows, "likes", "2021-04-02", "2021-05-02")).isEqualTo("missing_input of 0");
  }

  @Test
  void followers_are_carried_forward_from_the_last_day_that_the_month_states() {
    DailyRows rows = rows(BUSY);

    assertThat(rows.followersAt(LocalDate.parse("2021-05-23")).orElseThrow().value()).isEqualTo(12);
    assertThat(rows.followersAt(LocalDate.parse("2021-05-24"))).isEmpty();
    assertThat(rows.hidesFollowersAt(LocalDate.parse("2021-05-24"))).isFalse();
    assertThat(rows.followersAt(LocalDate.parse("2021-05-19"))).isEmpty();
    assertThat(rows.hidesFollowersAt(LocalDate.parse("2021-05-19"))).isFalse();
    assertThat(rows.hidesFollowersAt(LocalDate.parse("2021-05-06"))).isTrue();
  }

  @Test
  void the_basis_is_that_of_most_days_in_folded_months_and_out_of_them() {
    DailyRows rows =
        rows(
            BUSY,
            day("2021-06-01", "impressions", 100, "likes", 1),
            day("2021-06-02", "impressions", 100, "likes", 1),
            day("2021-06-03", "impressions", 100, "likes", 1));

    Window both = new Window(LocalDate.parse("2021-05-01"), LocalDate.parse("2021-06-03"));

    assertThat(rows.value(metric("engagement_rate"), both).basis()).contains(Basis.IMPRESSIONS);
    assertThat(told(rows, "engagement_rate", "2021-05-01", "2021-06-02")).isEqualTo("1.75 of 2");
  }

  @Test
  void a_month_whose_sums_are_too_large_is_not_folded() {
    Observation huge = day("2021-05-01", "impressions", Long.MAX_VALUE);

    assertThat(MonthlyRollup.of(MAY, List.of(huge))).isPresent();
    assertThat(MonthlyRollup.of(MAY, List.of(huge, day("2021-05-02", "impressions", 1))))
        .isEqualTo(Optional.empty());
  }

  @Test
  void a_total_of_several_accounts_is_empty_where_the_days_of_one_were_folded() {
    List<DailyRows> accounts = new ArrayList<>();
    accounts.add(rows(BUSY));
    accounts.add(
        DailyRows.of(
            Days.INSTAGRAM,
            List.of(
                day("2021-05-10", "likes", 3, "reach", 10),
                day("2021-04-29", "likes", 2, "reach", 10)),
            List.of()));
    Period period = Period.last(10, LocalDate.parse("2021-05-10"));

    PooledRows likes = PooledRows.of(metric("likes"), period, accounts);
    PooledRows rate = PooledRows.of(metric("engagement_rate"), period, accounts);

    assertThat(Days.told(likes.change())).isEqualTo("folded of 0/20|2 of 1/20|folded|folded");
    assertThat(Days.told(rate.change())).isEqualTo("folded of 0/20|20.0 of 1/20|folded|folded");
  }
}
