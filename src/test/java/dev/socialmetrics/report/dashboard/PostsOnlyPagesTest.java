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
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of accounts that have posts and no daily data: without sections that would be empty. */
class PostsOnlyPagesTest {
  private static final String DAY = "2025-10-20";

  @TempDir Path folder;
  private ReportDatabase database;

  @BeforeEach
  void posts() throws SQLException {
    database = new ReportDatabase(folder);
    for (int n = 1; n < 4; n++) {
      database.post(
          "words", "x", "p" + n, "posted_at", DAY + "T10:00:00Z", "likes", n, "caption", "c" + n);
    }
  }

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
    return Files.readString(out.resolve(name));
  }

  @Test
  void its_page_has_posts_and_neither_days_nor_platforms_side_by_side() throws IOException {
    String page = page("accounts/words.html");

    assertThat(page)
        .contains("It has no daily figures up to this day.", ">Top content</h3>", "#x")
        .doesNotContain("id=time", "#time", "id=platforms", "#platforms", "class=tiles")
        .doesNotContain("class=\"charts small\"");
  }

  @Test
  void the_first_page_has_no_days_where_no_account_has_any() throws IOException {
    assertThat(page("index.html"))
        .contains("id=accounts", "id=content-best")
        .doesNotContain("id=time", "#time", "id=platforms", "#platforms", "class=tiles");
  }

  @Test
  void beside_days_of_another_account_they_are_there() throws IOException {
    database.daily("days", "instagram", DAY, "followers", 5, "likes", 2);
    database.daily("days", "instagram", "2025-10-19", "followers", 4, "likes", 1);

    assertThat(page("index.html"))
        .contains("id=time", "#time", "id=platforms", "#platforms", "class=tiles");
    assertThat(page("accounts/days.html"))
        .contains("id=time", "#time", "id=platforms", "#platforms", "class=tiles");
    assertThat(page("accounts/words.html")).doesNotContain("id=time", "id=platforms");
  }

  @Test
  void one_like_is_in_the_singular() throws IOException {
    assertThat(page("accounts/words.html"))
        .contains("data-figure=likes>1 like</data>", "data-figure=likes>2 likes</data>");
  }
}
