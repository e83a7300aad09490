package dev.socialmetrics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoalsCommandTest {
  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void load() {
    List<String> lines = new ArrayList<>(List.of("date,followers,reach"));
    for (int n = 0; n < 60; n++) {
      lines.add(LocalDate.of(2025, 9, 1).plusDays(n) + "," + (5000 + 10 * n) + ",1000");
    }
    desktop = new Desktop(folder).put("harbor/instagram/days.csv", lines.toArray(String[]::new));
  }

  private void goals(String text) throws IOException {
    Files.writeString(folder.resolve("config/goals.yml"), text);
  }

  private static String goal(String more) {
    return "goals:\n  - account: harbor\n    platform: Instagram\n" + more.indent(4);
  }

  @Test
  void without_the_file_it_says_how_to_have_one() {
    assertThat(desktop.metrics("goals").out())
        .isEqualTo("no goal: write them into config/goals.yml\n");
  }

  @Test
  void progress_is_said_with_the_day_at_this_pace() throws IOException {
    desktop.metrics("import");
    goals(goal("metric: followers\ntarget: 6000\nby: 2025-12-31"));

    assertThat(desktop.metrics("goals").out())
        .startsWith(
            "harbor on instagram: followers 6,000 by 2025-12-31: 5,590 on 2025-10-30 (93 %), on"
                + " track; at this pace reached on 2025-12-10");
  }

  @Test
  void counts_add_up_from_their_first_day() throws IOException {
    desktop.metrics("import");
    goals(goal("metric: reach\ntarget: 40000\nfrom: 2025-10-21\nby: 2025-11-20"));

    assertThat(desktop.metrics("goals", "--json").out())
        .contains("\"value\": 10000", "\"percent\": 25", "\"state\": \"behind\"")
        .contains("\"reached_on\": \"2025-11-29\"");
  }

  @Test
  void a_channel_without_data_has_no_pace() throws IOException {
    goals(goal("metric: followers\ntarget: 6000\nby: 2025-12-31"));

    assertThat(desktop.metrics("goals").out())
        .isEqualTo("harbor on instagram: followers 6,000 by 2025-12-31: not enough history\n");
  }

  @Test
  void a_goal_that_was_reached_too_late_is_missed_with_the_value_of_its_day() throws IOException {
    desktop.metrics("import");
    goals(goal("metric: followers\ntarget: 5500\nby: 2025-09-30"));

    assertThat(desktop.metrics("goals").out())
        .isEqualTo(
            "harbor on instagram: followers 5,500 by 2025-09-30: 5,290 on 2025-09-30 (96 %),"
                + " missed\n");
  }

  @Test
  void what_is_not_known_is_empty_with_a_reason() throws IOException {
    desktop.metrics("import");
    goals(goal("metric: video_views\ntarget: 6000\nby: 2025-12-31"));

    assertThat(desktop.metrics("goals").out())
        .isEqualTo("harbor on instagram: video views 6,000 by 2025-12-31: missing input\n");
    assertThat(desktop.metrics("goals", "--json").out())
        .contains("\"state\": \"missing_input\"", "\"value\": null", "\"percent\": null");
    assertThat(explained("goal:harbor:instagram:video_views.6000:2025-12-31"))
        .contains(
            "nothing is known up to 30 Oct 2025: no day that counts has the figure.",
            "\"value\": null");
  }

  @Test
  void every_goal_that_is_listed_is_explained_and_only_one_that_falls_short_is_news()
      throws IOException {
    desktop.metrics("import");
    goals(goal("metric: followers\ntarget: 5590\nby: 2025-12-31"));

    assertThat(explained("goal:harbor:instagram:followers.5590:2025-12-31"))
        .contains("5,590 were there on 30 Oct 2025: it is reached.");
    assertThat(desktop.metrics("report", "recommendations", "--stdout").out())
        .doesNotContain("5590");
  }

  @Test
  void a_target_is_printed_as_it_is_written_and_is_100_percent_only_when_it_is_reached()
      throws IOException {
    desktop.metrics("import");
    goals(goal("metric: followers\ntarget: 5600.5\nby: 2025-12-31"));

    assertThat(desktop.metrics("goals").out())
        .startsWith(
            "harbor on instagram: followers 5,600.5 by 2025-12-31: 5,590 on 2025-10-30 (99 %)");
    assertThat(desktop.metrics("goals", "--json").out()).contains("\"target\": 5600.5");
    assertThat(explained("goal:harbor:instagram:followers.5600.5:2025-12-31"))
        .contains(" 5,600.5 followers of ", "\"expected\": 5600.5");
  }

  @Test
  void an_account_of_digits_is_a_number_as_in_reports() throws IOException {
    goals(goal("metric: followers\ntarget: 6000\nby: 2025-12-31").replace("harbor", "'7'"));

    assertThat(desktop.metrics("goals", "--json").out()).contains("\"account_id\": 7,");
  }

  private String explained(String id) {
    return desktop.metrics("explain", id, "--json").out();
  }

  @Test
  void an_account_that_no_data_has_is_named_with_the_nearest_known_one() throws IOException {
    desktop.metrics("import");
    goals(goal("metric: followers\ntarget: 6000\nby: 2025-12-31").replace("harbor", "Harbour"));

    assertThat(desktop.metrics("goals").err())
        .isEqualTo(
            "metrics: warning: goals.yml: found account Harbour, which has no data and is not in"
                + " accounts.yml. Did you mean harbor?\n");
    assertThat(desktop.metrics("import").err().lines().filter(line -> line.contains("Harbour")))
        .hasSize(1);
  }

  @Test
  void what_cannot_be_a_goal_is_refused_with_its_place() throws IOException {
    goals(goal("metric: follower\ntarget: 1\nby: 2025-12-31"));

    Outcome outcome = desktop.metrics("goals");

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .isEqualTo(
            "metrics: "
                + folder.resolve("config/goals.yml")
                + ":4: goals[0].metric: found follower, expected one of followers, reach,"
                + " impressions, video_views, engagements. Did you mean followers?\n");
  }
}
