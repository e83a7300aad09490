package dev.socialmetrics.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The columns of each kind, and how they are found. */
class KindTest {
  @ParameterizedTest
  @EnumSource(Kind.class)
  void each_column_knows_its_place_and_is_found_by_its_name(Kind kind) {
    List<Column> columns = kind.columns();

    assertThat(columns).extracting(Column::index).isEqualTo(places(columns));
    assertThat(columns)
        .allSatisfy(column -> assertThat(kind.column(column.name())).isSameAs(column));
    assertThat(columns).extracting(Column::name).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void keys_come_first_then_values_then_what_is_derived(Kind kind) {
    assertThat(kind.columns())
        .containsExactlyElementsOf(
            IntStream.range(0, 3)
                .boxed()
                .flatMap(
                    n ->
                        List.of(kind.keyColumns(), kind.valueColumns(), kind.derivedColumns())
                            .get(n)
                            .stream())
                .toList());
    assertThat(kind.keyColumns())
        .extracting(Column::name)
        .startsWith("account_id", "platform")
        .hasSizeBetween(3, 5);
  }

  @ParameterizedTest
  @CsvSource({
    "DAILY, daily, social_media_daily_metrics, metric_id",
    "CONTENT, content, content_performance, content_id",
    "AUDIENCE, audience, audience_demographics, demographic_id",
    "CAMPAIGN, campaign, campaign_social_metrics, campaign_metric_id"
  })
  void a_kind_has_its_public_names(Kind kind, String label, String table, String id) {
    assertThat(kind.label()).isEqualTo(label);
    assertThat(kind.table()).isEqualTo(table);
    assertThat(kind.idColumn()).isEqualTo(id);
  }

  @Test
  void an_unknown_column_is_empty_to_find_and_a_bug_to_name() {
    assertThat(Kind.DAILY.find("cost")).isEmpty();
    assertThatThrownBy(() -> Kind.DAILY.column("cost"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("daily has no column cost");
  }

  @Test
  void an_amount_has_the_column_of_its_currency_by_the_name_that_files_use() {
    assertThat(currency("cost")).isEqualTo("cost_currency");
    assertThat(currency("revenue_generated")).isEqualTo("revenue_currency");
    assertThat(currency("clicks")).isEqualTo("none");
    assertThat(currency("conversions")).isEqualTo("none");
  }

  private static String currency(String column) {
    return Kind.CAMPAIGN.currencyOf(Kind.CAMPAIGN.column(column)).map(Column::name).orElse("none");
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "DAILY, followers, COUNT, LAST",
    "DAILY, new_followers, NET_COUNT, SUM",
    "DAILY, reach, COUNT, PERSON_DAYS",
    "DAILY, impressions, COUNT, SUM",
    "DAILY, engagement_rate, RATE, RATIO_OF_SUMS",
    "DAILY, engagement_rate_reported, RATE, NONE",
    "CONTENT, reach, COUNT, PERSON_DAYS",
    "CONTENT, posted_at, TIME, NONE",
    "AUDIENCE, age_65_plus, PERCENT, NONE",
    "AUDIENCE, top_cities, LIST, NONE",
    "CAMPAIGN, cost, MONEY, SUM",
    "CAMPAIGN, conversions, DECIMAL, SUM",
    "CAMPAIGN, roas, RATE, RATIO_OF_SUMS"
  })
  void stocks_are_not_added_and_people_are_not_counted_twice(
      Kind kind, String name, ColumnType type, Aggregation aggregation) {
    assertThat(kind.column(name).type()).isEqualTo(type);
    assertThat(kind.column(name).aggregation()).isEqualTo(aggregation);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "end_date, true, false, false, true",
    "cost, false, true, false, true",
    "currency, false, false, true, true",
    "roi, false, false, true, false"
  })
  void what_a_column_is_for(
      String name, boolean key, boolean value, boolean derived, boolean read) {
    Column column = Kind.CAMPAIGN.column(name);

    assertThat(List.of(column.isKey(), column.isValue(), column.isDerived(), column.isRead()))
        .containsExactly(key, value, derived, read);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "COUNT, true, false, true",
    "NET_COUNT, true, false, true",
    "DECIMAL, false, true, true",
    "MONEY, false, true, true",
    "RATE, false, false, true",
    "PERCENT, false, false, true",
    "TEXT, false, false, false",
    "DATE, false, false, false",
    "TIME, false, false, false",
    "LIST, false, false, false"
  })
  void what_a_type_holds(ColumnType type, boolean whole, boolean exact, boolean number) {
    assertThat(List.of(type.isWhole(), type.isExactDecimal(), type.isNumber()))
        .containsExactly(whole, exact, number);
  }

  private static List<Integer> places(List<Column> columns) {
    return IntStream.range(0, columns.size()).boxed().toList();
  }
}
