package dev.socialmetrics.format.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.problem.FileRefused;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Campaigns and audiences as a description says how they are written. */
class DescribedCampaignsTest {
  private static Described campaigns(String more, String columns, String header)
      throws FileRefused {
    String table =
        "grain: campaign and period\nrecognise: {by: [Ad]}\n"
            + more
            + "columns: {campaign_id: Ad, start_date: From, end_date: Until, "
            + columns
            + "}\n";
    return Described.of("", table, "Ad|From|Until|" + header);
  }

  private static String october(String rest) {
    return "a|2025-10-01|2025-10-05|" + rest;
  }

  @ParameterizedTest
  @CsvSource({
    "'10', 10, EUR, cost_currency",
    "'€10', 10, EUR, null",
    "'10 USD', 10, USD, null",
    "'$10', cell.currency-unknown, cell.currency-unknown, cell.currency-unknown",
    "'', row.no-value, row.no-value, row.no-value"
  })
  void the_sign_beside_an_amount_is_its_currency(
      String cell, String cost, String currency, String assumed) throws Exception {
    Described campaigns = campaigns("", "cost: Cost", "Cost");
    String expected = assumed.equals("cost_currency") ? "cost" : assumed;

    assertThat(campaigns.value("cost", october(cell))).isEqualTo(cost);
    assertThat(campaigns.value("cost_currency", october(cell))).isEqualTo(currency);
    assertThat(campaigns.value("currency_assumed", october(cell))).isEqualTo(expected);
  }

  @Test
  void a_sign_of_several_currencies_needs_one_that_is_stated() throws Exception {
    assertThat(campaigns("", "cost: Cost", "Cost").messages(october("kr 10")))
        .containsExactly(
            "column 4 \"Cost\": cell.currency-unknown: found \"kr 10\", expected an amount of one"
                + " currency; this may be DKK, ISK, NOK, SEK. Set the account's currency (metrics"
                + " accounts add), or add the column Currency; this row was left out.");
    Described stated = campaigns("", "cost: Cost, currency: Currency", "Cost|Currency");
    assertThat(stated.value("cost_currency", october("kr 10|NOK"))).isEqualTo("NOK");
    assertThat(stated.messages(october("kr 10|EUR")))
        .containsExactly(
            "column 4 \"Cost\": cell.currency-unknown: found \"kr 10\", expected an amount in EUR,"
                + " as the row or the header says. Export again with one currency; this row was"
                + " left out.");
  }

  @Test
  void the_label_of_an_amount_names_its_currency() throws Exception {
    Described campaigns =
        campaigns("", "cost: [\"Spent ({currency})\"], revenue: Earned", "Spent (NOK)|Earned");

    assertThat(campaigns.value("cost_currency", october("10|5"))).isEqualTo("NOK");
    assertThat(campaigns.value("revenue_currency", october("10|5"))).isEqualTo("NOK");
    assertThat(campaigns.value("cost_currency", october("kr 10|"))).isEqualTo("NOK");
    assertThat(campaigns.value("cost_currency", october("€10|")))
        .isEqualTo("cell.currency-unknown");
    assertThat(
            campaigns("", "cost: [\"Spent ({currency})\"], currency: C", "Spent (NOK)|C")
                .value("cost_currency", october("kr 10|EUR")))
        .isEqualTo("NOK");
  }

  @Test
  void a_sign_that_may_be_the_account_s_currency_is_it() throws Exception {
    String table =
        "grain: campaign and period\nrecognise: {by: [Ad]}\ncolumns: {campaign_id: Ad, start_date:"
            + " From, end_date: Until, cost: Cost}";
    Described inDollars = Described.ofAccount("us", table, "Ad|From|Until|Cost");

    assertThat(inDollars.value("cost_currency", october("$10"))).isEqualTo("USD");
    assertThat(inDollars.value("currency_assumed", october("$10"))).isEqualTo("null");
    assertThat(inDollars.value("cost_currency", october("kr 10")))
        .isEqualTo("cell.currency-unknown");
  }

  @ParameterizedTest
  @CsvSource({
    "10||2.345, 23.45",
    "10||2.3456, 23.46",
    "10|7|2.345, 7",
    "10||, null",
    "|| 2, row.no-value",
    "10||-, null",
    "10||-1, cell.negative-count",
    "10||0, 0"
  })
  void revenue_may_be_stated_as_so_many_times_the_cost(String cells, String revenue)
      throws Exception {
    Described campaigns =
        campaigns(
            "",
            "cost: Cost, revenue: {labels: Revenue, rate: ROAS, of: cost}",
            "Cost|Revenue|ROAS");

    assertThat(campaigns.value("revenue_generated", october(cells))).isEqualTo(revenue);
  }

  @Test
  void what_stands_in_for_a_campaign_says_so() throws Exception {
    String table =
        "grain: campaign and period\nrecognise: {by: [Ad]}\ncolumns: {campaign_id: {labels: Ad,"
            + " stands-in: ad set}, start_date: From, end_date: Until, cost: Cost}";
    Described sets = Described.of("", table, "Ad|From|Until|Cost");

    assertThat(sets.value("campaign_id", october("10"))).isEqualTo("ad set: a");
    assertThat(sets.value("campaign_id", "|2025-10-01|2025-10-02|1")).isEqualTo("cell.required");
  }

