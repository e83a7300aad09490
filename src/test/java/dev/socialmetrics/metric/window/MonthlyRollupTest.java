package dev.socialmetrics.metric.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.Basis;
import dev.socialmetrics.metric.EngagementDay;
import dev.socialmetrics.metric.Reason;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** A month of which some days are kept as their sums; {@code AS_OF} is 2025-10-23. */
class MonthlyRollupTest {
  private static final YearMonth OCTOBER = YearMonth.parse("2025-10");
  private static final LocalDate FIRST = LocalDate.parse("2025-10-01");
  private static final LocalDate LAST = LocalDate.parse("2025-10-31");

  private static MonthlyRollup october(Days days) {
    return MonthlyRollup.of(OCTOBER, days.observations()).orElseThrow();
  }

  private static RolledUpCount count(MonthlyRollup month, String column) {
    return month.count(Kind.DAILY.column(column)).orElseThrow();
  }

  private static MonthlyRollup bits(YearMonth month, int dayBits) {
    return new MonthlyRollup(month, dayBits, Map.of(), Optional.empty(), List.of(), Map.of());
  }

  @Test
  void the_first_and_the_last_day_of_a_month_are_days_of_it() {
    MonthlyRollup month = october(new Days().day(22, "likes", 1).day(-8, "likes", 2));

    assertThat(month.day()).isEqualTo(FIRST);
    assertThat(month.lastDay()).isEqualTo(LAST);
    assertThat(month.days()).isEqualTo(2);
    assertThat(month.daysWithin(new Window(FIRST, LAST))).isEqualTo(2);
    assertThat(month.daysWithin(new Window(FIRST, LAST.minusDays(1)))).isEqualTo(1);
    assertThat(month.isCutBy(new Window(FIRST, LAST.minusDays(1)))).isTrue();
    assertThat(month.isCutBy(new Window(FIRST, LAST))).isFalse();
    assertThat(month.isCutBy(new Window(LAST.plusDays(1), LAST.plusDays(9)))).isFalse();
  }

  @Test
  void each_column_is_kept_as_it_declares() {
    MonthlyRollup month =
        october(
            new Days()
                .day(3, "followers", 9, "reach", 5, "likes", 1)
                .day(2, "followers", 12, "reach", 8)
                .day(1, "followers", 10, "reach", 7, "likes", 3)
                .day(0, "reach", 6));

    assertThat(count(month, "followers"))
        .isEqualTo(
            new RolledUpCount(10, 3, OptionalLong.empty(), Optional.of(Days.AS_OF.minusDays(1))));
    assertThat(count(month, "reach"))
        .isEqualTo(new RolledUpCount(26, 4, OptionalLong.of(8), Optional.empty()));
    assertThat(count(month, "likes"))
        .isEqualTo(new RolledUpCount(4, 2, OptionalLong.empty(), Optional.empty()));
    assertThat(month.count(Kind.DAILY.column("saves"))).isEmpty();
    assertThat(month.allEngagements())
        .contains(new RolledUpCount(4, 2, OptionalLong.empty(), Optional.empty()));
  }

  @Test
  void rates_are_kept_by_their_basis_and_days_without_one_by_their_reason() {
    MonthlyRollup month =
        october(
            new Days()
                .day(9, "likes", 1, "reach", 10)
                .day(8, "likes", 3, "reach", 10)
                .day(7, "likes", 5, "video_views", 20)
                .day(6, "engagement_rate_reported", 4.5)
                .day(5, "likes", 5, "reach", 0)
                .day(4, "likes", 5, "impressions", 0)
                .day(3, "likes", 6, "impressions", 0)
                .day(2, "clicks", 1));

    assertThat(month.engagement())
        .containsExactly(
            day(Basis.REACH, "20.0", 4, 20L, 2),
            day(Basis.VIEWS, "25.0", 5, 20L, 1),
            new EngagementDay(
                Basis.REPORTED, new BigDecimal("4.5"), Optional.empty(), Optional.empty(), 1));
    assertThat(month.noRate()).isEqualTo(Map.of(Reason.ZERO_REACH, 1, Reason.ZERO_IMPRESSIONS, 2));
    assertThat(month.whyNoRate())
        .containsExactlyInAnyOrder(Reason.ZERO_REACH, Reason.ZERO_IMPRESSIONS);
  }

  private static EngagementDay day(Basis basis, String rate, long sum, long of, int days) {
    return new EngagementDay(
        basis, new BigDecimal(rate), Optional.of(BigInteger.valueOf(sum)), Optional.of(of), days);
  }

