package dev.socialmetrics.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.MinimumReach;
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
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which posts {@code top-content} ranks: of which days, of which reach, of which basis. */
class TopContentWindowTest {
  private static final LocalDate DAY = LocalDate.parse("2025-09-30");
  private static final ReportRequest ONE = request(OptionalInt.empty(), MinimumReach.NONE);

  @TempDir Path folder;
  private ReportDatabase database;

  @BeforeEach
  void empty() throws SQLException {
    database = new ReportDatabase(folder);
  }

  private static ReportRequest request(OptionalInt days, MinimumReach floor) {
    return new ReportRequest(
        List.of(new AccountId("1")),
        List.of(new Platform("instagram")),
        Optional.of(DAY),
        days,
        10,
        floor,
        ReportFilters.NONE,
        ReportRequest.MINIMUM_BASE);
  }

  private String text(String format, ReportRequest request) {
    return new Reports(database.source()).answer("top-content", format, request).text();
  }

  private JsonNode json(ReportRequest request) {
    return JsonMapper.shared().readTree(text("json", request));
  }

  /** {@code rank post_id}, the rank left out where there is none. */
  private List<String> list(ReportRequest request) {
    List<String> list = new ArrayList<>();
    json(request)
        .get("top_content")
        .forEach(
            post ->
                list.add(
                    (post.get("rank").isNull() ? "" : post.get("rank") + " ")
                        + post.get("post_id").stringValue()));
    return list;
  }

  private void post(String id, String day, Double rate, String basis, Integer reach) {
    database.post(
        "1",
        "instagram",
        id,
        "posted_at",
        day == null ? null : day + "T23:30:00+14:00",
        "engagement_rate",
        rate,
        "engagement_basis",
        basis,
        "reach",
        reach,
        "saves",
        reach);
  }

  private static ReportRequest ordered(ReportRequest request, String metric) {
    return request.with(
        new ReportFilters(
            List.of(), List.of(), List.of(), OptionalLong.empty(), Optional.of(metric)));
  }

  @Test
  void days_keep_the_posts_published_in_the_days_up_to_the_report_date() {
    post("a year ago", "2024-10-05", 9.0, "reach", 900);
    post("one day early", "2025-08-31", 8.0, "reach", 800);
    post("first day", "2025-09-01", 1.0, "reach", 100);
    post("last day", "2025-09-30", 2.0, "reach", 200);
    post("undated", null, 7.0, "reach", 700);
    post("tomorrow", "2025-10-01", 6.0, "reach", 600);

    ReportRequest month = request(OptionalInt.of(30), MinimumReach.NONE);

    assertThat(list(month)).containsExactly("1 last day", "2 first day");
    assertThat(list(ordered(month, "saves"))).containsExactly("1 last day", "2 first day");
    assertThat(json(month).get("posts").intValue()).isEqualTo(2);
    assertThat(text("json", month))
        .contains(
            "\"as_of\": \"2025-09-30\",\n  \"window_start\": \"2025-09-01\",\n"
                + "  \"window_end\": \"2025-09-30\",\n");
    assertThat(text("csv", month))
        .contains(",window_start,window_end,reasons\r\n", ",2025-09-01,2025-09-30,\"");
  }

  @Test
  void without_days_posts_are_of_all_time_and_no_window_is_stated() {
    post("a year ago", "2024-10-05", 9.0, "reach", 900);
    post("last day", "2025-09-30", 2.0, "reach", 200);

    assertThat(list(ONE)).containsExactly("1 a year ago", "2 last day");
    assertThat(text("json", ONE) + text("csv", ONE)).doesNotContain("window_");
  }

  @Test
  void a_window_without_posts_is_nothing_found() {
    post("a year ago", "2024-10-05", 9.0, "reach", 900);

    assertThat(text("json", request(OptionalInt.of(30), MinimumReach.NONE)))
        .contains("\"success\": false");
  }

  @Test
  void the_automatic_floor_is_one_percent_of_the_median_reach_of_the_channel_to_that_day() {
    ReportRequest auto = request(OptionalInt.empty(), MinimumReach.AUTO);
    post("below", "2025-09-01", 90.0, "reach", 10);
    post("at it", "2025-09-02", 80.0, "reach", 11);
    post("many", "2025-09-03", 1.0, "reach", 1001);
    post("more", "2025-09-04", 2.0, "reach", 1199);
    post("most", "2025-09-05", 3.0, "reach", 90_000);
    post("even more", "2025-09-05", 3.5, "reach", 90_001);
    post("later", "2025-10-01", 3.0, "reach", 9_000_000);
    post("unknown", "2025-09-06", 99.0, "impressions", null);

    // the median of 10, 11, 1001, 1199, 90000 and 90001 is 1100, 1 % of it is 11
    assertThat(list(auto))
        .containsExactly("1 at it", "2 even more", "3 most", "4 more", "5 many", "1 unknown");
    assertThat(json(auto).get("minimum_reach").intValue()).isEqualTo(11);
    assertThat(json(auto).get("posts").intValue()).isEqualTo(6);
    assertThat(json(auto).get("posts_by_basis").get("reach").intValue()).isEqualTo(5);
    assertThat(list(ONE)).contains("1 below");
  }

