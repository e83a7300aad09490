package dev.socialmetrics.metric.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.Observation;
import dev.socialmetrics.metric.Cells;
import dev.socialmetrics.metric.Direction;
import dev.socialmetrics.metric.Reason;
import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureLookupTest {
  private static final Map<String, Object> CAMPAIGN =
      Map.of(
          "account_id",
          "1",
          "platform",
          "tiktok",
          "campaign_id",
          "spring",
          "start_date",
          "2026-01-01",
          "end_date",
          "2026-01-31",
          "cost",
          new BigDecimal("50"),
          "revenue_generated",
          new BigDecimal("75"));

  @Test
  void names_are_those_of_figures_and_columns_in_their_order_each_once() {
    assertThat(FigureLookup.names())
        .isSorted()
        .doesNotHaveDuplicates()
        .contains("growth_30d", "roas", "post_type", "age_13_17", "likes");
  }

  @Test
  void a_definition_is_written_for_the_length_that_is_asked_for() {
    assertThat(FigureLookup.find("reach_7d").orElseThrow().name()).isEqualTo("reach_7d");
    assertThat(FigureLookup.find("roas").orElseThrow().formula())
        .isEqualTo("revenue_generated / cost");
    assertThat(FigureLookup.find("likes")).isEmpty();
    assertThat(FigureLookup.computed())
        .extracting(Definition::name)
        .startsWith("current_followers", "growth_30d")
        .endsWith("cpm");
  }

  @ParameterizedTest
  @CsvSource({
    "DAILY, likes, count, sum",
    "DAILY, new_followers, count, sum",
    "DAILY, followers, count, the last day's value",
    "DAILY, reach, count, 'sum, in person-days, an upper bound'",
    "DAILY, date, day, not",
    "DAILY, engagement_rate_reported, %, not",
    "CONTENT, posted_at, day, not",
    "CONTENT, caption, text, not",
    "AUDIENCE, age_18_24, %, not",
    "AUDIENCE, top_cities, text, not",
    "CAMPAIGN, cost, money, sum",
    "CAMPAIGN, conversions, count, sum"
  })
  void a_stated_column_has_its_unit_and_how_it_is_taken_together(
      Kind kind, String name, String unit, String together) {
    assertThat(FigureLookup.of(kind.column(name)))
        .isEqualTo(
            new Definition(
                name,
                "As the newest export that has it states it",
                "",
                unit,
                together,
                "missing_input: no export states it"));
  }

  @Test
  void a_computed_column_has_the_definition_of_its_figure() {
    Definition rate = FigureLookup.of(Kind.DAILY.column("engagement_rate"));

    assertThat(rate.formula()).isEqualTo("engagements / basis x 100");
    assertThat(rate.together()).isEqualTo("ratio of the sums");
    assertThat(FigureLookup.of(Kind.CAMPAIGN.column("roi")).unit()).isEqualTo("%");
  }

  @Test
  void figures_of_a_row_are_read_from_it_or_say_why_there_are_none() {
    Observation row = Observation.of(Cells.derived(Kind.CAMPAIGN, CAMPAIGN));

    assertThat(RowFigures.find("roas").orElseThrow().of(row)).isEqualTo(FigureValue.of(1.5));
    assertThat(RowFigures.find("roi").orElseThrow().of(row)).isEqualTo(FigureValue.of(50.0));
    assertThat(RowFigures.find("cpm").orElseThrow().of(row))
        .isEqualTo(FigureValue.absent(Reason.MISSING_INPUT));
    assertThat(RowFigures.find("engagement_rate").orElseThrow().of(row))
        .isEqualTo(FigureValue.absent(Reason.MISSING_INPUT));
    assertThat(RowFigures.find("likes")).isEmpty();
  }

  @Test
  void a_figure_that_a_row_does_not_have_though_it_could_be_computed_is_a_missing_input() {
    Observation row = Observation.of(Cells.of(Kind.CAMPAIGN, CAMPAIGN));

    assertThat(RowFigures.find("roas").orElseThrow().of(row))
        .isEqualTo(FigureValue.absent(Reason.MISSING_INPUT));
  }

  @Test
  void figures_of_campaigns_know_their_columns_in_the_tables_order_and_which_way_is_better() {
    Figure<Observation> roi = RowFigures.find("roi").orElseThrow();
    Figure<Observation> cpm = RowFigures.find("cpm").orElseThrow();

    assertThat(roi.columns()).containsExactly("cost", "revenue_generated");
    assertThat(roi.better()).isEqualTo(Direction.MORE_IS_BETTER);
    assertThat(roi.type()).isEqualTo(FigureType.PERCENT);
    assertThat(cpm.columns()).containsExactly("total_impressions", "cost");
    assertThat(cpm.better()).isEqualTo(Direction.LESS_IS_BETTER);
    assertThat(cpm.type()).isEqualTo(FigureType.MONEY);
    assertThat(RowFigures.find("engagement_rate").orElseThrow().better())
        .isEqualTo(Direction.MORE_IS_BETTER);
  }

  @Test
  void a_figure_may_have_a_label_of_its_own() {
    Figure<String> figure =
        Figure.<String>of("people_{n}d", FigureType.COUNT, text -> FigureValue.of(text.length()));

    assertThat(figure.label()).isEqualTo("People");
    assertThat(figure.label("Those").label()).isEqualTo("Those");
    assertThat(figure.emptyWhen("of {n} days").definition(9).whenEmpty()).isEqualTo("of 9 days");
    assertThat(figure.definition(9).whenEmpty()).isEqualTo("never");
    assertThat(figure.madeOf(FigureDays.CURRENT).days()).containsExactly(FigureDays.CURRENT);
    assertThat(figure.days()).isEmpty();
  }

  @Test
  void every_column_of_every_kind_has_a_definition() {
    for (Kind kind : Kind.values()) {
      for (Column column : kind.columns()) {
        assertThat(FigureLookup.of(column).name()).isEqualTo(column.name());
      }
    }
  }
}
