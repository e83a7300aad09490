package dev.socialmetrics.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Channels all of whose data is later than the report date are named, and can be shown. */
class LaterDataTest {
  private static final String POSTS = "account_id,platform,post_id,posted_at,likes,reach";
  private static final String ONE =
      "1 channel has data only after the report date 2025-10-30 (latest 2025-11-12): metrics"
          + " report --as-of 2025-11-12 shows it";

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void days() {
    desktop =
        new Desktop(folder)
            .put(
                "days.csv",
                "account_id,platform,date,followers,reach",
                "acme,instagram,2025-10-29,100,50",
                "acme,instagram,2025-10-30,101,60");
  }

  private void later(String... posts) {
    desktop.put(
        "posts.csv", Stream.concat(Stream.of(POSTS), Stream.of(posts)).toArray(String[]::new));
  }

  private String page(String date, String name) throws IOException {
    return Files.readString(desktop.output("reports/" + date + "/" + name))
        .replaceAll("<[^>]*>", " ")
        .replaceAll("\\s+", " ");
  }

  @Test
  void a_run_and_its_first_page_say_that_an_account_is_later() throws IOException {
    later("bolt,tiktok,p1,2025-11-10T10:00:00Z,5,90", "bolt,tiktok,p2,2025-11-12T10:00:00Z,5,90");

    Outcome run = desktop.metrics("nightly");

    assertThat(run.line("report date")).contains("2025-10-30");
    assertThat(run.line("later data")).contains(ONE);
    assertThat(page("2025-10-30", "index.html"))
        .containsPattern(
            "to 30 Oct 2025 "
                + Pattern.quote(ONE + ": bolt on TikTok (12 Nov 2025).")
                + ".* Accounts");
    assertThat(desktop.metrics("run", "1").out()).contains("later data: " + ONE);
    assertThat(desktop.metrics("run", "1", "--json").out())
        .contains("\"later_data\": \"" + ONE + "\"");
  }

  @Test
  void the_command_that_is_advised_shows_it() throws IOException {
    later("bolt,tiktok,p1,2025-11-10T10:00:00Z,5,90", "bolt,tiktok,p2,2025-11-12T10:00:00Z,5,90");
    String advice = desktop.metrics("nightly").line("later data").orElseThrow();
    String command = advice.substring(advice.indexOf("metrics ") + 8, advice.indexOf(" shows it"));

    Outcome report = desktop.metrics(command.split(" "));

    assertThat(report.exitCode()).isZero();
    assertThat(report.line("later data")).isEmpty();
    assertThat(page("2025-11-12", "index.html"))
        .contains("bolt 1 platform")
        .doesNotContain("data only after");
    assertThat(page("2025-11-12", "accounts/bolt.html")).contains("12 Nov 2025", "10 Nov 2025");
  }

  @Test
  void posts_of_the_report_date_are_not_later() throws IOException {
    later("bolt,tiktok,p1,2025-10-30T23:59:59Z,5,90", "bolt,tiktok,p2,2025-11-12T10:00:00Z,5,90");

    Outcome run = desktop.metrics("nightly");

    assertThat(run.line("later data")).isEmpty();
    assertThat(page("2025-10-30", "index.html"))
        .contains("bolt 1 platform")
        .doesNotContain("data only after");
    assertThat(desktop.metrics("run", "1", "--json").out()).contains("\"later_data\": null");
  }

  @Test
  void another_platform_of_an_account_that_is_shown_and_campaigns_are_said_too()
      throws IOException {
    later("acme,tiktok,p1,2025-11-10T10:00:00Z,5,90");
    desktop.put(
        "campaigns.csv",
        "account_id,platform,campaign_id,start_date,end_date,cost",
        "crane,facebook,c,2025-11-01,2025-11-30,5");

    Outcome run = desktop.metrics("nightly");

    assertThat(run.line("later data"))
        .contains(
            "2 channels have data only after the report date 2025-10-30 (latest 2025-11-15):"
                + " metrics report --as-of 2025-11-15 shows them");
    assertThat(page("2025-10-30", "index.html"))
        .contains("acme on TikTok (10 Nov 2025), crane on Facebook (15 Nov 2025).");
  }

  @Test
  void of_many_ten_are_named() throws IOException {
    later(
        IntStream.range(10, 22)
            .mapToObj(n -> "b" + n + ",tiktok,p" + n + ",2025-11-10T10:00:00Z,5,90")
            .toArray(String[]::new));

    desktop.metrics("nightly");

    assertThat(page("2025-10-30", "index.html"))
        .contains("12 channels have data only after")
        .contains("b19 on TikTok (10 Nov 2025) and 2 more.")
        .doesNotContain("b20 on TikTok");
  }

  @Test
  void a_folder_of_its_own_names_those_that_were_asked_for() throws IOException {
    later("acme,tiktok,p1,2025-11-10T10:00:00Z,5,90", "bolt,tiktok,p2,2025-11-12T10:00:00Z,5,90");
    desktop.metrics("import");

    Outcome run =
        desktop.metrics("report", "dashboard", "--account", "acme", "--to", folder + "/acme");

    assertThat(run.line("later data").orElseThrow())
        .startsWith("1 channel has")
        .contains("latest 2025-11-10");
    assertThat(Files.readString(folder.resolve("acme/index.html")))
        .contains("acme on TikTok (10 Nov 2025).")
        .doesNotContain("bolt");
  }

  @Test
  void a_date_before_that_of_the_data_says_nothing_of_what_came_after() throws IOException {
    later("bolt,tiktok,p1,2025-11-10T10:00:00Z,5,90");
    desktop.metrics("import");

    Outcome run = desktop.metrics("report", "--as-of", "2025-10-29");

    assertThat(run.line("later data")).isEmpty();
    assertThat(page("2025-10-29", "index.html")).doesNotContain("data only after");
  }

  @Test
  void the_same_data_makes_the_same_page() throws IOException {
    later("bolt,tiktok,p1,2025-11-10T10:00:00Z,5,90");
    desktop.metrics("nightly");
    List<String> first = Files.readAllLines(desktop.output("reports/2025-10-30/index.html"));

    desktop.at("2026-12-24T02:00:00Z").metrics("report");

    assertThat(Files.readAllLines(desktop.output("reports/2025-10-30/index.html")))
        .isEqualTo(first);
  }
}
