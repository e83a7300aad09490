package dev.socialmetrics.report.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.AccountId;
import dev.socialmetrics.domain.MinimumReach;
import dev.socialmetrics.domain.Platform;
import dev.socialmetrics.report.ReportDatabase;
import dev.socialmetrics.report.Reports;
import dev.socialmetrics.report.folder.PlainFolder;
import dev.socialmetrics.report.model.ReportFilters;
import dev.socialmetrics.report.model.ReportRequest;
import dev.socialmetrics.report.page.FiguresOfPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The best posts of the pages are those of {@code top-content}. */
class DashboardPostsTest {
  private static final ReportRequest ALL = ReportRequest.everything(10, MinimumReach.AUTO);
  private static final String LATE = "2024-09-30";

  @TempDir Path folder;
  private ReportDatabase database;

  @BeforeEach
  void two_clients_whose_data_end_a_year_apart() throws SQLException {
    database = new ReportDatabase(folder);
    database.daily("late", "tiktok", LATE, "followers", 5);
    database.daily("new", "instagram", "2025-10-23", "followers", 5);
    for (int n = 0; n < 9; n++) {
      post("late", "tiktok", "recent" + n, "2024-09-1" + n, "views", 400 + n, 10.0 + n);
      post("late", "tiktok", "old" + n, "2023-01-1" + n, "views", 400_000, 20.0 + n);
      post("new", "instagram", "fresh" + n, "2025-10-1" + n, "reach", 2000, 1.0 + n / 8.0);
      post("new", "instagram", "former" + n, "2025-01-1" + n, "reach", 2000, 3.0 + n / 8.0);
    }
    post("new", "instagram", "former9", "2024-11-01", "reach", 2000, 0.1);
    post("new", "instagram", "former10", "2024-11-02", "reach", 2000, 0.1);
    post("new", "instagram", "three viewers", "2025-10-20", "reach", 3, 100.0);
    post("new", "instagram", "seen", "2025-10-20", "views", 500, 99.0);
  }

  private void post(
      String account, String platform, String id, String day, String basis, int seen, double rate) {
    database.post(
        account,
        platform,
        id,
        "posted_at",
        day + "T10:00:00Z",
        "post_type",
        "IG reel",
        "likes",
        7,
        basis,
        seen,
        "engagement_rate",
        rate,
        "engagement_basis",
        basis);
  }

  private String page(String name) {
    try {
      Path to = Files.createDirectories(folder.resolve("out"));
      new Reports(database.source())
          .writeDashboard(
              ALL,
              List.of(),
              new PlainFolder(to),
              part -> {
                throw part.cause();
              });
      return Files.readString(to.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code post_id engagement_rate} of the posts of a part of a page. */
  private static List<String> shown(String part) {
    return FiguresOfPage.of(part).stream()
        .filter(figure -> figure.containsKey("post"))
        .filter(figure -> figure.get("figure").equals("engagement_rate"))
        .map(figure -> figure.get("post") + " " + figure.get("value"))
        .toList();
  }

  private List<String> reported(String account, String platform, OptionalInt days, String asOf) {
    ReportRequest request =
        new ReportRequest(
            List.of(new AccountId(account)),
            List.of(new Platform(platform)),
            Optional.of(LocalDate.parse(asOf)),
            days,
            10,
            MinimumReach.AUTO,
            ReportFilters.NONE,
            ReportRequest.MINIMUM_BASE);
    JsonNode answer =
        JsonMapper.shared()
            .readTree(new Reports(database.source()).json("top-content", request).text());
    List<String> told = new ArrayList<>();
    answer
        .get("top_content")
        .forEach(
            post ->
                told.add(post.get("post_id").stringValue() + " " + post.get("engagement_rate")));
    return told;
  }

  private static String before(String page) {
    return page.substring(0, page.indexOf("Most likes, comments"));
  }

  private static String after(String page) {
    return page.substring(page.indexOf("Of all time"));
  }

  @Test
  void the_posts_of_the_window_can_be_seen_in_the_order_of_other_counts() {
    database.post(
        "new", "instagram", "loud", "posted_at", "2025-10-19T10:00:00Z", "likes", 90, "reach", 900);

    String page = page("accounts/new.html");

    assertThat(order(page, "Most likes, comments, shares and saves"))
        .containsExactly("loud", "fresh0", "fresh1", "fresh2");
    assertThat(order(page, "Most people reached"))
        .containsExactly("fresh0", "fresh1", "fresh2", "fresh3");
    assertThat(order(page, "Most views")).containsExactly("seen");
    assertThat(page).doesNotContain("Most impressions");
  }

  private static List<String> order(String page, String choice) {
    String list = page.substring(page.indexOf("<summary>" + choice));
    return FiguresOfPage.of(list.substring(0, list.indexOf("</details>"))).stream()
        .map(figure -> figure.get("post"))
        .distinct()
        .toList();
  }

  @Test
  void a_channels_page_shows_the_window_up_to_its_own_latest_day_and_all_time_as_a_choice() {
    String page = page("accounts/late.html");

    assertThat(shown(before(page)))
        .isEqualTo(reported("late", "tiktok", OptionalInt.of(30), LATE).subList(0, 4))
        .startsWith("recent8 18.0");
    assertThat(shown(after(page)))
        .isEqualTo(reported("late", "tiktok", OptionalInt.empty(), "2025-10-23").subList(0, 4))
        .startsWith("old8 28.0");
    assertThat(page).contains("9 posts published from 1 Sep to 30 Sep 2024");
  }

  @Test
  void the_index_ranks_the_window_of_the_report_date_within_one_basis() {
    String index = page("index.html");

    assertThat(shown(before(index)))
        .isEqualTo(
            reported("new", "instagram", OptionalInt.of(30), "2025-10-23").stream()
                .filter(post -> post.startsWith("fresh"))
                .toList())
        .hasSize(9)
        .startsWith("fresh8 2.0");
    assertThat(shown(after(index)))
        .allMatch(post -> post.startsWith("former") || post.startsWith("fresh"))
        .hasSize(10)
        .startsWith("former8 4.0");
  }

  @Test
  void each_figure_is_there_for_programs_too() {
    String page = page("accounts/new.html");

    assertThat(FiguresOfPage.of(page))
        .contains(figure("reach", "2000", "2,000 reach"))
        .contains(figure("engagement_rate", "2.0", "2.00\u00a0%"));
    assertThat(page)
        .doesNotContain("three viewers")
        .contains("those that reached fewer than 20 are left out");
  }

  private static Map<String, String> figure(String name, String value, String shown) {
    return Map.of(
        "figure",
        name,
        "value",
        value,
        "shown",
        shown,
        "account",
        "new",
        "platform",
        "instagram",
        "post",
        "fresh8");
  }

  @Test
  void types_are_grouped_in_one_vocabulary() {
    for (int n = 0; n < 3; n++) {
      database.post(
          "mix",
          "instagram",
          "a" + n,
          "post_type",
          "IG image",
          "posted_at",
          "2025-10-01T00:00:00Z",
          "engagement_rate",
          2.0,
          "engagement_basis",
          "reach");
      database.post(
          "mix",
          "instagram",
          "b" + n,
          "post_type",
          "Photos",
          "posted_at",
          "2025-10-01T00:00:00Z",
          "engagement_rate",
          4.0,
          "engagement_basis",
          "reach");
    }

    assertThat(page("accounts/mix.html"))
        .contains("<bdi>image</bdi>", "3.00\u00a0%")
        .doesNotContain("<bdi>photos</bdi>", "<bdi>ig image</bdi>");
  }
}
