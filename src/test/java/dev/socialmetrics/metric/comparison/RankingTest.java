package dev.socialmetrics.metric.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.metric.Reason;
import dev.socialmetrics.metric.window.DailyRows;
import dev.socialmetrics.metric.window.Days;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RankingTest {
  private static Ranking ranking(String... numbers) {
    return new Ranking(Stream.of(numbers).map(BigDecimal::new).toList());
  }

  private static Place place(Ranking ranking, String number) {
    return ranking.place(new BigDecimal(number));
  }

  @Test
  void the_largest_is_first_and_the_smallest_last_below_0_too() {
    Ranking ranking = ranking("-3", "10", "0.5");

    assertThat(place(ranking, "10")).isEqualTo(new Place(1, 3, false));
    assertThat(place(ranking, "0.5")).isEqualTo(new Place(2, 3, false));
    assertThat(place(ranking, "-3")).isEqualTo(new Place(3, 3, true));
  }

  @Test
  void equals_share_a_place_however_they_are_written_and_the_next_one_stays_free() {
    Ranking ranking = ranking("100", "7.0", "1E+2", "7", "3");

    assertThat(place(ranking, "100.00")).isEqualTo(new Place(1, 5, false));
    assertThat(place(ranking, "7")).isEqualTo(new Place(3, 5, false));
    assertThat(place(ranking, "3")).isEqualTo(new Place(5, 5, true));
  }

  @Test
  void those_that_share_the_last_place_have_none_behind_them() {
    assertThat(place(ranking("2", "1", "1"), "1")).isEqualTo(new Place(2, 3, true));
    assertThat(place(ranking("4", "4"), "4")).isEqualTo(new Place(1, 2, true));
    assertThat(place(ranking("4"), "4")).isEqualTo(new Place(1, 1, true));
  }

  @Test
  void nothing_can_be_ranked() {
    assertThat(new Ranking(List.of())).isNotNull();
  }

  @Test
  void a_group_is_stale_only_where_all_its_channels_are() {
    DailyRows stale = new Days().day(4, "likes", 1).rows();
    DailyRows fresh = new Days().day(3, "likes", 1).rows();

    assertThat(Subject.all(List.of(stale, fresh)).isStaleOn(Days.AS_OF)).isFalse();
    assertThat(Subject.all(List.of(stale, stale)).isStaleOn(Days.AS_OF)).isTrue();
  }

  @Test
  void a_rank_is_a_place_or_a_reason() {
    assertThatThrownBy(() -> new Rank(Optional.empty(), Optional.empty()))
        .hasMessage("a rank has a place or a reason");
    assertThatThrownBy(
            () -> new Rank(Optional.of(new Place(1, 1, true)), Optional.of(Reason.STALE)))
        .hasMessage("a rank has a place or a reason");
  }
}
