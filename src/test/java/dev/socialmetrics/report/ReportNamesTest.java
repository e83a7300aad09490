package dev.socialmetrics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.report.explain.ExplainRequest;
import dev.socialmetrics.report.model.ReportFilters;
import dev.socialmetrics.report.model.ReportRequest;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The list of reports, and orders of some of them. */
class ReportNamesTest {
  @TempDir Path folder;

  private static ReportFilters filters(
      List<String> types, OptionalLong minReach, Optional<String> orderBy) {
    return new ReportFilters(types, List.of(), List.of(), minReach, orderBy);
  }

  @Test
  void reports_are_made_in_one_order_and_the_dashboard_is_the_last() {
    assertThat(ReportNames.withDashboard())
        .startsWith(
            "summary", "top-content", "daily", "audience", "campaigns", "trends", "comparison")
        .endsWith("dashboard");
    assertThat(ReportNames.list())
        .doesNotContain("dashboard")
        .hasSize(ReportNames.withDashboard().size() - 1);
  }

  @Test
  void a_report_that_does_not_exist_names_those_that_do() {
    assertThatThrownBy(() -> ReportNames.metrics("sumary"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there is no report \"sumary\", but " + String.join(", ", ReportNames.list()));
  }

  @Test
  void without_filters_all_reports_obey_and_with_them_those_that_know_them_all() {
    assertThat(ReportNames.obeying(ReportFilters.NONE)).isEqualTo(ReportNames.withDashboard());
    assertThat(ReportNames.obeying(filters(List.of("video"), OptionalLong.of(5), Optional.empty())))
        .containsExactly("top-content");
    assertThat(
            ReportNames.unknownArguments(
                "dashboard",
                filters(List.of("video"), OptionalLong.empty(), Optional.of("likes")),
                ArgumentNames.OPTIONS))
        .containsExactly("--post-type", "--order-by");
    assertThat(ReportNames.metrics("dashboard")).isEmpty();
    assertThat(ReportNames.metrics("top-content")).contains("likes", "reach");
  }

  @Test
  void only_files_of_tables_are_tables() {
    assertThat(ReportNames.isTable("summary")).isTrue();
    assertThat(ReportNames.isTable("index")).isFalse();
    assertThat(ReportNames.lookBacks()).containsKeys("summary", "trends");
  }

  @Test
  void an_order_is_the_command_that_asks_for_it() {
    ReportRequest plain = ReportRequest.everything();
    ReportRequest narrow =
        plain
            .of(new AccountId("acme"), new Platform("x"))
            .asOf(LocalDate.of(2026, 3, 4))
            .limitedTo(3)
            .with(filters(List.of("Video"), OptionalLong.of(50), Optional.of("likes")));

    assertThat(new ReportOrder(List.of("summary"), List.of("json"), plain, Path.of("/out")).words())
        .isEqualTo("summary --limit 10 --format json --to /out");
    assertThat(
            new ReportOrder(
                    List.of("summary", "trends"), List.of("json", "csv"), narrow, Path.of("/out"))
                .words())
        .isEqualTo(
            "summary trends --account acme --platform x --as-of 2026-03-04 --limit 3 --format"
                + " json,csv --post-type video --min-reach 50 --order-by likes --to /out");
  }

  private String message(ReportRequest request) throws SQLException {
    return JsonMapper.shared()
        .readTree(new Reports(new ReportDatabase(folder).source()).json("summary", request).text())
        .get("message")
        .stringValue();
  }

  @Test
  void where_there_is_nothing_to_report_the_answer_says_of_what() throws Exception {
    ReportRequest one =
        ReportRequest.everything().of(new AccountId("acme"), new Platform("tiktok"));

    assertThat(message(one.asOf(LocalDate.of(2026, 3, 4))))
        .isEqualTo("Nothing for summary of account acme on tiktok up to 2026-03-04.");
  }

  @Test
  void an_answer_to_nobody_in_particular_names_nobody() throws Exception {
    assertThat(message(ReportRequest.everything())).isEqualTo("Nothing for summary.");
  }

  private static ExplainRequest explain(
      int days, Optional<String> post, Optional<String> campaign) {
    return new ExplainRequest(
        "reach",
        "acme",
        "x",
        Optional.empty(),
        days,
        Optional.empty(),
        post,
        campaign,
        Optional.empty());
  }

  @Test
  void an_explanation_is_of_a_window_a_post_or_a_campaign() {
    assertThat(explain(1, Optional.of("p"), Optional.empty()).days()).isEqualTo(1);
    assertThatThrownBy(() -> explain(1, Optional.of("p"), Optional.of("c")))
        .hasMessage("a post, a campaign or a day, only one of them");
    assertThatThrownBy(() -> explain(0, Optional.empty(), Optional.empty()))
        .hasMessage("days is 1 to 3660, was 0");
    assertThatThrownBy(() -> explain(3661, Optional.empty(), Optional.empty()))
        .hasMessage("days is 1 to 3660, was 3661");
  }
}
