package dev.socialmetrics.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ListChangeTest {
  @Test
  void names_enter_leave_and_move() {
    ListChange change =
        ListChange.between(List.of("USA", "UK", "Japan", "Peru"), List.of("UK", "Chad", "Japan"));

    assertThat(change.entered()).containsExactly("Chad");
    assertThat(change.left()).containsExactly("USA", "Peru");
    assertThat(change.moved()).containsExactly(new ListChange.Move("UK", 2, 1));
  }

  @Test
  void a_name_that_stands_twice_counts_where_it_stands_first() {
    ListChange change = ListChange.between(List.of("a", "b", "c"), List.of("a", "a", "b", "c"));

    assertThat(change).isEqualTo(new ListChange(List.of(), List.of(), List.of()));
  }
}