  @Test
  void a_month_has_a_day_and_none_that_it_does_not_have() {
    assertThatThrownBy(() -> bits(OCTOBER, 0)).hasMessage("days of 2025-10, was 0");
    assertThat(bits(OCTOBER, 1 << 30).day()).isEqualTo(LAST);
    assertThat(bits(YearMonth.parse("2025-09"), 1 << 29).lastDay())
        .isEqualTo(LocalDate.parse("2025-09-30"));
    assertThatThrownBy(() -> bits(YearMonth.parse("2025-09"), 1 << 30))
        .hasMessageStartingWith("days of 2025-09");
    assertThatThrownBy(() -> bits(OCTOBER, 1 << 31)).hasMessageStartingWith("days of 2025-10");
    assertThatThrownBy(() -> new RolledUpCount(1, 0, OptionalLong.empty(), Optional.empty()))
        .hasMessage("made of one day at least, was 0");
  }

  @Test
  void the_latest_day_up_to_one_may_be_that_day() {
    int bits = 1 | 1 << 9 | 1 << 30;

    assertThat(MonthlyRollup.latestOf(OCTOBER, bits, LAST)).contains(LAST);
    assertThat(MonthlyRollup.latestOf(OCTOBER, bits, LAST.minusDays(1)))
        .contains(LocalDate.parse("2025-10-10"));
    assertThat(MonthlyRollup.latestOf(OCTOBER, bits, FIRST)).contains(FIRST);
    assertThat(MonthlyRollup.latestOf(OCTOBER, bits, FIRST.minusDays(1))).isEmpty();
  }

  @Test
  void columns_that_are_counted_are_those_of_the_metrics_each_once() {
    assertThat(MonthlyRollup.counted())
        .doesNotHaveDuplicates()
        .extracting(Column::name)
        .startsWith("followers", "new_followers", "reach", "impressions")
        .doesNotContain("engagement_rate", "engagement_rate_reported", "date");
    assertThat(MonthlyRollup.reasons()).containsExactly(Reason.ZERO_REACH, Reason.ZERO_IMPRESSIONS);
  }

  @Test
  void a_month_knows_what_one_of_its_days_knew() {
    MonthlyRollup month = october(new Days().day(0, "likes", 0).day(1, "reach", 5));

    assertThat(month.knows(Days.metric("likes"))).isTrue();
    assertThat(month.knows(Days.metric("engagements"))).isTrue();
    assertThat(month.knows(Days.metric("saves"))).isFalse();
    assertThat(month.knows(Days.metric("engagement_rate"))).isFalse();
  }

  @Test
  void followers_right_on_the_last_day_that_states_them_are_not_hidden() {
    DailyRows rows =
        DailyRows.of(
            Days.INSTAGRAM,
            List.of(),
            List.of(october(new Days().day(5, "followers", 4).day(3, "followers", 5))));

    assertThat(rows.hidesFollowersAt(Days.AS_OF.minusDays(3))).isFalse();
    assertThat(rows.followersAt(Days.AS_OF.minusDays(3)).orElseThrow().value()).isEqualTo(5);
    assertThat(rows.hidesFollowersAt(Days.AS_OF.minusDays(4))).isTrue();
    assertThat(rows.followersAt(Days.AS_OF.minusDays(4))).isEmpty();
    assertThat(rows.hidesFollowersAt(Days.AS_OF.minusDays(6))).isFalse();
    assertThat(rows.latestDay()).contains(Days.AS_OF.minusDays(3));
  }

  @Test
  void engagements_that_no_long_holds_are_not_folded() {
    Days days = new Days().day(0, "likes", Long.MAX_VALUE, "saves", 1).day(1, "clicks", 1);

    assertThat(MonthlyRollup.of(OCTOBER, days.observations())).isEmpty();
    assertThat(Days.told(days.week("engagements"))).startsWith("9223372036854775808 of 1/7|");
  }

  @Test
  void no_channel_has_a_day_when_there_is_none() {
    DailyRows none = DailyRows.none(Days.INSTAGRAM);

    assertThat(none.latestDay()).isEmpty();
    assertThat(none.isStaleOn(Days.AS_OF)).isTrue();
    assertThat(none.knows(Days.metric("likes"))).isFalse();
    assertThat(none.platform()).isEqualTo(Days.INSTAGRAM);
    assertThat(none.daysWithin(new Window(FIRST, LAST))).isZero();
  }

  @Test
  void a_stock_is_known_of_a_period_from_days_before_and_a_flow_only_from_its_own() {
    DailyRows before = new Days().day(14, "followers", 5, "likes", 1).rows();
    DailyRows within = new Days().day(13, "likes", 1).rows();
    Period week = Period.last(7, Days.AS_OF);

    assertThat(before.knows(Days.metric("followers"), week)).isTrue();
    assertThat(before.knows(Days.metric("likes"), week)).isFalse();
    assertThat(within.knows(Days.metric("likes"), week)).isTrue();
    assertThat(new Days().day(-1, "likes", 1).rows().knows(Days.metric("likes"), week)).isFalse();
  }
}
