package dev.socialmetrics.store.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.MutableValues;
import dev.socialmetrics.store.publish.CountHistory.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountHistoryTest {
  private static final Column VIEWS = Kind.CONTENT.column("views");
  private static final Column LIKES = Kind.CONTENT.column("likes");

  private final List<Statement> statements = new ArrayList<>();

  private CountHistoryTest say(Column column, long value, boolean raisesOnly) {
    MutableValues values = new MutableValues(Kind.CONTENT);
    values.set(column, value);
    statements.add(new Statement(source(statements.size()), raisesOnly, values));
    return this;
  }

  private static ValueSource source(int place) {
    return new ValueSource(0, "2026-02-1" + place, "", "sha", place, 2);
  }

  private CountHistory.Count count(Column column) {
    return new CountHistory(statements).count(column, source(statements.size() - 1)).orElseThrow();
  }

  @Test
  void views_may_fall_by_two_percent() {
    assertThat(say(VIEWS, 100, false).say(VIEWS, 98, false).count(VIEWS).value()).isEqualTo(98);
  }

  @Test
  void views_may_not_fall_by_more_and_the_largest_is_named() {
    CountHistory.Count count = say(VIEWS, 100, false).say(VIEWS, 97, false).count(VIEWS);

    assertThat(count.value()).isEqualTo(100);
    assertThat(count.from()).isEqualTo(source(0));
    assertThat(count.fellFrom()).contains(100L);
  }

  @Test
  void small_steps_down_are_measured_from_the_largest() {
    say(VIEWS, 100, false).say(VIEWS, 99, false).say(VIEWS, 98, false).say(VIEWS, 97, false);

    assertThat(count(VIEWS).value()).isEqualTo(98);
  }

  @Test
  void likes_may_fall_as_they_like() {
    CountHistory.Count count = say(LIKES, 100, false).say(LIKES, 3, false).count(LIKES);

    assertThat(count.value()).isEqualTo(3);
    assertThat(count.fellFrom()).isEmpty();
  }

  @Test
  void figures_of_an_unknown_period_raise_and_never_lower() {
    say(LIKES, 10, false).say(LIKES, 4, true);
    assertThat(count(LIKES).value()).isEqualTo(10);
    assertThat(count(LIKES).fellFrom()).isEmpty();

    assertThat(say(LIKES, 12, true).count(LIKES).value()).isEqualTo(12);
  }

  @Test
  void figures_of_an_unknown_period_give_way_to_later_ones_of_a_known_one() {
    assertThat(say(LIKES, 40, true).say(LIKES, 7, false).count(LIKES).value()).isEqualTo(7);
  }

  @Test
  void a_count_as_large_as_any_is_compared_without_overflow() {
    assertThat(say(VIEWS, Long.MAX_VALUE, false).say(VIEWS, 0, false).count(VIEWS).value())
        .isEqualTo(Long.MAX_VALUE);
  }
}
