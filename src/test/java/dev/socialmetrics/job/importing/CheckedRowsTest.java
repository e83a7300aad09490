package dev.socialmetrics.job.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.MutableValues;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a check remembers of rows: whose they are, of which days, and which share their key. */
class CheckedRowsTest {
  private static MutableValues row(Kind kind, List<String> key, Object... namesAndValues) {
    MutableValues row = new MutableValues(kind);
    for (int i = 0; i < key.size(); i++) {
      row.set(kind.columns().get(i), key.get(i));
    }
    for (int i = 0; i < namesAndValues.length; i += 2) {
      row.set(kind.column((String) namesAndValues[i]), namesAndValues[i + 1]);
    }
    return row;
  }

  private static MutableValues daily(String account, String platform, String day) {
    return row(Kind.DAILY, List.of(account, platform, day));
  }

  private static List<String> subject(MutableValues... rows) {
    FileSubject subject = new FileSubject();
    List.of(rows).forEach(subject::add);
    return subject.lines();
  }

  @Test
  void without_rows_a_file_is_nobodys_and_of_no_day() {
    assertThat(subject()).isEmpty();
  }

  @Test
  void channels_are_named_once_in_order_and_the_days_from_the_first_to_the_last() {
    assertThat(
            subject(
                daily("2", "x", "2025-10-05"),
                daily("1", "x", "2025-10-01"),
                daily("1", "instagram", "2025-10-09"),
                daily("1", "x", "2025-10-03")))
        .containsExactly("whose: 1 on instagram, 1 on x, 2 on x", "days: 2025-10-01 to 2025-10-09");
  }

  @Test
  void of_many_channels_five_are_named() {
    MutableValues[] rows =
        IntStream.range(0, 7)
            .mapToObj(n -> daily("a" + n, "x", "2025-10-01"))
            .toArray(MutableValues[]::new);

    assertThat(subject(rows).get(0))
        .isEqualTo("whose: a0 on x, a1 on x, a2 on x, a3 on x, a4 on x and 2 more");
  }

  @Test
  void posts_are_published_and_a_campaign_reaches_from_its_first_day_to_its_last() {
    MutableValues post =
        row(Kind.CONTENT, List.of("1", "x", "p"), "posted_at", "2025-10-23T10:30:00Z");
    MutableValues later =
        row(Kind.CONTENT, List.of("1", "x", "q"), "posted_at", "2025-11-01T00:00:00Z");
    MutableValues undated = row(Kind.CONTENT, List.of("1", "x", "r"));
    MutableValues campaign = row(Kind.CAMPAIGN, List.of("1", "x", "c", "2025-09-01", "2025-12-31"));

    assertThat(subject(post, later, undated))
        .containsExactly("whose: 1 on x", "published: 2025-10-23 to 2025-11-01");
    assertThat(subject(undated)).containsExactly("whose: 1 on x");
    assertThat(subject(campaign, post))
        .containsExactly(
            "whose: 1 on x",
            "published: 2025-10-23 to 2025-10-23, content",
            "days: 2025-09-01 to 2025-12-31, campaign");
  }

  private static MutableValues likes(String day, Long likes) {
    return row(Kind.DAILY, List.of("1", "x", day), "likes", likes);
  }

  private static RowsOfCheck rows(MutableValues... all) {
    RowsOfCheck rows = new RowsOfCheck();
    List.of(all).forEach(rows::add);
    return rows;
  }

  private static List<String> repeated(RowsOfCheck rows) {
    return rows.repeated().values().stream()
        .map(group -> group.rows() + (group.isDifferent() ? " different" : " alike"))
        .toList();
  }

  @Test
  void rows_of_keys_of_their_own_are_no_group() {
    assertThat(rows(likes("2025-10-01", 1L), likes("2025-10-02", 1L)).repeated()).isEmpty();
    assertThat(rows().repeated()).isEmpty();
  }

  @Test
  void rows_of_one_key_are_a_group_in_the_order_of_the_file_alike_or_not() {
    RowsOfCheck rows =
        rows(
            likes("2025-10-09", 5L),
            likes("2025-10-01", 1L),
            likes("2025-10-05", 1L),
            likes("2025-10-01", 1L),
            likes("2025-10-09", 5L),
            likes("2025-10-09", 6L));

    assertThat(repeated(rows)).containsExactly("3 different", "2 alike");
    assertThat(rows.repeated().keySet().iterator().next())
        .isEqualTo(RowsOfCheck.keyOf(likes("2025-10-09", 77L)));
  }

  @Test
  void a_value_that_is_missing_differs_from_a_zero_and_from_the_same_value_of_another_column() {
    MutableValues shares = row(Kind.DAILY, List.of("1", "x", "2025-10-01"), "shares", 1L);

    assertThat(repeated(rows(likes("2025-10-01", null), likes("2025-10-01", 0L))))
        .containsExactly("2 different");
    assertThat(repeated(rows(likes("2025-10-01", 1L), shares))).containsExactly("2 different");
  }

  @Test
  void keys_that_run_into_each_other_are_two_and_so_are_those_of_two_kinds() {
    assertThat(RowsOfCheck.keyOf(daily("1", "2x", "2025-10-01")))
        .isNotEqualTo(RowsOfCheck.keyOf(daily("12", "x", "2025-10-01")));
    assertThat(RowsOfCheck.keyOf(daily("1", "x", "2025-10-01")))
        .isNotEqualTo(RowsOfCheck.keyOf(row(Kind.AUDIENCE, List.of("1", "x", "2025-10-01"))));
  }

  @Test
  void among_thousands_of_rows_the_two_of_one_key_are_found() {
    RowsOfCheck rows = new RowsOfCheck();
    IntStream.range(0, 5_000)
        .forEach(n -> rows.add(row(Kind.CONTENT, List.of("1", "x", "p" + n), "likes", 1L)));
    rows.add(row(Kind.CONTENT, List.of("1", "x", "p4711"), "likes", 2L));

    assertThat(repeated(rows)).containsExactly("2 different");
  }
}
