package dev.socialmetrics.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.report.ReportDatabase;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The latest two audiences of each channel, and the campaigns that have begun. */
class AudiencesAndCampaignsTest {
  private static final LocalDate DAY = LocalDate.parse("2025-10-23");
  private static final ReportScope SECOND =
      new ReportScope(List.of(new AccountId("2")), List.of(new Platform("tiktok")));

  @TempDir Path folder;
  private ReportDatabase database;
  private ReportQueries queries;

  @BeforeEach
  void empty() throws SQLException {
    database = new ReportDatabase(folder);
    queries = new ReportQueries(database.source());
  }

  /** Of each channel these columns of its rows, in the order found. */
  private static List<String> lines(
      SortedMap<Channel, List<ReportRecord>> found, String... columns) {
    return found.entrySet().stream()
        .map(
            channel ->
                channel.getKey()
                    + ": "
                    + channel.getValue().stream()
                        .map(row -> cells(row, columns))
                        .collect(Collectors.joining(", ")))
        .toList();
  }

  private static String cells(ReportRecord row, String... columns) {
    return List.of(columns).stream()
        .map(name -> row.values().kind().column(name))
        .map(column -> String.valueOf(row.values().orNull(column)))
        .collect(Collectors.joining(" "));
  }

  private List<String> audiences(ReportScope scope, LocalDate upTo) {
    return lines(queries.latestAudiences(scope, upTo), "date");
  }

  private void campaign(String account, String platform, String id, String first, String last) {
    database.campaign(account, platform, id, "start_date", first, "end_date", last);
  }

  private List<String> campaigns(ReportScope scope, List<String> ids, LocalDate upTo) {
    return lines(queries.campaigns(scope, ids, upTo), "campaign_id", "start_date", "end_date");
  }

  @Test
  void without_rows_no_channel_has_an_audience_or_a_campaign() {
    assertThat(queries.latestAudiences(ReportScope.ALL, DAY)).isEmpty();
    assertThat(queries.campaigns(ReportScope.ALL, List.of(), DAY)).isEmpty();
  }

  @Test
  void of_three_audiences_the_latest_two_are_found_latest_first_however_far_apart() {
    database.audience("1", "instagram", "2024-01-31");
    database.audience("1", "instagram", "2025-10-22");
    database.audience("1", "instagram", "2025-10-23");
    database.audience("2", "tiktok", "2023-05-31");
    database.audience("2", "tiktok", "2025-05-31");
    database.audience("3", "x", "2025-10-01");

    assertThat(audiences(ReportScope.ALL, DAY))
        .containsExactly(
            "1 on instagram: 2025-10-23, 2025-10-22",
            "2 on tiktok: 2025-05-31, 2023-05-31",
            "3 on x: 2025-10-01");
  }

  @Test
  void an_audience_of_after_the_day_is_left_out_and_a_channel_of_later_ones_only_is_not_there() {
    database.audience("1", "instagram", "2025-09-30");
    database.audience("1", "instagram", "2025-10-24");
    database.audience("2", "tiktok", "2025-10-24");

    assertThat(audiences(ReportScope.ALL, DAY)).containsExactly("1 on instagram: 2025-09-30");
    assertThat(audiences(ReportScope.ALL, DAY.plusDays(1)))
        .containsExactly("1 on instagram: 2025-10-24, 2025-09-30", "2 on tiktok: 2025-10-24");
  }

  @Test
  void a_scope_narrows_audiences_without_mixing_the_channels() {
    database.audience("1", "tiktok", "2025-10-22");
    database.audience("2", "tiktok", "2025-10-21");
    database.audience("2", "instagram", "2025-10-23");

    assertThat(audiences(SECOND, DAY)).containsExactly("2 on tiktok: 2025-10-21");
  }

  @Test
  void shares_are_read_to_the_digit_and_unknown_ones_are_not_zero() {
    database.audience(
        "1",
        "instagram",
        "2025-10-22",
        "male_percentage",
        42.5,
        "female_percentage",
        0,
        "top_countries",
        "['DE']");

    ReportRecord audience =
        queries.latestAudiences(ReportScope.ALL, DAY).get(Channel.of("1", "instagram")).get(0);

    assertThat(
            cells(audience, "male_percentage", "female_percentage", "age_18_24", "top_countries"))
        .isEqualTo("42.5 0.0 null ['DE']");
    assertThat(audience.importFileId()).isEqualTo(1);
    assertThat(audience.sourceLine()).isEqualTo(2);
    assertThat(audience.exportedAt()).isEqualTo("2025-10-24T00:00:00Z");
  }

  @Test
  void campaigns_are_in_the_order_of_their_ids_and_days_of_each_channel() {
    campaign("2", "tiktok", "a", "2025-10-01", "2025-10-31");
    campaign("1", "instagram", "b", "2025-10-01", "2025-10-31");
    campaign("1", "instagram", "b", "2025-09-01", "2025-09-30");
    campaign("1", "instagram", "b", "2025-09-01", "2025-09-15");
    campaign("1", "instagram", "a", "2025-10-20", "2025-10-31");

    assertThat(campaigns(ReportScope.ALL, List.of(), DAY))
        .containsExactly(
            "1 on instagram: a 2025-10-20 2025-10-31, b 2025-09-01 2025-09-15,"
                + " b 2025-09-01 2025-09-30, b 2025-10-01 2025-10-31",
            "2 on tiktok: a 2025-10-01 2025-10-31");
  }

  @Test
  void a_campaign_counts_from_its_first_day_on() {
    campaign("1", "instagram", "a", "2025-10-23", "2025-10-31");
    campaign("1", "instagram", "b", "2025-10-24", "2025-10-31");

    assertThat(campaigns(ReportScope.ALL, List.of(), DAY))
        .containsExactly("1 on instagram: a 2025-10-23 2025-10-31");
    assertThat(campaigns(ReportScope.ALL, List.of(), DAY.minusDays(1))).isEmpty();
  }

  @Test
  void campaigns_that_are_named_are_found_in_every_channel_of_the_scope() {
    campaign("1", "instagram", "spring", "2025-03-01", "2025-03-31");
    campaign("1", "instagram", "summer", "2025-06-01", "2025-06-30");
    campaign("2", "tiktok", "spring", "2025-03-01", "2025-03-31");
    campaign("2", "tiktok", "Spring", "2025-03-01", "2025-03-31");

    assertThat(campaigns(ReportScope.ALL, List.of("spring", "autumn"), DAY))
        .containsExactly(
            "1 on instagram: spring 2025-03-01 2025-03-31",
            "2 on tiktok: spring 2025-03-01 2025-03-31");
    assertThat(campaigns(SECOND, List.of("summer"), DAY)).isEmpty();
  }

  @Test
  void money_is_a_decimal_and_what_is_not_stated_is_not_there() {
    database.campaign(
        "1",
        "instagram",
        "a",
        "start_date",
        "2025-10-01",
        "end_date",
        "2025-10-31",
        "cost",
        0.1,
        "currency",
        "EUR");

    ReportRecord campaign =
        queries.campaigns(ReportScope.ALL, List.of(), DAY).get(Channel.of("1", "instagram")).get(0);

    assertThat(campaign.values().findDecimal("cost")).contains(new BigDecimal("0.1"));
    assertThat(campaign.values().findDecimal("revenue_generated")).isEmpty();
    assertThat(campaign.values().findText("cost_currency")).contains("EUR");
    assertThat(campaign.values().findText("revenue_currency")).isEmpty();
  }
}
