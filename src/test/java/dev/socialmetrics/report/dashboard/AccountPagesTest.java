package dev.socialmetrics.report.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.report.ReportDatabase;
import dev.socialmetrics.report.Reports;
import dev.socialmetrics.report.folder.PlainFolder;
import dev.socialmetrics.report.model.ReportRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts, channels, audiences and posts as the pages show them to people. */
class AccountPagesTest {
  private static final LocalDate LAST = LocalDate.of(2025, 10, 23);

  @TempDir Path folder;
  private ReportDatabase database;

  @BeforeEach
  void empty() throws SQLException {
    database = new ReportDatabase(folder);
  }

  private void days(String account, String platform, int followers, int gain) {
    for (int back = 0; back < 60; back++) {
      database.daily(
          account,
          platform,
          LAST.minusDays(back).toString(),
          "followers",
          followers + (back < 30 ? gain : 0),
          "reach",
          100);
    }
  }

  /** The text of a page, without its tags, on one line. */
  private String page(String name) throws IOException {
    Path out = Files.createDirectories(folder.resolve("out"));
    new Reports(database.source())
        .writeDashboard(
            ReportRequest.everything(),
            List.of(),
            new PlainFolder(out),
            part -> {
              throw part.cause();
            });
    return Files.readString(out.resolve(name))
        .replaceAll("(?s)<style.*?</style>", "")
        .replaceAll("<[^>]*>", " ")
        .replace('\u00a0', ' ')
        .replace("&nbsp;", " ")
        .replaceAll("\\s+", " ");
  }

  @Test
  void the_account_with_most_followers_is_the_first() throws Exception {
    days("small", "instagram", 100, 0);
    days("large", "instagram", 900, 0);
    database.daily("silent", "instagram", LAST.toString(), "likes", 1);

    String page = page("index.html");

    assertThat(page)
        .containsSubsequence("large 1 platform", "small 1 platform", "silent 1 platform");
  }

  @Test
  void the_channels_of_an_account_are_side_by_side_each_as_of_its_own_latest_day()
      throws Exception {
    days("acme", "instagram", 1000, 100);
    database.daily("acme", "tiktok", "2025-09-01", "followers", 7);

    String page = page("index.html");

    assertThat(page)
        .contains("acme, each platform as of its own latest day", "acme 2 platforms")
        .contains("Instagram 1,100 ▲ +100 (+10.00 %)", "3,000");
  }

  @Test
  void with_ten_channels_those_that_moved_most_are_shown() throws Exception {
    for (int channel = 0; channel < 10; channel++) {
      days("a" + channel, "instagram", 1000, (channel - 5) * 100);
    }

    String page = page("index.html");

    assertThat(page)
        .contains("Most followers gained, share of those before")
        .contains("Most followers lost, share of those before")
        .contains("a9 Instagram 1,400 ▲ +400 (+40.00 %)")
        .contains("a0 Instagram 500 ▼ −500 (−50.00 %)");
    assertThat(page)
        .containsSubsequence("a9 Instagram 1,400", "a8 Instagram 1,300", "a6 Instagram 1,100");
    assertThat(page)
        .containsSubsequence("a0 Instagram 500", "a1 Instagram 600", "a4 Instagram 900");
  }

  @Test
  void with_nine_channels_none_are_ranked() throws Exception {
    for (int channel = 0; channel < 9; channel++) {
      days("a" + channel, "instagram", 1000, 100);
    }

    assertThat(page("index.html")).doesNotContain("Most followers gained");
  }

  @Test
  void an_audience_is_compared_with_the_one_before() throws Exception {
    days("acme", "instagram", 1000, 0);
    database.audience(
        "acme", "instagram", "2025-09-30", "female_percentage", 50.0, "male_percentage", 50.0);
    database.audience(
        "acme",
        "instagram",
        "2025-10-20",
        "female_percentage",
        52.5,
        "male_percentage",
        47.5,
        "age_18_24",
        30.0,
        "top_countries",
        "[\"Norway\",\"Sweden\"]");

    String page = page("accounts/acme.html");

    assertThat(page)
        .contains("On 20 Oct 2025; points since 30 Sep 2025", "Norway", "Sweden", "18–24")
        .containsSubsequence("Women", "52.5", "▲ +2.5", "Men", "47.5", "▼ −2.5");
  }

  @Test
  void a_post_is_shown_with_its_type_day_counts_and_rate() throws Exception {
    days("acme", "instagram", 1000, 0);
    database.post(
        "acme",
        "instagram",
        "p1",
        "posted_at",
        "2025-10-20T10:00:00Z",
        "post_type",
        "REELS",
        "caption",
        "Spring tents",
        "likes",
        1234,
        "reach",
        10000,
        "engagement_rate",
        12.34,
        "engagement_basis",
        "reach");

    String page = page("accounts/acme.html");

    assertThat(page)
        .contains("Spring tents", "1,234", "10,000", "12.34 %", "of reach")
        .contains("out of 1 post published from 24 Sep to 23 Oct 2025.")
        .contains("out of 1 post of all time up to this day.");
  }

  @Test
  void without_posts_campaigns_and_audiences_a_page_has_no_section_of_them() throws Exception {
    days("acme", "instagram", 1000, 0);

    assertThat(page("accounts/acme.html"))
        .contains("As of its latest day")
        .doesNotContain("Top content", "Audience", "Campaigns", "No post");
  }
}
