package dev.socialmetrics.format.description;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.CampaignSubstitute;
import dev.socialmetrics.format.description.ColumnDescription.Origin;
import dev.socialmetrics.format.description.ColumnDescription.Year;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each key of a column has its place in what is read. */
class ColumnReaderTest {
  private static final String HEAD = "title: Shop\nsource: invented\n";

  private static FormatDescription read(String text) {
    return new FormatReader("shop", "shop.yml", true, ExportWords.NONE).read(text).get(0);
  }

  private static TableDescription table(String keys) {
    return read(HEAD + "tables:\n" + keys.indent(2)).tables().get(0);
  }

  private static ColumnDescription column(String grain, String name, String keys) {
    String key = grain.equals("audience") ? "date" : "post_id";
    return table(
            "- {grain: "
                + grain
                + ", recognise: {by: [X]}, columns: {"
                + key
                + ": X, "
                + name
                + ": "
                + keys
                + "}}")
        .columns()
        .get(name);
  }

  @Test
  void words_spread_values_over_columns_and_some_are_left_out() {
    TableDescription table =
        table(
            """
            - grain: audience
              title: Gender
              columns: {date: {from: export-time}}
              spread:
                by: Gender
                value: {labels: Share, unit: fraction}
                words: {female_percentage: [Female, Kvinnor], none: Unknown}
            """);

    Spread spread = table.spread().orElseThrow();
    assertThat(spread.columns())
        .containsEntry("female", "female_percentage")
        .containsEntry("kvinnor", "female_percentage")
        .hasSize(2);
    assertThat(spread.value().fraction()).isTrue();
    assertThat(spread.leavesOut("unknown")).isTrue();
    assertThat(spread.leavesOut("other")).isFalse();
    assertThat(new Spread(spread.by(), spread.value(), spread.columns(), Set.of("*")))
        .returns(true, any -> any.leavesOut("other"));
  }

  @Test
  void a_column_says_where_its_value_is_and_how_it_is_written() {
    ColumnDescription posted =
        column(
            "post lifetime",
            "posted_at",
            "{labels: [On, Den], patterns: [\"d MMM\"], year: series, missing: Never, required: true,"
                + " id: {of: tiktok, labels: Link, take: \"[0-9]+\"}}");

    assertThat(posted.labels()).extracting(LabelPattern::text).containsExactly("on", "den");
    assertThat(posted.patterns()).containsExactly("d MMM");
    assertThat(posted.year()).isEqualTo(Year.SERIES);
    assertThat(posted.missing()).containsExactly("never");
    assertThat(posted.required()).isTrue();
    assertThat(posted.isInCells()).isTrue();
    assertThat(posted.isElsewhere()).isFalse();
    assertThat(posted.id().orElseThrow().time()).isEqualTo(IdTime.TIKTOK);
    assertThat(posted.id().orElseThrow().take().orElseThrow().pattern()).isEqualTo("[0-9]+");
  }

  @Test
  void a_value_may_be_elsewhere_than_in_the_cells() {
    assertThat(column("audience", "platform", "{always: x}").isElsewhere()).isTrue();
    assertThat(column("audience", "platform", "{fact: network, on: day}").on()).contains("day");
    assertThat(column("audience", "exported_at", "{from: export-time}").origin())
        .isEqualTo(Origin.EXPORT_DAY);
    assertThat(column("audience", "exported_at", "{from: file-name}").origin())
        .isEqualTo(Origin.FILE_DAY);
    assertThat(column("audience", "top_cities", "{from: labels}").isElsewhere()).isTrue();
    assertThat(column("audience", "top_cities", "{position: 4}"))
        .returns(true, ColumnDescription::isInCells)
        .returns(false, ColumnDescription::isElsewhere);
  }

  @Test
  void figures_may_be_preferred_added_net_or_a_rate_of_others() {
    ColumnDescription added = column("post lifetime", "likes", "{labels: [A, B], add: true}");
    ColumnDescription rate =
        column("post lifetime", "likes", "{labels: A, prefer: true, rate: [R], of: views}");
    ColumnDescription caption = column("post lifetime", "caption", "{labels: A, html: true}");

    assertThat(List.of(added.add(), added.prefer(), added.net()))
        .containsExactly(true, false, false);
    assertThat(List.of(rate.add(), rate.prefer())).containsExactly(false, true);
    assertThat(rate.rate()).extracting(LabelPattern::text).containsExactly("r");
    assertThat(rate.of()).contains("views");
    assertThat(added.markup()).isEqualTo(ColumnDescription.Markup.NONE);
    assertThat(caption.markup()).isEqualTo(ColumnDescription.Markup.ENTITIES);
  }

  @Test
  void what_stands_in_for_a_campaign_is_named() {
    TableDescription table =
        table(
            """
            - grain: campaign and period
              recognise: {by: [Ad]}
              columns:
                campaign_id: {labels: Ad, stands-in: ad set}
                start_date: {fact: start}
                end_date: Until
            """);

    assertThat(table.columns().get("campaign_id").standsIn()).contains(CampaignSubstitute.AD_SET);
    assertThat(table.isOfNamedPeriod()).isTrue();
  }

  @Test
  void an_account_is_called_differently_in_each_language() {
    ColumnDescription account =
        column("post lifetime", "account", "{labels: Page, called: {Page: [Sida, Seite]}}");

    assertThat(account.calledAs("SEITE")).isEqualTo("Page");
    assertThat(account.calledAs("Konto")).isEqualTo("Konto");
  }
}
