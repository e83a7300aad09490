package dev.socialmetrics.report.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.report.ArgumentNames;
import dev.socialmetrics.report.ReportDatabase;
import dev.socialmetrics.report.ReportNames;
import dev.socialmetrics.report.Reports;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportFiltersTest {
  private static final OptionalLong ANY = OptionalLong.empty();

  @TempDir Path folder;
  private ReportDatabase database;

  @BeforeEach
  void threePosts() throws SQLException {
    database = new ReportDatabase(folder);
    post("a", "Reel", "#Sale #new", "spring", 10, 1.0, "reach");
    post("b", "image", "#wholesale", null, 30, 9.0, "views");
    post("c", null, "sale,other", "spring", null, 5.0, "reach");
  }

  private void post(
      String id, String type, String tags, String campaign, Integer reach, double rate, String on) {
    database.post(
        "1",
        "instagram",
        id,
        "post_type",
        type,
        "hashtags",
        tags,
        "campaign_id",
        campaign,
        "reach",
        reach,
        "engagement_rate",
        rate,
        "engagement_basis",
        on);
  }

  private JsonNode answer(ReportFilters filters) {
    database.sql("DELETE FROM social_media_daily_metrics");
    ReportRequest one =
        ReportRequest.everything().of(new AccountId("1"), new Platform("instagram"));
    database.daily("1", "instagram", "2025-10-23");
    return JsonMapper.shared()
        .readTree(new Reports(database.source()).json("top-content", one.with(filters)).text());
  }

  private List<String> ids(ReportFilters filters) {
    List<String> ids = new ArrayList<>();
    answer(filters).get("top_content").forEach(post -> ids.add(post.get("post_id").stringValue()));
    return ids;
  }

  private static ReportFilters filters(
      List<String> types, List<String> tags, List<String> campaigns, OptionalLong reach) {
    return new ReportFilters(types, tags, campaigns, reach, Optional.empty());
  }

  @Test
  void without_filters_all_compete_within_their_basis() {
    assertThat(ids(ReportFilters.NONE)).containsExactly("c", "a", "b");
  }

  @Test
  void a_type_is_compared_without_regard_to_case() {
    assertThat(ids(filters(List.of("reel"), List.of(), List.of(), ANY))).containsExactly("a");
    assertThat(ids(filters(List.of("REEL", "image"), List.of(), List.of(), ANY)))
        .containsExactly("a", "b");
  }

  @Test
  void a_hashtag_is_a_whole_word() {
    assertThat(ids(filters(List.of(), List.of("#SALE"), List.of(), ANY))).containsExactly("c", "a");
  }

  @Test
  void a_campaign_and_a_smallest_reach_must_both_be_met() {
    assertThat(ids(filters(List.of(), List.of(), List.of("spring"), ANY)))
        .containsExactly("c", "a");
    assertThat(ids(filters(List.of(), List.of(), List.of("spring"), OptionalLong.of(10))))
        .containsExactly("a");
  }

  @Test
  void ordered_by_a_number_all_compete_and_unknown_ones_come_last() {
    ReportFilters byReach =
        new ReportFilters(List.of(), List.of(), List.of(), ANY, Optional.of("reach"));

    assertThat(ids(byReach)).containsExactly("b", "a", "c");
    assertThat(answer(byReach).has("posts_by_basis")).isFalse();
    assertThat(answer(byReach).get("order_by").stringValue()).isEqualTo("reach");
  }

  @Test
  void a_report_names_the_options_it_does_not_know() {
    ReportFilters tagged = filters(List.of(), List.of("x"), List.of(), OptionalLong.of(1));

    assertThat(ReportNames.unknownArguments("summary", tagged, ArgumentNames.OPTIONS))
        .containsExactly("--hashtag", "--min-reach");
    assertThat(ReportNames.obeying(tagged)).contains("top-content").doesNotContain("summary");
  }

  @Test
  void a_negative_reach_is_refused() {
    assertThatThrownBy(() -> filters(List.of(), List.of(), List.of(), OptionalLong.of(-1)))
        .hasMessage("the smallest reach is 0 or more, was -1");
  }
}
