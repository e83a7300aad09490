package dev.socialmetrics.format.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.format.cell.DateParts;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** In which order a file writes day and month. */
class DayOrderTest {
  private static final Predicate<LocalDate> OCTOBER =
      day -> day.getYear() == 2025 && day.getMonthValue() == 10;

  private final DayOrder order = new DayOrder(false);

  private static DateParts day(int year, int month, int day) {
    return new DateParts(year, month, day, Optional.empty(), Optional.empty());
  }

  @Test
  void days_that_only_the_other_order_allows_refute_the_format_s() {
    DayOrder.OfColumn column = order.column(OCTOBER);

    column.take(day(2025, 3, 10), false);
    column.take(day(2025, 4, 10), false);

    assertThat(order.isRefuted()).isTrue();
    assertThat(order.decided().isOther()).isTrue();
  }

  @Test
  void days_that_both_orders_allow_refute_nothing() {
    DayOrder.OfColumn column = order.column(OCTOBER);

    column.take(day(2025, 10, 10), false);

    assertThat(order.isRefuted()).isFalse();
    assertThat(order.decided().isOther()).isFalse();
  }

  @Test
  void a_day_after_the_12th_proves_the_format_s_order() {
    DayOrder.OfColumn column = order.column(OCTOBER);

    column.take(day(2025, 3, 10), false);
    column.take(day(2025, 10, 13), false);
    column.takeOther();

    assertThat(order.isRefuted()).isFalse();
    assertThat(order.decided().isOther()).isFalse();
  }

  @Test
  void the_12th_proves_nothing() {
    DayOrder.OfColumn column = order.column(day -> day.getMonthValue() == 12);

    column.take(day(2025, 3, 12), false);

    assertThat(order.isRefuted()).isTrue();
  }

  @Test
  void a_row_that_the_other_order_alone_can_read_decides_for_it() {
    DayOrder.OfColumn column = order.column(day -> true);

    column.take(day(2025, 3, 10), false);
    column.takeOther();

    assertThat(order.isRefuted()).isFalse();
    assertThat(order.decided().isOther()).isTrue();
  }

  @Test
  void a_day_that_neither_order_allows_keeps_the_format_s() {
    DayOrder.OfColumn column = order.column(OCTOBER);

    column.take(day(2025, 3, 10), false);
    column.take(day(2025, 5, 6), false);

    assertThat(order.isRefuted()).isFalse();
  }

  @Test
  void all_columns_must_allow_the_other_order() {
    order.column(OCTOBER).take(day(2025, 3, 10), false);
    order.column(OCTOBER).take(day(2025, 10, 3), false);

    assertThat(order.isRefuted()).isFalse();
  }

  @Test
  void days_without_a_year_show_nothing_of_the_period() {
    order.column(OCTOBER).take(day(0, 3, 10), false);

    assertThat(order.isRefuted()).isFalse();
    assertThat(order.decided().isOther()).isFalse();
  }

  @Test
  void days_with_their_year_first_may_be_refuted_by_themselves() {
    order.column(OCTOBER).take(day(2025, 3, 10), true);

    assertThat(order.isRefuted()).isTrue();
    assertThat(order.decided().isOther()).isFalse();
  }

  @Test
  void days_that_are_written_in_two_ways_are_mixed_where_the_iso_ones_prove_nothing() {
    DayOrder.OfColumn column = order.column(day -> true);

    column.take(day(2025, 10, 13), false);
    assertThat(column.isMixed()).isFalse();
    column.take(day(2025, 10, 3), true);
    assertThat(column.isMixed()).isTrue();
    column.take(day(2025, 10, 13), true);
    assertThat(column.isMixed()).isFalse();
  }

  @Test
  void an_order_that_was_turned_says_so() {
    assertThat(new DayOrder(true).isOther()).isTrue();
    assertThat(order.isOther()).isFalse();
  }
}
