package dev.socialmetrics.metric.comparison;

import static dev.socialmetrics.metric.window.Days.metric;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.window.DailyRows;
import dev.socialmetrics.metric.window.Days;
import dev.socialmetrics.metric.window.MonthlyRollup;
import dev.socialmetrics.metric.window.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Where a part of a channel's month is rolled up, nothing of its scope is ranked by what it had.
 */
class FoldedComparisonTest {
  private static final YearMonth SEPTEMBER = YearMonth.parse("2025-09");
  private static final Period CUT = Period.last(7, Days.AS_OF.minusDays(25));
  private static final Period CUT_BEFORE = Period.last(7, Days.AS_OF.minusDays(16));

  private static List<Standing> standings(Period period) {
    Days september = new Days().days(23, 45, "likes", 5);
    Days all = new Days().days(10, 45, "likes", 3);
    SortedMap<Channel, DailyRows> channels = new TreeMap<>();
    channels.put(
        Channel.of("rolled", "instagram"),
        DailyRows.of(
            Days.INSTAGRAM,
            new Days().days(10, 22, "likes", 5).observations(),
            List.of(MonthlyRollup.of(SEPTEMBER, september.observations()).orElseThrow())));
    channels.put(Channel.of("whole", "instagram"), all.rows());
    return new Comparison(period, channels, 0)
        .standings(metric("likes")).stream()
            .filter(standing -> standing.subject().scope() == Subject.Scope.ACCOUNT)
            .toList();
  }

  @Test
  void neither_it_nor_the_others_have_a_rank_or_a_share_where_the_window_is_cut() {
    assertThat(standings(CUT)).hasSize(2);
    for (Standing standing : standings(CUT)) {
      assertThat(standing.rank().reason()).contains(Reason.FOLDED);
      assertThat(standing.changeRank().reason()).contains(Reason.FOLDED);
      assertThat(standing.share().orElseThrow().reason()).contains(Reason.FOLDED);
    }
  }

  @Test
  void only_changes_have_no_rank_where_the_window_before_is_cut() {
    assertThat(standings(CUT_BEFORE)).hasSize(2);
    for (Standing standing : standings(CUT_BEFORE)) {
      assertThat(standing.rank().place()).isPresent();
      assertThat(standing.changeRank().reason()).contains(Reason.FOLDED);
      assertThat(standing.share().orElseThrow().value()).isPresent();
    }
  }
}
