package dev.socialmetrics.format.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CanonicalRowTest {
  private static final String DAILY =
      "account_id,platform,date,followers,engagement_rate,reach,impressions";
  private static final String CAMPAIGN =
      "account_id,platform,campaign_id,start_date,end_date,cost,revenue,conversions,impressions,"
          + "reach,currency";
  private static final String AGES =
      "account_id,platform,date,age_13_17,age_18_24,age_25_34,age_35_44,age_45_54,age_55_64,"
          + "age_65_plus,male_percentage,female_percentage,top_countries";

  @Test
  void a_sparse_day_is_stored_with_gaps_not_zeros() throws Exception {
    ExportedRow row =
        Canonical.row(Canonical.file(DAILY).check("1|Instagram|2025-10-23|15250|4.8|50000|125000"));

    assertThat(Canonical.values(row))
        .containsExactly(
            "1",
            "instagram",
            "2025-10-23",
            15250L,
            null,
            50000L,
            125000L,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            4.8,
            null,
            null);
  }

  @Test
  void a_day_without_any_value_is_refused() throws Exception {
    Canonical file = Canonical.file(DAILY);

    assertThat(file.rejections("1|x|2025-10-23|-|||"))
        .containsExactly(
            "row.no-metric: found no value at all, expected followers or any other metric."
                + " Fill the row or export again; this row was left out.");
    assertThat(file.value("engagement_rate_reported", "1|x|2025-10-23||4.8||")).isEqualTo(4.8);
  }

  @Test
  void a_day_later_than_the_day_after_the_export_is_rejected_in_the_accounts_zone()
      throws Exception {
    Canonical file = Canonical.file(DAILY);

    assertThat(file.warnings("1|x|2025-10-25|5|||")).isEmpty();
    assertThat(file.rejections("1|x|2025-10-26|5|||"))
        .containsExactly(
            "row.future-date: found date 2025-10-26, expected a day up to the one after the export"
                + " at 2025-10-24T06:00:00Z. Correct the date, or the clock of whoever exported it;"
                + " this row was left out.");
    Canonical evening = Canonical.file("account_id,platform,date,followers,exported_at");
    assertThat(evening.rejections("ny|x|2025-10-25|5|2025-10-24T02:00:00Z")).hasSize(1);
    assertThat(evening.warnings("1|x|2025-10-25|5|2025-10-24T02:00:00Z")).isEmpty();
  }

  @Test
  void a_row_may_state_when_it_was_exported() throws Exception {
    Canonical file = Canonical.file("account_id,platform,date,followers,exported_at");

    assertThat(Canonical.row(file.check("ny|x|2025-10-01|5|2025-10-02T08:00:00")).exportedAt())
        .isEqualTo(Instant.parse("2025-10-02T12:00:00Z"));
    assertThat(Canonical.row(file.check("ny|x|2025-10-01|5|-")).exportedAt())
        .isEqualTo(Canonical.EXPORTED);
    assertThat(file.rejections("ny|x|2025-10-01|5|soon")).hasSize(1);
  }

  @Test
  void the_example_campaign_is_read() throws Exception {
    ExportedRow row =
        Canonical.row(
            Canonical.file(CAMPAIGN)
                .check("1|instagram|q4|2025-10-01|2025-10-31|5000|25000|150|500000|150000|"));

    assertThat(Canonical.values(row))
        .startsWith(
            "1",
            "instagram",
            "q4",
            "2025-10-01",
            "2025-10-31",
            150000L,
            500000L,
            null,
            null,
            new BigDecimal("5000"),
            new BigDecimal("25000"),
            new BigDecimal("150"),
            "USD");
  }

  @Test
  void the_accounts_currency_is_that_of_amounts_that_come_without_any() throws Exception {
    Canonical file = Canonical.file(CAMPAIGN);
    String assumed = "ny|x|c|2025-10-01|2025-10-31|5||||1|";
    String stated = "ny|x|c|2025-10-01|2025-10-31|5||||1|gbp";

    assertThat(file.value("cost_currency", assumed)).isEqualTo("EUR");
    assertThat(file.value("currency_assumed", assumed)).isEqualTo("cost");
    assertThat(file.value("revenue_currency", assumed)).isNull();
    assertThat(file.value("cost_currency", stated)).isEqualTo("GBP");
    assertThat(file.value("currency_assumed", stated)).isNull();
    assertThat(file.value("cost_currency", "ny|x|c|2025-10-01|2025-10-31|||||1|")).isNull();
  }

  @Test
  void a_campaign_does_not_end_before_it_starts() throws Exception {
    assertThat(Canonical.file(CAMPAIGN).rejections("1|x|c|2025-10-31|2025-10-01|5||||1|"))
        .containsExactly(
            "row.period: found start_date 2025-10-31 and end_date 2025-10-01, expected an end on or"
                + " after the start. Correct the dates or export again; this row was left out.");
    assertThat(Canonical.file(CAMPAIGN).warnings("1|x|c|2025-10-01|2026-10-01|5||||1|")).isEmpty();
  }

  @Test
  void shares_of_an_audience_add_up_to_about_100() throws Exception {
    Canonical file = Canonical.file(AGES);

    assertThat(file.warnings("1|x|2025-10-23|2.5|18.3|35.2|25.8|12.1|4.8|1.3|42.5|57.5|['UK']"))
        .isEmpty();
    assertThat(file.warnings("1|x|2025-10-23|10|10|10|10|10|28|20|||")).isEmpty();
    assertThat(file.warnings("1|x|2025-10-23|10|10|10|10|10|32|20|||")).isEmpty();
    assertThat(file.warnings("1|x|2025-10-23|10|10|10|10|10|10|10|50|53|"))
        .containsExactly(
            "row.inconsistent: found ages that add up to 70.0 %, expected 98 to 102 %."
                + " The row was stored; check whether a group is missing.",
            "row.inconsistent: found genders that add up to 103.0 %, expected 98 to 102 %."
                + " The row was stored; check whether a group is missing.");
    assertThat(file.rejections("1|x|2025-10-23|50|56||||||||"))
        .containsExactly(
            "row.audience-sum: found ages that add up to 106.0 %, expected at most 105 %."
                + " Correct the percentages or export again; this row was left out.");
  }

  @Test
  void some_shares_only_have_an_upper_bound() throws Exception {
    Canonical file = Canonical.file(AGES);

    assertThat(file.warnings("1|x|2025-10-23|5||||||||40|")).hasSize(0);
    assertThat(file.warnings("1|x|2025-10-23|50|55||||||||")).hasSize(1);
  }

  @Test
  void objects_of_one_file_may_have_other_keys() throws Exception {
    Canonical file = Canonical.file(DAILY);
    Layout other = Canonical.layout("reach,date,platform,account_id");

    assertThat(Canonical.value("reach", file.check(other, "7", "2025-10-23", "x", "1")))
        .isEqualTo(7L);
    Verdict.Rejected<ExportedRow> missing =
        (Verdict.Rejected<ExportedRow>) file.check(Canonical.layout("account_id,reach"), null, "7");
    assertThat(missing.problems())
        .extracting(Problem::message)
        .containsExactly(
            "cell.required: found no \"account_id\", expected a value for account_id."
                + " Fill the cell or export again; this row was left out.",
            "cell.required: found no \"platform\", expected a value for platform."
                + " Fill the cell or export again; this row was left out.",
            "cell.required: found no \"date\", expected a value for date."
                + " Fill the cell or export again; this row was left out.");
  }

  @Test
  void a_broken_record_and_one_that_is_no_data_pass_through() throws Exception {
    Canonical file = Canonical.file(DAILY);
    Problem fault = Problem.of(ProblemCode.CSV_TOO_FEW_CELLS, "2 cells", "7", "Add the missing.");
    Layout layout = Canonical.layout(DAILY);
    String[] cells = {"1", "x"};
    Row broken = new Row(1, 2, layout, cells, "1,x", List.of(fault), Optional.empty());
    Row blank = new Row(2, 3, layout, cells, "", List.of(), Optional.of(ProblemCode.CSV_BLANK_ROW));

    assertThat(file.check(broken)).isEqualTo(new Verdict.Rejected<>(1, 2, "1,x", List.of(fault)));
    assertThat(file.check(blank)).isEqualTo(new Verdict.Ignored<>(2, 3, ProblemCode.CSV_BLANK_ROW));
  }

  @Test
  void a_platform_that_is_nearly_known_is_suggested() throws Exception {
    assertThat(Canonical.file(DAILY).rejections("1|Instagramm|2025-10-23|1|||"))
        .singleElement()
        .asString()
        .contains("Did you mean \"instagram\"?");
    assertThat(Canonical.file(DAILY).value("platform", "1| X |2025-10-23|1|||"))
        .isEqualTo("twitter");
  }
}
