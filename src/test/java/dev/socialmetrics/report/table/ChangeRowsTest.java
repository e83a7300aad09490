package dev.socialmetrics.report.table;

import static dev.socialmetrics.metric.window.Days.AS_OF;
import static dev.socialmetrics.metric.window.Days.metric;
import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Window;
import dev.socialmetrics.metric.window.DailyRows;
import dev.socialmetrics.metric.window.Days;
import dev.socialmetrics.metric.window.Period;
import dev.socialmetrics.metric.window.WindowMetric;
import dev.socialmetrics.report.figure.FigureMap;
import dev.socialmetrics.report.model.ReportField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows of trends: values, what they are made of, and over which days. */
class ChangeRowsTest {
  private static final Period WEEK = Period.last(7, AS_OF);

  private static Map<String, Object> row(String metric, DailyRows days) {
    WindowMetric known = metric(metric);
    return ChangeRow.of(known, WEEK, days.change(known, WEEK));
  }

  @Test
  void a_sum_has_its_values_its_change_and_its_windows() {
    Map<String, Object> row =
        row("likes", new Days().days(0, 6, "likes", 5).days(7, 12, "likes", 4).rows());

    assertThat(row.keySet())
        .containsExactly(
            "metric",
            "value_is",
            "period",
            "against",
            "unfinished",
            "current",
            "previous",
            "change",
            "change_percent",
            "window_start",
            "window_end",
            "days_present",
            "days_expected",
            "previous_start",
            "previous_end",
            "previous_days_present",
            "previous_days_expected",
            "reasons");
    assertThat(row)
        .containsEntry("metric", "likes")
        .containsEntry("value_is", "sum of the days")
        .containsEntry("period", "7d")
        .containsEntry("against", "previous")
        .containsEntry("unfinished", false)
        .containsEntry("window_start", "2025-10-17")
        .containsEntry("window_end", "2025-10-23")
        .containsEntry("days_present", 7L)
        .containsEntry("days_expected", 7L)
        .containsEntry("previous_start", "2025-10-10")
        .containsEntry("previous_end", "2025-10-16")
        .containsEntry("previous_days_present", 6L);
    assertThat(row.get("current")).hasToString("35");
    assertThat(row.get("previous")).hasToString("24");
  }

  @Test
  void a_rate_names_its_basis_and_is_rounded_to_two_places() {
    Map<String, Object> row =
        row(
            "engagement_rate",
            new Days()
                .days(0, 6, "likes", 1, "reach", 3)
                .days(7, 13, "likes", 1, "reach", 4)
                .rows());

    assertThat(row.get("current")).hasToString("33.33");
    assertThat(row.get("previous")).hasToString("25.0");
    assertThat(row.get("change")).hasToString("8.33");
    assertThat(row.get("change_percent")).hasToString("33.33");
    assertThat(row).containsEntry("engagement_basis", "reach");
    assertThat(row).containsEntry("value_is", "ratio of the sums, percent");
  }

  @Test
  void a_stock_that_was_carried_forward_says_since_when() {
    Map<String, Object> row =
        row("followers", new Days().day(2, "followers", 110).day(8, "followers", 100).rows());

    assertThat(row)
        .containsEntry("carried_from", "2025-10-21")
        .containsEntry("previous_carried_from", "2025-10-15");
    assertThat(row.get("change")).hasToString("10");
    assertThat(row).containsEntry("value_is", "value at the end of the window");
  }

  @Test
  void what_is_missing_has_its_reason() {
    Map<String, Object> row = row("likes", new Days().day(0, "reach", 5).rows());

    assertThat(row).containsEntry("current", null).containsEntry("change", null);
    assertThat(row.get("reasons"))
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsEntry("current", "missing_input")
        .containsKeys("previous", "change", "change_percent");
  }

  @Test
  void each_row_has_the_columns_of_the_table_form() {
    List<String> columns =
        Stream.concat(ChangeFields.values().stream(), ChangeFields.windows().stream())
            .map(ReportField::name)
            .toList();

    Map<String, Object> row =
        row(
            "engagement_rate",
            new Days().days(0, 13, "likes", 1, "reach", 3, "followers", 9).rows());

    assertThat(columns)
        .containsAll(
            row.keySet().stream()
                .filter(
                    name ->
                        !List.of("metric", "value_is", "period", "against", "unfinished")
                            .contains(name))
                .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "likes, sum of the days",
    "followers, value at the end of the window",
    "engagement_rate, 'ratio of the sums, percent'",
    "avg_engagement, 'mean of the daily rates, percent'"
  })
  void a_value_says_what_it_is(String metric, String meaning) {
    assertThat(ChangeRow.meaning(metric(metric))).isEqualTo(meaning);
  }

  @Test
  void reach_is_of_person_days() {
    assertThat(ChangeRow.meaning(metric("reach"))).isEqualTo(WindowMetric.PERSON_DAYS);
  }

  private static List<String> names(List<Period> periods) {
    return periods.stream().map(each -> each.name() + " " + each.against().code()).toList();
  }

  @Test
  void periods_are_last_days_then_months_each_against_before_and_a_year_before() {
    assertThat(names(TrendPeriods.of(AS_OF, 90, 2)))
        .containsExactly(
            "7d previous",
            "30d previous",
            "90d previous",
            "30d year_before",
            "2025-10 previous",
            "2025-10 year_before",
            "2025-09 previous",
            "2025-09 year_before");
    assertThat(names(TrendPeriods.of(AS_OF, 30, 0)))
        .containsExactly("7d previous", "30d previous", "30d year_before");
    assertThat(names(TrendPeriods.of(AS_OF, 3, 0)).get(0)).isEqualTo("3d previous");
  }

  @Test
  void the_days_of_all_periods_are_spans_that_do_not_overlap() {
    List<Window> spans = Period.spans(TrendPeriods.of(AS_OF, 30, 1));

    assertThat(spans).hasSize(2);
    assertThat(spans.get(0).end()).isEqualTo(LocalDate.of(2024, 10, 23));
    assertThat(spans.get(1)).isEqualTo(new Window(spans.get(1).start(), AS_OF));
    assertThat(spans.get(1).start()).isBeforeOrEqualTo(LocalDate.of(2025, 8, 25));
    assertThat(spans.get(0).end()).isBefore(spans.get(1).start());
  }

  @Test
  void spans_that_touch_are_one() {
    List<Window> spans = Period.spans(List.of(Period.last(30, AS_OF)));

    assertThat(spans).containsExactly(new Window(AS_OF.minusDays(59), AS_OF));
  }

  @Test
  void the_days_of_a_figure_are_named_with_those_before() {
    FigureMap facts = new FigureMap();

    WindowFacts.put(facts, Period.last(30, AS_OF), 28, 15);

    assertThat(facts.values().keySet())
        .containsExactlyElementsOf(WindowFacts.FIELDS.stream().map(ReportField::name).toList());
    assertThat(facts.values())
        .containsEntry("as_of", "2025-10-23")
        .containsEntry("window_start", "2025-09-24")
        .containsEntry("days_present", 28L)
        .containsEntry("days_expected", 30L)
        .containsEntry("previous_start", "2025-08-25")
        .containsEntry("previous_end", "2025-09-23")
        .containsEntry("previous_days_present", 15L);
  }
}
