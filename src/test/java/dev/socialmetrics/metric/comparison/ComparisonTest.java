package dev.socialmetrics.metric.comparison;

import static dev.socialmetrics.metric.window.Days.AS_OF;
import static dev.socialmetrics.metric.window.Days.metric;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.metric.Quotient;
import dev.socialmetrics.metric.window.DailyRows;
import dev.socialmetrics.metric.window.Days;
import dev.socialmetrics.metric.window.Period;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Channels of three accounts over the last week. */
class ComparisonTest {
  private static final Period WEEK = Period.last(7, AS_OF);

  private final SortedMap<Channel, DailyRows> channels = new TreeMap<>();

  private ComparisonTest with(String account, String platform, Days days) {
    channels.put(Channel.of(account, platform), days.rows());
    return this;
  }

  /** So many likes each day of the week, and of the week before. */
  private ComparisonTest likes(String account, String platform, int now, int before) {
    return with(
        account, platform, new Days().days(0, 6, "likes", now).days(7, 13, "likes", before));
  }

  private List<Standing> standings(String metric, long minimumBase) {
    return new Comparison(WEEK, channels, minimumBase).standings(metric(metric));
  }

  /** {@code subject: rank, rank of the change, share}, each the number or its reason. */
  private List<String> told(String metric, long minimumBase) {
    return standings(metric, minimumBase).stream().map(ComparisonTest::told).toList();
  }

  private static String told(Standing standing) {
    return subject(standing.subject())
        + ": "
        + told(standing.rank())
        + ", "
        + told(standing.changeRank())
        + ", "
        + standing.share().map(ComparisonTest::told).orElse("no share");
  }

  private static String subject(Subject subject) {
    return subject.scope().code()
        + subject.account().map(account -> " " + account).orElse("")
        + subject.platform().map(platform -> " " + platform.key()).orElse("");
  }

  private static String told(Rank rank) {
    return rank.place()
        .map(place -> place.number() + "/" + place.of())
        .orElseGet(() -> rank.reason().orElseThrow().code());
  }

  private static String told(Quotient share) {
    return share.value().isPresent()
        ? Double.toString(share.value().getAsDouble())
        : share.reason().orElseThrow().code();
  }

  @Test
  void all_then_platforms_accounts_and_channels_are_ranked_each_in_their_scope() {
    likes("a", "instagram", 30, 20).likes("a", "tiktok", 10, 10).likes("b", "tiktok", 60, 10);

    assertThat(told("likes", 0))
        .containsExactly(
            "all: 1/1, 1/1, 100.0",
            "platform instagram: 2/2, 2/2, 30.0",
            "platform tiktok: 1/2, 1/2, 70.0",
            "account a: 2/2, 2/2, 40.0",
            "account b: 1/2, 1/2, 60.0",
            "account_on_platform a instagram: 2/3, 2/3, 30.0",
            "account_on_platform a tiktok: 3/3, 3/3, 10.0",
            "account_on_platform b tiktok: 1/3, 1/3, 60.0");
  }

  @Test
  void equal_channels_share_a_place() {
    likes("a", "tiktok", 5, 5).likes("b", "tiktok", 5, 5).likes("c", "tiktok", 1, 2);

    assertThat(told("likes", 0))
        .contains(
            "account a: 1/3, 1/3, 45.45454545454545",
            "account b: 1/3, 1/3, 45.45454545454545",
            "account c: 3/3, 3/3, 9.090909090909092");
  }

  @Test
  void a_channel_that_ended_four_days_before_is_stale_and_one_of_three_days_is_not() {
    with("a", "tiktok", new Days().days(4, 13, "likes", 9));
    with("b", "tiktok", new Days().days(3, 13, "likes", 1));

    assertThat(told("likes", 0))
        .contains(
            "platform tiktok: 1/1, 1/1, 100.0",
            "account a: stale, stale, 87.09677419354838",
            "account b: 1/1, 1/1, 12.903225806451612");
  }

  @Test
  void a_rate_of_a_base_below_the_minimum_has_no_rank_and_one_of_just_the_minimum_has() {
    with("a", "tiktok", new Days().days(0, 13, "likes", 9, "reach", 10));
    with("b", "tiktok", new Days().days(0, 13, "likes", 1, "reach", 100));

    assertThat(told("engagement_rate", 700))
        .contains(
            "account a: too_few_to_tell, too_few_to_tell, no share",
            "account b: 1/1, 1/1, no share");
    assertThat(told("engagement_rate", 70))
        .contains("account a: 1/2, 1/2, no share", "account b: 2/2, 1/2, no share");
  }

  @Test
  void the_change_of_a_small_number_has_no_rank_though_the_number_has() {
    likes("a", "tiktok", 9, 1).likes("b", "tiktok", 10, 10);

    assertThat(told("likes", 8))
        .contains(
            "account a: 2/2, too_few_to_tell, 47.36842105263158",
            "account b: 1/2, 1/1, 52.63157894736842");
    assertThat(told("likes", 7)).contains("account a: 2/2, 1/2, 47.36842105263158");
  }

