package dev.socialmetrics.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facebook counted impressions until 2024, and views since, which count repeats: never merged. */
class FormerImpressionsTest {
  private static final String HEADER =
      "Post ID,Page ID,Page name,Title,Publish time,Post type,Reach,Reactions,Comments,Shares,";
  private static final String POST =
      "122000000000000777,888,Acme,A post,05/02/2023 10:00,Photos,800,60,3,1,";
  private static final String COUNTS =
      "SELECT impressions, views, engagement_basis FROM content_performance";

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void open() {
    desktop = new Desktop(folder);
    desktop.putAt(
        "2023-06-01T10:00:00Z", "acme/facebook/2023.csv", HEADER + "Impressions", POST + 1000);
  }

  @Test
  void impressions_hold_it_and_views_stay_empty() {
    desktop.metrics("import");

    assertThat(desktop.tables().rows(COUNTS)).containsExactly("1000|NULL|reach");
  }

  @Test
  void views_of_a_later_export_are_a_count_of_their_own() {
    desktop.putAt("2025-06-01T10:00:00Z", "acme/facebook/2025.csv", HEADER + "Views", POST + 1350);
    Outcome run = desktop.metrics("import");

    assertThat(run.all()).doesNotContain("row.counter-fell");
    assertThat(desktop.tables().rows(COUNTS)).containsExactly("1000|1350|reach");
  }

  @Test
  void the_page_shows_the_figure_that_the_post_has_and_names_it() throws IOException {
    desktop.metrics("nightly");

    assertThat(pages()).anyMatch(page -> page.contains("1,000 impressions"));
    assertThat(pages()).noneMatch(page -> page.contains("1,000 views"));
  }

  @Test
  void days_of_impressions_and_days_of_views_are_kept_apart_and_not_compared() throws IOException {
    desktop.put("acme/facebook/Impressions.csv", insights("Facebook impressions", "2024-01-01"));
    desktop.put("acme/facebook/Views.csv", insights("Views", "2024-01-08"));
    Outcome run = desktop.metrics("nightly");

    assertThat(run.all()).doesNotContain("refused");
    assertThat(
            desktop
                .tables()
                .rows(
                    "SELECT count(impressions), count(video_views), sum(impressions IS NOT NULL AND"
                        + " video_views IS NOT NULL) FROM social_media_daily_metrics"))
        .containsExactly("7|7|0");
    Outcome summary =
        desktop.metrics(
            "report",
            "summary",
            "--stdout",
            "--format",
            "json",
            "--days",
            "7",
            "--account",
            "acme");
    assertThat(summary.out())
        .contains("\"video_views_7d\": 700", "\"previous_impressions_7d\": 700")
        .contains("\"impressions_change_percent\": \"definition_changed\"")
        .contains("\"video_views_change_percent\": \"definition_changed\"");
    assertThat(pages())
        .anyMatch(page -> page.contains("Views per day, once counted as impressions"));
    assertThat(pages()).noneMatch(page -> page.contains("Video views"));
  }

  private static String[] insights(String title, String first) {
    List<String> lines =
        new ArrayList<>(List.of("sep=,", '"' + title + '"', "\"Date\",\"Primary\""));
    for (int n = 0; n < 7; n++) {
      lines.add('"' + LocalDate.parse(first).plusDays(n).toString() + "T00:00:00\",\"100\"");
    }
    return lines.toArray(String[]::new);
  }

  private List<String> pages() throws IOException {
    try (Stream<Path> files = Files.walk(desktop.output("reports"))) {
      return files
          .filter(file -> file.toString().endsWith(".html"))
          .map(FormerImpressionsTest::text)
          .toList();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
