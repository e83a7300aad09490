package dev.socialmetrics.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.report.ReportDatabase;
import dev.socialmetrics.report.Reports;
import dev.socialmetrics.report.model.ReportFilters;
import dev.socialmetrics.report.model.ReportRequest;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TopContentReportTest {
  private static final ReportRequest ONE =
      ReportRequest.everything().of(new AccountId("1"), new Platform("instagram"));

  @TempDir Path folder;
  private ReportDatabase database;

  @BeforeEach
  void empty() throws SQLException {
    database = new ReportDatabase(folder);
  }

  private String text(String format, ReportRequest request) {
    return new Reports(database.source()).answer("top-content", format, request).text();
  }

  private List<String> ids(ReportRequest request) {
    List<String> ids = new ArrayList<>();
    JsonNode top = JsonMapper.shared().readTree(text("json", request)).get("top_content");
    top.forEach(post -> ids.add(post.get("post_id").stringValue()));
    return ids;
  }

  private void rated(String id, Double rate, String basis, Object... more) {
    List<Object> values = new ArrayList<>(List.of(more));
    values.addAll(java.util.Arrays.asList("engagement_rate", rate, "engagement_basis", basis));
    database.post("1", "instagram", id, values.toArray());
  }

  @Test
  void the_golden_post_has_every_column() {
    rated(
        "post_123456",
        3100 / 38000.0 * 100,
        "reach",
        "post_type",
        "carousel",
        "caption",
        "Launch! 🚀 line\u2028break",
        "posted_at",
        "2025-10-23T10:30:00Z",
        "likes",
        2450,
        "comments",
        320,
        "shares",
        180,
        "saves",
        150,
        "reach",
        38000,
        "engagement_rate_reported",
        7.2);

    assertThat(text("json", ONE))
        .isEqualTo(
            """
            {
              "success": true,
              "top_content": [
                {
                  "content_id": 1,
                  "account_id": 1,
                  "platform": "instagram",
                  "post_id": "post_123456",
                  "post_type": "carousel",
                  "type": "carousel",
                  "caption": "Launch! 🚀 line\\u2028break",
                  "hashtags": null,
                  "posted_at": "2025-10-23T10:30:00Z",
                  "likes": 2450,
                  "comments": 320,
                  "shares": 180,
                  "saves": 150,
                  "views": null,
                  "reach": 38000,
                  "impressions": null,
                  "clicks": null,
                  "campaign_id": null,
                  "engagement_rate_reported": 7.2,
                  "engagement_rate": 8.16,
                  "engagement_basis": "reach",
                  "rank": 1,
                  "exported_at": "2025-10-24T00:00:00Z",
                  "created_at": "c",
                  "updated_at": "u",
                  "import_file_id": 1,
                  "source_line": 2,
                  "reasons": {
                    "views": "missing_input",
                    "impressions": "missing_input",
                    "clicks": "missing_input"
                  }
                }
              ],
              "count": 1,
              "account_id": 1,
              "platform": "instagram",
              "engagement_basis": "reach",
              "as_of": "2025-10-23",
              "posts": 1,
              "minimum_reach": 0,
              "posts_by_basis": {
                "reach": 1
              }
            }
            """);
  }

  @Test
  void posts_are_ranked_by_rate_then_engagements_reach_newest_and_id_with_unknown_last() {
    rated("f", null, null, "posted_at", "2025-10-01T00:00:00Z");
    rated("e2", 5.0, "reach", "likes", 9, "reach", 9, "posted_at", "2025-10-01T10:00:00Z");
    rated("e1", 5.0, "reach", "likes", 9, "reach", 9, "posted_at", "2025-10-01T10:00:00Z");
    rated("d", 5.0, "reach", "likes", 9, "reach", 9, "posted_at", "2025-10-01T10:00:00-02:00");
    rated("c", 5.0, "reach", "likes", 9, "reach", 10, "posted_at", "2025-10-01T00:00:00Z");
    rated("b", 5.0, "reach", "likes", 10, "reach", 1, "posted_at", "2025-10-01T00:00:00Z");
    rated("a", 5.1, "reach", "posted_at", "2025-10-01T00:00:00Z");

    assertThat(ids(ONE)).containsExactly("a", "b", "c", "d", "e1", "e2", "f");
  }

  @Test
  void the_prevailing_basis_is_ranked_first_and_the_limit_holds() {
    rated("views", 99.0, "views", "posted_at", "2025-10-01T00:00:00Z");
    rated("low", 1.0, "reach", "posted_at", "2025-10-01T00:00:00Z");
    rated("high", 2.0, "reach", "posted_at", "2025-10-01T00:00:00Z");

    ReportRequest two = new ReportRequest(ONE.accounts(), ONE.platforms(), ONE.asOf(), 30, 2, 0);

    assertThat(ids(ONE)).containsExactly("high", "low", "views");
    assertThat(ids(two)).containsExactly("high", "low");
    assertThat(text("json", ONE)).contains("\"engagement_basis\": \"reach\",\n  \"as_of\"");
  }

  @Test
  void a_floor_that_is_asked_for_keeps_small_and_unknown_reach_out() {
    rated("three viewers", 99.0, "reach", "reach", 3, "posted_at", "2025-10-01T00:00:00Z");
    rated("unknown", 99.0, "impressions", "posted_at", "2025-10-01T00:00:00Z");
    rated("many", 1.0, "reach", "reach", 100, "posted_at", "2025-10-01T00:00:00Z");

    assertThat(ids(atLeast(4))).containsExactly("many");
    assertThat(ids(atLeast(0))).containsExactly("three viewers", "many", "unknown");
  }

  private static ReportRequest atLeast(long people) {
    return ONE.with(
        new ReportFilters(
            List.of(), List.of(), List.of(), OptionalLong.of(people), Optional.empty()));
  }

  @Test
  void a_past_date_knows_no_later_posts_and_none_of_unknown_time() {
    rated("old", 1.0, "reach", "posted_at", "2025-10-01T23:59:59+14:00");
    rated("undated", 2.0, "reach");
    rated("new", 3.0, "reach", "posted_at", "2025-10-02T00:00:00Z");

    assertThat(ids(ONE)).containsExactly("new", "undated", "old");
    assertThat(ids(ONE.asOf(LocalDate.parse("2025-10-02")))).hasSize(3);
    assertThat(ids(ONE.asOf(LocalDate.parse("2025-10-01")))).containsExactly("old");
  }

  @Test
  void published_lists_leave_out_what_depends_on_arrival() {
    rated("a", 3.0, "reach", "posted_at", "2025-10-02T00:00:00Z");
    database.post("2", "threads", "b", "posted_at", "2025-10-02T00:00:00Z", "reach", 0, "likes", 0);

    JsonNode all = JsonMapper.shared().readTree(text("json", ReportRequest.everything()));

    assertThat(all.get("top_contents")).hasSize(2);
    assertThat(all.get("top_contents").get(0).get("top_content").get(0).propertyNames())
        .contains("post_id", "caption", "rank")
        .doesNotContain("content_id", "created_at", "import_file_id", "source_line");
    assertThat(all.get("top_contents").get(1).get("engagement_basis").isNull()).isTrue();
    JsonNode reasons = all.get("top_contents").get(1).get("top_content").get(0).get("reasons");
    assertThat(reasons.get("engagement_rate").stringValue()).isEqualTo("zero_reach");
    assertThat(reasons.get("views").stringValue()).isEqualTo("missing_input");
    assertThat(reasons.has("likes")).isFalse();
  }

  @Test
  void formulas_in_captions_are_neutralised_in_csv_and_kept_in_json() {
    String caption = " \u200B\"=HYPERLINK(\"x\")\n-1";
    rated("@p", -5.0, "reach", "caption", caption, "posted_at", "2025-10-02T00:00:00Z");

    assertThat(text("csv", ReportRequest.everything()))
        .isEqualTo(
            "account_id,platform,rank,post_id,post_type,type,caption,hashtags,posted_at,likes,comments,"
                + "shares,saves,views,reach,impressions,clicks,campaign_id,"
                + "engagement_rate_reported,engagement_rate,engagement_basis,reasons\r\n"
                + "\"1\",\"instagram\",1,\"'@p\",,,\"' \u200B\"\"=HYPERLINK(\"\"x\"\")\n-1\",,"
                + "\"2025-10-02T00:00:00Z\",,,,,,,,,,,-5.0,\"reach\",\"likes: missing_input,"
                + " comments: missing_input, shares: missing_input, saves: missing_input,"
                + " views: missing_input, reach: missing_input, impressions: missing_input,"
                + " clicks: missing_input, engagement_rate_reported: missing_input\"\r\n");
    assertThat(
            JsonMapper.shared()
                .readTree(text("json", ONE))
                .get("top_content")
                .get(0)
                .get("caption")
                .stringValue())
        .isEqualTo(caption);
  }
}