  @Test
  void rates_are_ranked_within_their_basis_only() {
    with("a", "tiktok", new Days().days(0, 13, "likes", 9, "reach", 100));
    with("b", "tiktok", new Days().days(0, 13, "likes", 50, "video_views", 100));
    with("c", "tiktok", new Days().days(0, 13, "likes", 3, "reach", 100));

    assertThat(told("engagement_rate", 0))
        .contains(
            "account a: 1/2, 1/2, no share",
            "account b: 1/1, 1/1, no share",
            "account c: 2/2, 1/2, no share");
  }

  @Test
  void a_new_channel_is_ranked_and_its_change_is_not() {
    likes("a", "tiktok", 5, 4).with("b", "tiktok", new Days().days(0, 6, "likes", 9));
    likes("c", "tiktok", 3, 0);

    assertThat(told("likes", 0))
        .contains(
            "account a: 2/3, 1/1, 29.41176470588235",
            "account b: 1/3, no_baseline, 52.94117647058823",
            "account c: 3/3, zero_baseline, 17.647058823529413");
  }

  @Test
  void of_nothing_there_is_no_share() {
    likes("a", "tiktok", 0, 5);

    assertThat(told("likes", 0)).contains("account a: 1/1, 1/1, missing_input");
  }

  @Test
  void a_channel_that_has_only_the_week_before_has_a_place_in_no_ranking() {
    likes("a", "tiktok", 4, 2).with("b", "tiktok", new Days().days(7, 13, "likes", 5));

    assertThat(told("likes", 0)).contains("account b: stale, stale, missing_input");
  }

  @Test
  void what_no_day_of_a_channel_states_it_is_not_compared_in() {
    likes("a", "tiktok", 4, 2).with("b", "tiktok", new Days().days(0, 13, "clicks", 5));

    assertThat(told("likes", 0)).noneMatch(line -> line.startsWith("account b"));
    assertThat(told("clicks", 0)).noneMatch(line -> line.startsWith("account a"));
    assertThat(told("saves", 0)).isEmpty();
  }

  @Test
  void channels_without_a_day_in_either_window_are_left_out() {
    likes("a", "tiktok", 1, 1);
    with("first", "tiktok", new Days().day(13, "likes", 1));
    with("before", "tiktok", new Days().day(14, "likes", 1));
    with("last", "tiktok", new Days().day(0, "likes", 1));
    with("after", "tiktok", new Days().day(-1, "likes", 1));

    assertThat(Comparison.compared(WEEK, channels).keySet())
        .extracting(channel -> channel.account().toString())
        .containsExactly("a", "first", "last");
    assertThat(channels).hasSize(5);
    assertThat(told("likes", 0)).noneMatch(line -> line.contains("before"));
  }

  @Test
  void every_metric_that_adds_up_over_channels_and_every_rate_is_compared_in_order() {
    likes("a", "tiktok", 1, 1);
    with("b", "tiktok", new Days().days(0, 13, "likes", 2, "reach", 10, "followers", 5));

    assertThat(new Comparison(WEEK, channels, 0).standings())
        .extracting(standing -> standing.metric().name())
        .containsSubsequence("followers", "reach", "likes", "engagements", "engagement_rate")
        .contains("avg_engagement")
        .doesNotContain("reach_avg_daily", "reach_max_daily", "saves");
  }

  @Test
  void the_largest_rise_is_best_and_the_largest_fall_worst() {
    likes("a", "tiktok", 6, 5).likes("b", "tiktok", 5, 5).likes("c", "tiktok", 4, 5);

    assertThat(standings("likes", 0))
        .filteredOn(Standing::isBest)
        .extracting(ComparisonTest::told)
        .extracting(line -> line.substring(0, line.indexOf(':')))
        .containsExactly("account a", "account_on_platform a tiktok");
    assertThat(standings("likes", 0))
        .filteredOn(Standing::isWorst)
        .extracting(ComparisonTest::told)
        .extracting(line -> line.substring(0, line.indexOf(':')))
        .containsExactly("account c", "account_on_platform c tiktok");
  }

  @Test
  void the_first_of_all_that_fell_is_not_best_and_the_last_of_all_that_rose_not_worst() {
    likes("a", "tiktok", 5, 5).likes("b", "tiktok", 4, 5);
    assertThat(standings("likes", 0)).noneMatch(Standing::isBest);

    channels.clear();
    likes("a", "tiktok", 6, 5).likes("b", "tiktok", 5, 5);
    assertThat(standings("likes", 0)).noneMatch(Standing::isWorst);
  }

  @Test
  void equals_are_neither_best_nor_worst() {
    likes("a", "tiktok", 6, 5).likes("b", "tiktok", 6, 5);
    assertThat(standings("likes", 0)).noneMatch(Standing::isBest);

    channels.clear();
    likes("a", "tiktok", 4, 5).likes("b", "tiktok", 4, 5);
    assertThat(standings("likes", 0)).noneMatch(Standing::isWorst);
  }
}