  @Test
  void the_automatic_floor_is_that_of_all_posts_whichever_are_asked_for() {
    post("early", "2024-09-01", 1.0, "reach", 100_000);
    post("earlier", "2024-08-01", 1.0, "reach", 100_000);
    post("small", "2025-09-02", 80.0, "reach", 999);
    post("large", "2025-09-03", 70.0, "reach", 1000);

    ReportRequest month = request(OptionalInt.of(30), MinimumReach.AUTO);

    // the median of 999, 1000, 100000 and 100000 is 50500
    assertThat(json(month).get("minimum_reach").intValue()).isEqualTo(505);
    post("third", "2024-07-01", 1.0, "reach", 100_000);
    assertThat(json(month).get("minimum_reach").intValue()).isEqualTo(1000);
    assertThat(list(month)).containsExactly("1 large");
  }

  @Test
  void however_many_posts_lie_below_the_floor_the_others_have_their_places() {
    for (int n = 0; n < 60; n++) {
      post("tiny" + n, "2025-09-01", 50.0 + n, "reach", n % 9);
      post("large" + n, "2025-09-02", 1.0 + n / 64.0, "reach", 1000 + n);
    }
    post("median", "2025-09-02", 0.5, "reach", 1000);

    ReportRequest auto = request(OptionalInt.of(30), MinimumReach.AUTO);

    assertThat(list(auto)).hasSize(10).startsWith("1 large59", "2 large58");
    assertThat(json(auto).get("posts").intValue()).isEqualTo(61);
  }

  @Test
  void a_configured_number_is_a_floor_for_known_reach_and_an_asked_one_wins() {
    post("small", "2025-09-02", 80.0, "reach", 999);
    post("large", "2025-09-03", 70.0, "reach", 1000);
    post("unknown", "2025-09-04", 60.0, "impressions", null);

    ReportRequest fixed = request(OptionalInt.empty(), MinimumReach.of(1000));
    ReportRequest asked =
        fixed.with(
            new ReportFilters(
                List.of(), List.of(), List.of(), OptionalLong.of(999), Optional.empty()));

    assertThat(list(fixed)).containsExactly("1 large", "1 unknown");
    assertThat(list(asked)).containsExactly("1 small", "2 large");
    assertThat(json(asked).get("minimum_reach").intValue()).isEqualTo(999);
  }

  @Test
  void ranks_begin_at_1_in_each_basis_and_what_has_no_rate_has_none() {
    post("views", "2025-09-01", 99.0, "views", null);
    post("stated", "2025-09-01", 98.0, "reported", null);
    post("low", "2025-09-01", 1.0, "reach", 5);
    post("high", "2025-09-01", 2.0, "reach", 5);
    database.post(
        "1", "instagram", "nobody", "posted_at", "2025-09-01T00:00:00Z", "likes", 0, "reach", 0);

    assertThat(list(ONE)).containsExactly("1 high", "2 low", "1 views", "1 stated", "nobody");
    JsonNode reasons = json(ONE).get("top_content").get(4).get("reasons");
    assertThat(reasons.get("rank").stringValue()).isEqualTo("zero_reach");
    assertThat(text("csv", ONE)).contains("rank: zero_reach");
  }

  @Test
  void ordered_by_a_number_there_is_one_ranking_of_all() {
    post("views", "2025-09-01", 99.0, "views", 7);
    post("low", "2025-09-01", 1.0, "reach", 5);
    post("none", "2025-09-01", 2.0, "reach", null);

    ReportRequest saves = ordered(ONE, "saves");

    assertThat(list(saves)).containsExactly("1 views", "2 low", "none");
    assertThat(json(saves).get("top_content").get(2).get("reasons").get("rank").stringValue())
        .isEqualTo("missing_input");
  }

  @Test
  void types_are_asked_for_and_printed_in_one_vocabulary() {
    for (String type : List.of("IG image", "Photos", "IG reel", "Organic")) {
      database.post("1", "instagram", type, "posted_at", "2025-09-01T00:00:00Z", "post_type", type);
    }

    assertThat(list(ofType("image"))).containsExactly("IG image", "Photos");
    assertThat(list(ofType("Photos"))).containsExactly("Photos");
    assertThat(list(ofType("organic"))).containsExactly("Organic");
    assertThat(json(ofType("reel")).get("top_content").get(0).get("type").stringValue())
        .isEqualTo("reel");
    assertThat(text("json", ofType("reel"))).contains("\"post_type\": \"IG reel\"");
  }

  private static ReportRequest ofType(String type) {
    return request(OptionalInt.empty(), MinimumReach.AUTO)
        .with(
            new ReportFilters(
                List.of(type), List.of(), List.of(), OptionalLong.empty(), Optional.empty()));
  }
}
