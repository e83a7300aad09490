package dev.socialmetrics.report.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.report.ReportDatabase;
import dev.socialmetrics.report.Reports;
import dev.socialmetrics.report.folder.PlainFolder;
import dev.socialmetrics.report.model.ReportRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DashboardTest {
  private static final List<String> FILES =
      List.of("import.json", "summary.json", "accounts/1.html");

  @TempDir Path folder;
  private ReportDatabase database;

  @BeforeEach
  void empty() throws SQLException {
    database = new ReportDatabase(folder);
  }

  private Path write(String name) {
    try {
      Path to = Files.createDirectories(folder.resolve(name));
      new Reports(database.source())
          .writeDashboard(
              ReportRequest.everything(),
              FILES,
              new PlainFolder(to),
              part -> {
                throw part.cause();
              });
      return to;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void the_golden_account_stands_on_both_pages_with_the_figures_of_its_summary() {
    database.goldenDays("1");

    Path out = write("out");

    assertThat(read(out.resolve("index.html")))
        .contains(
            "24 Sep to 23 Oct 2025", "15,250", "+500 (+3.39&nbsp;%)".replace("&nbsp;", "\u00a0"))
        .contains("1,500,000", "3,750,000", "23.70\u00a0%", "person-days, an upper bound")
        .contains("30 of 30 days", "href=\"accounts/1.html#instagram\"");
    assertThat(read(out.resolve("accounts/1.html")))
        .contains("As of its latest day, 23 Oct 2025", "15,250", "../index.html#accounts");
  }

  @Test
  void the_same_data_gives_the_same_bytes() throws IOException {
    database.goldenDays("1");

    assertThat(Files.mismatch(write("a").resolve("index.html"), write("b").resolve("index.html")))
        .isEqualTo(-1);
  }

  @Test
  void missing_days_are_a_gap_in_the_line_and_a_dash_in_the_table() {
    database.daily("1", "tiktok", "2025-10-20", "reach", 10);
    database.daily("1", "tiktok", "2025-10-21", "reach", 20);
    database.daily("1", "tiktok", "2025-10-23", "reach", 20);

    String page = read(write("out").resolve("accounts/1.html"));

    assertThat(page)
        .contains(
            "d=\"M172 200l2-200\"", "d=\"M178 0h0", "87 days missing", "<tr><th>2025-10-22<td>–")
        .contains("3 of 30 days", "too few days before to compare with");
  }

  @Test
  void hostile_names_and_captions_are_text() {
    String emoji = "😀".repeat(2000);
    database.daily("<script>alert(1)</script>", "instagram", "2025-10-23", "followers", 5);
    post("a", "<script>alert('x')</script>\u2028\u202Eright\"'><img src=x onerror=y>");
    post("b", emoji);

    Path out = write("out");

    String index = read(out.resolve("index.html"));
    assertThat(index).doesNotContain("<script", "<img").contains("&lt;script&gt;alert('x')");
    assertThat(index).contains("😀".repeat(400) + "…").doesNotContain("😀".repeat(401));
    assertThat(out.resolve("accounts"))
        .isDirectoryContaining("glob:**/script-alert-1-script-*.html");
  }

  private void post(String id, String caption) {
    database.post(
        "<script>alert(1)</script>",
        "instagram",
        id,
        "caption",
        caption,
        "posted_at",
        "2025-10-02T00:00:00Z",
        "engagement_rate",
        5.0,
        "engagement_basis",
        "reach");
  }

  @Test
  void post_types_and_hashtags_need_five_rated_posts_of_one_basis() {
    for (int n = 0; n < 5; n++) {
      rated("reel" + n, "reel", "#Sea #sea #sky", 2.0 + n, "reach");
    }
    rated("one", "photo", "#rare", 99.0, "reach");
    rated("other", "video", "#sea", 99.0, "views");
    database.post(
        "1", "instagram", "none", "post_type", "reel", "posted_at", "2025-10-01T00:00:00Z");

    String index = read(write("out").resolve("index.html"));

    assertThat(index)
        .contains("<bdi>reel</bdi>", "<bdi>#sea</bdi>", "<bdi>#sky</bdi>", "4.00\u00a0%")
        .contains("7 posts with a rate, 1 without one left out.")
        .doesNotContain("<bdi>photo</bdi>", "<bdi>#rare</bdi>", "<bdi>video</bdi>");
  }

  private void rated(String id, String type, String tags, double rate, String basis) {
    database.post(
        "1",
        "instagram",
        id,
        "post_type",
        type,
        "hashtags",
        tags,
        "posted_at",
        "2025-10-01T00:00:00Z",
        "engagement_rate",
        rate,
        "engagement_basis",
        basis);
  }

  @Test
  void sections_without_anything_to_show_are_left_out_and_files_beside_are_linked() {
    database.daily("1", "tiktok", "2025-10-23", "followers", 5);

    assertThat(read(write("out").resolve("index.html")))
        .contains("id=accounts", "id=time", "id=platforms")
        .doesNotContain("id=audience", "id=campaigns", "id=works", "id=content-best", "#audience")
        .contains("<a href=import.json>import.json</a>", "<a href=summary.json>")
        .doesNotContain(">accounts/1.html</a>");
  }

  @Test
  void without_data_there_is_no_page() {
    assertThat(write("out")).isEmptyDirectory();
  }
}
