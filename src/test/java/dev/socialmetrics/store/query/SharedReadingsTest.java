package dev.socialmetrics.store.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.MinimumReach;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class SharedReadingsTest {
  private static final ReportPostFilter FILTER =
      new ReportPostFilter(LocalDate.parse("2025-06-01"), true, MinimumReach.AUTO, 10);

  private final SharedReadings shared = new SharedReadings(2);
  private int scans;

  @Test
  void two_sessions_share_one_scan() {
    assertThat(find()).isSameAs(find());
    assertThat(scans).isEqualTo(1);
  }

  @Test
  void what_each_session_has_asked_for_is_forgotten() {
    SortedMap<Channel, RankedPosts> shared = find();
    find();

    assertThat(find()).isNotSameAs(shared);
  }

  @Test
  void what_failed_is_made_by_the_next_session() {
    assertThatThrownBy(
            () ->
                shared.ranking(
                    ReportScope.ALL,
                    FILTER,
                    () -> {
                      throw new IllegalStateException("disk");
                    }))
        .hasMessage("disk");

    find();
    assertThat(scans).isEqualTo(1);
  }

  @Test
  void what_is_kept_is_made_once_for_all() {
    Object first = shared.kept("of", Object.class, Object::new);

    assertThat(shared.kept("of", Object.class, Object::new)).isSameAs(first);
    assertThat(shared.kept("of", Object.class, Object::new)).isSameAs(first);
    assertThat(shared.kept("else", Object.class, Object::new)).isNotSameAs(first);
  }

  @Test
  void what_is_kept_may_be_made_of_others_that_are() {
    Object made =
        shared.kept(
            "whole",
            List.class,
            () ->
                IntStream.range(0, 100)
                    .mapToObj(n -> shared.kept("part " + n, String.class, () -> "made"))
                    .toList());

    assertThat(made).asInstanceOf(InstanceOfAssertFactories.LIST).hasSize(100).contains("made");
  }

  @Test
  void what_could_not_be_kept_is_made_by_the_next_to_ask() {
    assertThatThrownBy(
            () ->
                shared.kept(
                    "of",
                    String.class,
                    () -> {
                      throw new IllegalStateException("disk");
                    }))
        .hasMessage("disk");

    assertThat(shared.kept("of", String.class, () -> "made")).isEqualTo("made");
  }

  private SortedMap<Channel, RankedPosts> find() {
    return shared.ranking(
        ReportScope.ALL,
        FILTER,
        () -> {
          scans++;
          return new TreeMap<>();
        });
  }
}