  private static final String OF_FILE =
      "grain: campaign and period\nrecognise: {by: [Ad]}\ncolumns: {campaign_id: Ad, start_date:"
          + " {fact: start}, end_date: {fact: end}, cost: Cost}";

  @Test
  void a_period_that_nothing_states_is_asked_for() throws Exception {
    assertThat(Described.of("", OF_FILE, "Ad|Cost").messages("a|5"))
        .containsExactly(
            "cell.required: found no start in the file's name or above the header, expected a value"
                + " for start_date. Give the file back the name and the first lines it came with,"
                + " or say the period: metrics import FILE --period D..D; this row was left out.",
            "cell.required: found no end in the file's name or above the header, expected a value"
                + " for end_date. Give the file back the name and the first lines it came with, or"
                + " say the period: metrics import FILE --period D..D; this row was left out.");
  }

  @Test
  void the_period_of_an_option_is_that_of_the_rows() throws Exception {
    Window days = new Window(LocalDate.of(2025, 10, 1), LocalDate.of(2025, 10, 7));
    Described campaigns = Described.within(days, OF_FILE, "Ad|Cost");

    assertThat(campaigns.value("start_date", "a|5")).isEqualTo("2025-10-01");
    assertThat(campaigns.value("end_date", "a|5")).isEqualTo("2025-10-07");
  }

  @ParameterizedTest
  @CsvSource({
    "Total|||5, row.total",
    "|||5|, cell.required cell.required cell.required",
    "Total|2025-10-01|2025-10-02|5, 5",
    "a|2025-10-02|2025-10-01|5, row.period"
  })
  void a_campaign_that_is_called_total_has_its_days(String cells, String cost) throws Exception {
    String row = cells.endsWith("5|") ? cells.substring(0, cells.length() - 1) : cells;

    assertThat(campaigns("", "cost: Cost", "Cost").value("cost", row)).isEqualTo(cost);
  }

  @Test
  void of_rows_that_are_added_up_the_same_one_counts_once() throws Exception {
    Described campaigns =
        campaigns("combine: sum\n", "cost: Cost, clicks: Clicks", "Cost|Clicks|Age");

    assertThat(campaigns.value("cost", october("5.50|1|18-24"))).isEqualTo("5.5");
    assertThat(campaigns.value("cost", october("5.5|1|25-34"))).isEqualTo("5.5");
    assertThat(campaigns.value("cost", october("5.5|1|18-24")))
        .isEqualTo("row.duplicate-key-identical");
    assertThat(campaigns.value("cost", october("5.6|1|18-24"))).isEqualTo("5.6");
    assertThat(campaigns("", "cost: Cost", "Cost").value("cost", october("5"))).isEqualTo("5");
  }

  private static Described audience(String columns, String more, String header) throws FileRefused {
    String table =
        "grain: audience\nrecognise: {by: [X]}\ncolumns: {date: {from: export-time}"
            + columns
            + "}\n"
            + more;
    return Described.of("", table, header);
  }

  @Test
  void a_word_says_which_column_a_value_fills() throws Exception {
    Described gender =
        audience(
            "",
            "spread: {by: X, value: {labels: Share, unit: fraction}, words: {male_percentage: [Men,"
                + " Män], female_percentage: Women, none: Unknown}}\n",
            "X|Share");

    assertThat(gender.value("male_percentage", "MÄN|0.41")).isEqualTo("41.0");
    assertThat(gender.value("female_percentage", "Women|41%")).isEqualTo("41.0");
    assertThat(gender.value("male_percentage", "Women|0.5")).isEqualTo("null");
    assertThat(gender.value("male_percentage", "Unknown|0.5")).isEqualTo("row.no-value");
    assertThat(gender.value("date", "Women|0.5")).isEqualTo("2025-10-24");
    assertThat(gender.messages("Other|0.5"))
        .containsExactly(
            "column 1 \"X\": cell.enum: found \"Other\", expected one of men, män, women. Add the"
                + " word to a format of your own in config/formats; this row was left out.");
  }

  @Test
  void shares_that_labels_are_ordered_by_are_written_as_the_format_says() throws Exception {
    String table =
        "grain: audience\nrecognise: {by: [X]}\ncolumns: {date: {from: export-time}, top_cities:"
            + " {from: labels}}\n";

    assertThat(
            Described.of("numbers: comma\n", table, "Oslo|X|Bergen")
                .value("top_cities", "7,5 %|10,25|7,6"))
        .isEqualTo("[\"X\",\"Bergen\",\"Oslo\"]");
  }

  @Test
  void labels_are_a_list_by_the_shares_below_them() throws Exception {
    Described cities = audience(", top_cities: {from: labels}", "", "Oslo|X \"Y\"||Bergen|Kiel");

    assertThat(cities.value("top_cities", "5%|40|99|7.5 %|-"))
        .isEqualTo("[\"X \\\"Y\\\"\",\"Bergen\",\"Oslo\",\"Kiel\"]");
  }

  @Test
  void a_single_name_is_a_list_of_one() throws Exception {
    Described cities = audience(", top_cities: City", "", "X|City");

    assertThat(cities.value("top_cities", "|Oslo")).isEqualTo("[\"Oslo\"]");
    assertThat(cities.value("top_cities", "|['Oslo', 'Bergen']"))
        .isEqualTo("[\"Oslo\",\"Bergen\"]");
    assertThat(cities.value("top_cities", "|a\\b \"c\"")).isEqualTo("[\"a\\\\b \\\"c\\\"\"]");
  }
}
