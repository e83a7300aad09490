package dev.socialmetrics.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.MutableValues;
import dev.socialmetrics.format.cell.CellNotes;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.source.table.Layout;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules that look at several values of one row, at their limits. */
class RowRulesTest {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final AccountFacts ACCOUNT = new AccountFacts("acme", ZoneOffset.UTC, "EUR");

  private final CellNotes notes = new CellNotes();

  RowRulesTest() {
    notes.startRow(new Layout(List.of()));
  }

  private static MutableValues values(Kind kind, Object... pairs) {
    MutableValues values = new MutableValues(kind);
    for (int i = 0; i < pairs.length; i += 2) {
      values.set(kind.column((String) pairs[i]), pairs[i + 1]);
    }
    return values;
  }

  private List<String> said() {
    List<Problem> all = new ArrayList<>(notes.errors());
    all.addAll(notes.warnings());
    return all.stream().map(Problem::message).toList();
  }

  private String codes() {
    return String.join(
        " ", said().stream().map(text -> text.substring(0, text.indexOf(':'))).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "60, 38, ''",
    "60, 37.99, row.inconsistent",
    "60, 42, ''",
    "60, 42.01, row.inconsistent",
    "60, 45, row.inconsistent",
    "60, 45.01, row.audience-sum",
    "33.4, 68.6, ''",
    "0, 0, row.inconsistent"
  })
  void genders_add_up_to_about_100(double male, double female, String codes) {
    RowRules.check(
        values(Kind.AUDIENCE, "male_percentage", male, "female_percentage", female),
        ACCOUNT,
        notes);

    assertThat(codes()).isEqualTo(codes);
  }

  @ParameterizedTest
  @CsvSource({"10, ''", "102, ''", "102.01, row.inconsistent", "105.01, row.audience-sum"})
  void one_share_alone_has_an_upper_bound_only(double male, String codes) {
    RowRules.check(values(Kind.AUDIENCE, "male_percentage", male), ACCOUNT, notes);

    assertThat(codes()).isEqualTo(codes);
  }

  @Test
  void a_part_of_an_audience_need_not_be_all_of_it() {
    RowRules.checkPartOfAudience(
        values(Kind.AUDIENCE, "male_percentage", 10.0, "female_percentage", 10.0), notes);

    assertThat(said()).isEmpty();
  }

  @Test
  void shares_say_what_they_add_up_to() {
    RowRules.check(
        values(Kind.AUDIENCE, "male_percentage", 60.0, "female_percentage", 45.126),
        ACCOUNT,
        notes);
    RowRules.check(
        values(Kind.AUDIENCE, "male_percentage", 60.0, "female_percentage", 30.0), ACCOUNT, notes);
    RowRules.check(values(Kind.AUDIENCE, "male_percentage", 103.0), ACCOUNT, notes);

    assertThat(said())
        .containsExactly(
            "row.audience-sum: found genders that add up to 105.13 %, expected at most 105 %."
                + " Correct the percentages or export again; this row was left out.",
            "row.inconsistent: found genders that add up to 90.0 %, expected 98 to 102 %. The row"
                + " was stored; check whether a group is missing.",
            "row.inconsistent: found genders that add up to 103.0 %, expected at most 102 %. The row"
                + " was stored; check whether a group is missing.");
  }

  @Test
  void a_day_has_a_value() {
    RowRules.check(values(Kind.DAILY, "date", "2025-10-01"), ACCOUNT, notes);

    assertThat(said())
        .containsExactly(
            "row.no-metric: found no value at all, expected followers or any other metric. Fill the"
                + " row or export again; this row was left out.");
    notes.startRow(new Layout(List.of()));
    RowRules.check(values(Kind.DAILY, "date", "2025-10-01", "likes", 0L), ACCOUNT, notes);
    assertThat(said()).isEmpty();
  }

  private static MutableValues campaign(String start, String end, Object... more) {
    MutableValues values = values(Kind.CAMPAIGN, more);
    values.set(Kind.CAMPAIGN.column("start_date"), start);
    values.set(Kind.CAMPAIGN.column("end_date"), end);
    return values;
  }

