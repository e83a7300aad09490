package dev.socialmetrics.insight.why;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.insight.MadeDays;
import dev.socialmetrics.metric.window.Change;
import dev.socialmetrics.metric.window.DailyRows;
import dev.socialmetrics.metric.window.Period;
import dev.socialmetrics.metric.window.PooledRows;
import dev.socialmetrics.metric.window.WindowMetric;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts add up to the whole, whatever days channels have. */
class ContributionsTest {
  private static final LocalDate DAY = LocalDate.of(2025, 10, 23);
  private static final Period PERIOD = Period.last(30, DAY);
  private static final WindowMetric REACH = WindowMetric.find("reach").orElseThrow();

  private static DailyRows rows(Channel channel, LocalDate latest, Map<Integer, Long> reach) {
    return MadeDays.of(channel, "reach", latest, reach);
  }

  /** Channels with holes, some of them new, stale or without reach. */
  private static SortedMap<Channel, DailyRows> made(Random random) {
    SortedMap<Channel, DailyRows> channels = new TreeMap<>();
    for (int n = 0; n < 1 + random.nextInt(6); n++) {
      Map<Integer, Long> days = new TreeMap<>();
      int history = random.nextInt(4) == 0 ? 20 : 60;
      for (int age = 0; age < history; age++) {
        if (random.nextInt(5) > 0) {
          days.put(age, (long) random.nextInt(1000));
        }
      }
      Channel channel = new Channel(Channel.of("a" + n % 3, "x").account(), new Platform("p" + n));
      channels.put(channel, rows(channel, DAY.minusDays(random.nextInt(6)), days));
    }
    return channels;
  }

  private static SortedMap<Channel, Change> changes(SortedMap<Channel, DailyRows> channels) {
    SortedMap<Channel, Change> changes = new TreeMap<>();
    channels.forEach((channel, rows) -> changes.put(channel, rows.change(REACH, PERIOD)));
    return changes;
  }

  @Test
  void the_parts_of_a_total_add_up_to_its_change_exactly() {
    int divided = 0;
    for (int seed = 0; seed < 400; seed++) {
      SortedMap<Channel, DailyRows> channels = made(new Random(seed));
      PooledRows total = PooledRows.of(REACH, PERIOD, channels.values());

      List<Contribution> parts = Contributions.of(total.change(), changes(channels));

      assertThat(parts).as("seed " + seed).hasSize(total.compared());
      if (!parts.isEmpty()) {
        assertThat(
                parts.stream().map(Contribution::change).reduce(BigDecimal.ZERO, BigDecimal::add))
            .as("seed " + seed)
            .isEqualByComparingTo(total.change().difference().orElseThrow());
        divided += parts.size() > 1 ? 1 : 0;
      }
    }
    assertThat(divided).isGreaterThan(100);
  }

  @Test
  void the_largest_part_comes_first_whatever_its_sign() {
    Channel rising = Channel.of("a", "facebook");
    Channel falling = Channel.of("a", "instagram");
    SortedMap<Channel, DailyRows> channels = new TreeMap<>();
    channels.put(rising, rows(rising, DAY, MadeDays.twoMonths(100, 90)));
    channels.put(falling, rows(falling, DAY, MadeDays.twoMonths(100, 150)));

    List<Contribution> parts =
        Contributions.of(
            PooledRows.of(REACH, PERIOD, channels.values()).change(), changes(channels));

    assertThat(parts)
        .extracting(part -> part.channel() + " " + part.change())
        .containsExactly("a on instagram -1500", "a on facebook 300");
  }

  private static Change change(long later, long earlier) {
    return rows(Channel.of("a", "x"), DAY, MadeDays.twoMonths(later, earlier))
        .change(REACH, PERIOD);
  }

  @Test
  void posts_of_both_windows_and_the_rest_add_up_to_the_change_of_a_channel() {
    PostContributions found =
        PostContributions.of(
                change(100, 200),
                List.of(new PostCount("p1", 500)),
                List.of(new PostCount("p2", 2500), new PostCount("p3", 900)))
            .orElseThrow();

    assertThat(found.posts())
        .containsExactly(
            new PostCount("p2", -2500), new PostCount("p3", -900), new PostCount("p1", 500));
    assertThat(found.rest()).isEqualByComparingTo("-100");
  }

  @ParameterizedTest
  @ValueSource(longs = {200, 9000})
  void posts_that_leave_most_of_it_or_have_more_than_the_channel_explain_nothing(long earlier) {
    List<PostCount> later = List.of(new PostCount("p1", 100));

    assertThat(PostContributions.of(change(100, 200), later, List.of(new PostCount("p2", earlier))))
        .isEmpty();
  }

  @Test
  void a_window_without_posts_is_not_explained_by_them() {
    List<PostCount> posts = List.of(new PostCount("p1", 2900));

    assertThat(PostContributions.of(change(200, 100), posts, List.of())).isEmpty();
    assertThat(PostContributions.of(change(100, 200), List.of(), posts)).isEmpty();
  }
}
