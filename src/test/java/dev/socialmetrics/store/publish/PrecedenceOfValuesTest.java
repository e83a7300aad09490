package dev.socialmetrics.store.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.MutableValues;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** One incoming row against one stored row, without a database. */
class PrecedenceOfValuesTest {
  private static final ValueSource OLD = source("2026-01-01", 1);
  private static final ValueSource MIDDLE = source("2026-01-02", 2);
  private static final ValueSource NEW = source("2026-01-03", 3);
  private static final Column CURRENCY = Kind.CAMPAIGN.column("cost_currency");
  private static final Column LIKES = Kind.CONTENT.column("likes");
  private static final Column VIEWS = Kind.CONTENT.column("views");

  private static ValueSource source(String exportedAt, long file) {
    return new ValueSource(0, exportedAt, "", "sha", file, 2);
  }

  private static MutableValues values(Kind kind, Object... namesAndValues) {
    MutableValues row = new MutableValues(kind);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      row.set(kind.column((String) namesAndValues[i]), namesAndValues[i + 1]);
    }
    return row;
  }

  private static MutableValues campaign(String currency, String assumed) {
    return values(
        Kind.CAMPAIGN,
        "cost",
        BigDecimal.TEN,
        "cost_currency",
        currency,
        "currency_assumed",
        assumed);
  }

  private static Merged merge(
      MutableValues stored, ValueSource storedFrom, MutableValues in, ValueSource from) {
    StoredRow row = new StoredRow(7, stored, storedFrom, Map.of(), "then");
    return new Precedence(in.kind()).merge(row, in, from);
  }

  private static Object after(Merged merged, String column) {
    return merged.row().values().orNull(merged.row().values().kind().column(column));
  }

  private static List<String> changes(Merged merged) {
    return merged.changes().stream()
        .map(
            change ->
                merged.row().values().kind().columns().get(change.column()).name()
                    + " "
                    + change.before()
                    + " "
                    + change.after())
        .toList();
  }

  @Test
  void a_stated_currency_takes_the_place_of_an_assumed_one_though_it_is_older() {
    Merged merged = merge(campaign("EUR", "cost"), NEW, campaign("USD", null), OLD);

    assertThat(after(merged, "cost_currency")).isEqualTo("USD");
    assertThat(after(merged, "currency_assumed")).isNull();
    assertThat(after(merged, "currency")).isEqualTo("USD");
    assertThat(merged.fate()).isEqualTo(Merged.Fate.STORED);
    assertThat(merged.row().sourceOf(CURRENCY.index())).isEqualTo(OLD);
    assertThat(merged.row().source()).isEqualTo(NEW);
    assertThat(changes(merged)).contains("cost_currency EUR USD", "currency_assumed cost null");
  }

  @Test
  void a_stated_currency_that_is_the_assumed_one_is_assumed_no_longer_and_no_change_of_it() {
    Merged merged = merge(campaign("EUR", "cost"), OLD, campaign("EUR", null), NEW);

    assertThat(after(merged, "currency_assumed")).isNull();
    assertThat(merged.fate()).isEqualTo(Merged.Fate.STORED);
    assertThat(changes(merged)).contains("currency_assumed cost null");
    assertThat(changes(merged)).noneMatch(change -> change.startsWith("cost_currency"));
  }

  @Test
  void an_assumed_currency_never_takes_the_place_of_a_stored_one_though_it_is_newer() {
    Merged stated = merge(campaign("EUR", null), OLD, campaign("USD", "cost"), NEW);
    assertThat(after(stated, "cost_currency")).isEqualTo("EUR");
    assertThat(after(stated, "currency_assumed")).isNull();
    assertThat(stated.fate()).isEqualTo(Merged.Fate.UNCHANGED);

    Merged assumed = merge(campaign("EUR", "cost"), OLD, campaign("USD", "cost"), NEW);
    assertThat(after(assumed, "cost_currency")).isEqualTo("EUR");
    assertThat(after(assumed, "currency_assumed")).isEqualTo("cost");
    assertThat(assumed.fate()).isEqualTo(Merged.Fate.UNCHANGED);
    assertThat(assumed.row().sourceOf(CURRENCY.index())).isEqualTo(OLD);
  }

  @Test
  void an_assumed_currency_that_is_the_stored_one_is_confirmed_by_the_newer_export() {
    Merged merged = merge(campaign("EUR", "cost"), OLD, campaign("EUR", "cost"), NEW);

    assertThat(merged.fate()).isEqualTo(Merged.Fate.UNCHANGED);
    assertThat(merged.row().sourceOf(CURRENCY.index())).isEqualTo(NEW);
    assertThat(after(merged, "currency_assumed")).isEqualTo("cost");
  }

  @Test
  void an_assumed_currency_fills_a_gap_and_stays_marked() {
    Merged merged = merge(values(Kind.CAMPAIGN), NEW, campaign("EUR", "cost"), OLD);

    assertThat(after(merged, "cost_currency")).isEqualTo("EUR");
    assertThat(after(merged, "currency_assumed")).isEqualTo("cost");
    assertThat(merged.fate()).isEqualTo(Merged.Fate.STORED);
    assertThat(changes(merged)).contains("cost_currency null EUR", "currency_assumed null cost");
  }

  @Test
  void a_stated_currency_that_fills_a_gap_is_not_marked() {
    Merged merged = merge(values(Kind.CAMPAIGN), NEW, campaign("EUR", null), OLD);

    assertThat(after(merged, "cost_currency")).isEqualTo("EUR");
    assertThat(after(merged, "currency_assumed")).isNull();
  }

  @Test
  void two_stated_currencies_are_weighed_by_their_exports() {
    assertThat(after(merge(campaign("EUR", null), OLD, campaign("USD", null), NEW), "currency"))
        .isEqualTo("USD");
    Merged late = merge(campaign("EUR", null), NEW, campaign("USD", null), OLD);
    assertThat(after(late, "cost_currency")).isEqualTo("EUR");
    assertThat(late.fate()).isEqualTo(Merged.Fate.SUPERSEDED);
    assertThat(late.unproven()).isEmpty();
  }

  @Test
  void parts_that_nothing_proves_whole_give_way_though_they_are_newer_and_say_so() {
    ValueSource parts = new ValueSource(1, "2026-01-09", "", "sha", 9, 2);
    MutableValues other = values(Kind.CAMPAIGN, "cost", BigDecimal.ONE);

    Merged merged = merge(campaign("EUR", null), OLD, other, parts);

    assertThat(after(merged, "cost")).isEqualTo(BigDecimal.TEN);
    assertThat(merged.unproven()).containsExactly(Kind.CAMPAIGN.column("cost"));
    assertThat(merged.fate()).isEqualTo(Merged.Fate.SUPERSEDED);
  }

  private static Merged post(Optional<CountHistory> history, MutableValues in) {
    StoredRow stored =
        new StoredRow(7, values(Kind.CONTENT, "views", 90L, "likes", 5L), MIDDLE, Map.of(), "then");
    return new Precedence(Kind.CONTENT).merge(stored, in, NEW, history);
  }

  private static CountHistory history(MutableValues... oldestFirst) {
    List<ValueSource> sources = List.of(OLD, MIDDLE, NEW);
    return new CountHistory(
        java.util.stream.IntStream.range(0, oldestFirst.length)
            .mapToObj(n -> new CountHistory.Statement(sources.get(n), false, oldestFirst[n]))
            .toList());
  }

  @Test
  void the_count_that_all_exports_decide_on_holds_whoever_states_it() {
    MutableValues incoming = values(Kind.CONTENT, "views", 50L, "likes", 8L, "caption", "Tents");
    CountHistory history =
        history(values(Kind.CONTENT, "views", 100L), values(Kind.CONTENT), incoming);

    Merged merged = post(Optional.of(history), incoming);

    assertThat(after(merged, "views")).isEqualTo(100L);
    assertThat(after(merged, "likes")).isEqualTo(8L);
    assertThat(after(merged, "caption")).isEqualTo("Tents");
    assertThat(merged.row().sourceOf(VIEWS.index())).isEqualTo(OLD);
    assertThat(merged.row().sourceOf(LIKES.index())).isEqualTo(NEW);
    assertThat(merged.fallen()).containsExactly(Map.entry(VIEWS, 100L));
    assertThat(changes(merged)).contains("likes 5 8", "views 90 100", "caption null Tents");
    assertThat(merged.fate()).isEqualTo(Merged.Fate.STORED);
  }

  @Test
  void an_export_whose_counts_do_not_hold_is_superseded_where_nothing_changes() {
    MutableValues incoming = values(Kind.CONTENT, "views", 50L);
    CountHistory history =
        history(values(Kind.CONTENT, "views", 90L), values(Kind.CONTENT), incoming);

    Merged merged = post(Optional.of(history), incoming);

    assertThat(after(merged, "views")).isEqualTo(90L);
    assertThat(merged.changes()).isEmpty();
    assertThat(merged.fate()).isEqualTo(Merged.Fate.SUPERSEDED);
  }

  @Test
  void an_export_that_says_what_holds_or_nothing_of_it_changes_nothing() {
    MutableValues same = values(Kind.CONTENT, "views", 90L);
    MutableValues silent = values(Kind.CONTENT, "likes", 5L);

    assertThat(post(Optional.of(history(values(Kind.CONTENT), same, same)), same).fate())
        .isEqualTo(Merged.Fate.UNCHANGED);
    assertThat(post(Optional.of(history(same, same, silent)), silent).fate())
        .isEqualTo(Merged.Fate.UNCHANGED);
    assertThat(post(Optional.of(history(same)), silent).fallen()).isEmpty();
  }

  @Test
  void without_a_history_the_newest_count_holds() {
    MutableValues incoming = values(Kind.CONTENT, "views", 50L, "likes", 5L);

    Merged merged = post(Optional.empty(), incoming);

    assertThat(after(merged, "views")).isEqualTo(50L);
    assertThat(merged.row().source()).isEqualTo(NEW);
    assertThat(merged.row().columnSources()).isEmpty();
  }
}