  @Test
  void a_campaign_may_end_on_its_first_day_but_not_before() {
    RowRules.check(campaign("2025-10-02", "2025-10-02"), ACCOUNT, notes);
    assertThat(said()).isEmpty();

    RowRules.check(campaign("2025-10-02", "2025-10-01"), ACCOUNT, notes);
    assertThat(said())
        .containsExactly(
            "row.period: found start_date 2025-10-02 and end_date 2025-10-01, expected an end on or"
                + " after the start. Correct the dates or export again; this row was left out.");
  }

  private static Object value(MutableValues values, String column) {
    return values.orNull(values.kind().column(column));
  }

  @Test
  void an_amount_without_a_currency_has_the_accounts_and_says_so() {
    MutableValues assumed =
        campaign(
            "2025-10-01",
            "2025-10-02",
            "cost",
            BigDecimal.ONE,
            "revenue_generated",
            BigDecimal.TEN,
            "revenue_currency",
            "USD");

    RowRules.check(assumed, ACCOUNT, notes);

    assertThat(value(assumed, "cost_currency")).isEqualTo("EUR");
    assertThat(value(assumed, "revenue_currency")).isEqualTo("USD");
    assertThat(value(assumed, "currency_assumed")).isEqualTo("cost");
    assertThat(value(assumed, "currency")).isNull();
  }

  @Test
  void the_currency_of_a_row_is_that_of_its_amounts_and_of_nothing_where_there_are_none() {
    MutableValues stated =
        campaign("2025-10-01", "2025-10-02", "cost", BigDecimal.ONE, "currency", "NOK");
    MutableValues none = campaign("2025-10-01", "2025-10-02", "currency", "NOK");

    RowRules.check(stated, ACCOUNT, notes);
    RowRules.check(none, ACCOUNT, notes);

    assertThat(value(stated, "cost_currency")).isEqualTo("NOK");
    assertThat(value(stated, "revenue_currency")).isNull();
    assertThat(value(stated, "currency_assumed")).isNull();
    assertThat(value(none, "cost_currency")).isNull();
    assertThat(value(none, "currency")).isNull();
  }

  private static final ExportMoment EXPORT =
      new ExportMoment(Instant.parse("2025-10-23T16:00:00Z"));

  @ParameterizedTest
  @CsvSource({
    "2025-10-24, UTC, ''",
    "2025-10-25, UTC, row.future-date",
    "2025-10-25, Asia/Tokyo, ''",
    "2025-10-26, Asia/Tokyo, row.future-date"
  })
  void a_day_is_no_later_than_the_one_after_the_export(String day, String zone, String codes) {
    MutableValues values = values(Kind.DAILY, "date", day);

    RowRules.checkFuture(values, EXPORT, ZoneId.of(zone), notes);

    assertThat(codes()).isEqualTo(codes);
  }

  @ParameterizedTest
  @CsvSource({
    "CONTENT, posted_at, 2025-10-23T16:00:00Z, ''",
    "CONTENT, posted_at, 2025-10-23T16:00:01Z, row.future-date",
    "CAMPAIGN, start_date, 2025-10-24, ''",
    "CAMPAIGN, start_date, 2025-10-25, row.future-date",
    "AUDIENCE, date, 2025-10-25, row.future-date"
  })
  void of_posts_audiences_and_campaigns_a_later_time_is_a_warning(
      Kind kind, String column, String value, String codes) {
    RowRules.checkFuture(values(kind, column, value), EXPORT, TOKYO, notes);

    assertThat(codes()).isEqualTo(codes);
    assertThat(notes.hasErrors()).isFalse();
  }

  @Test
  void a_time_after_the_export_says_which_was_expected() {
    RowRules.checkFuture(values(Kind.DAILY, "date", "2025-10-26"), EXPORT, TOKYO, notes);
    RowRules.checkFuture(
        values(Kind.CONTENT, "posted_at", "2025-10-24T00:00:00Z"), EXPORT, TOKYO, notes);
    RowRules.checkFuture(values(Kind.CONTENT), EXPORT, TOKYO, notes);

    assertThat(said())
        .containsExactly(
            "row.future-date: found date 2025-10-26, expected a day up to the one after the export"
                + " at 2025-10-23T16:00:00Z. Correct the date, or the clock of whoever exported it;"
                + " this row was left out.",
            "row.future-date: found posted_at 2025-10-24T00:00:00Z, expected a time up to the export"
                + " at 2025-10-23T16:00:00Z. The row was stored; check the clock of whoever exported"
                + " it.");
  }
}
