package dev.socialmetrics.alert;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unusual days and goals are raised by a run, each once. */
class FindingAlertsTest {
  private static final LocalDate FIRST = LocalDate.of(2025, 8, 1);
  private static final String HEAD = "account_id,platform,date,followers,reach";

  private static final String ANOMALY =
      "alerts:\n  rules:\n    - {name: odd, kind: anomaly, most: 2}\n  cool-down: 0s\n";

  private static final String GOAL =
      "alerts:\n  rules:\n    - {name: goal, kind: goal}\n  cool-down: 0s\n";

  @TempDir Path folder;

  /** A day of the account: about 1,000 people, unless another number is said. */
  private static String day(String account, int n, int reach) {
    return account + ",tiktok," + FIRST.plusDays(n) + "," + (5000 + 10 * n) + "," + reach;
  }

  private static int usual(int n) {
    return 960 + 20 * ((n * 7 + n / 5) % 5);
  }

  /** Sixty days of four accounts; on the last but one each has more people, the later the more. */
  private static String[] unusualDays() {
    List<String> lines = new ArrayList<>(List.of(HEAD));
    for (int account = 1; account <= 4; account++) {
      for (int n = 0; n < 60; n++) {
        lines.add(day("" + account, n, n == 58 ? 2000 * account : usual(n)));
      }
    }
    return lines.toArray(String[]::new);
  }

  @Test
  void the_worst_are_raised_first_and_the_others_by_the_next_date_each_once() throws Exception {
    Desktop context = new Desktop(folder).configure(ANOMALY).put("days.csv", unusualDays());

    Outcome first = context.metrics("nightly");
    Outcome same = context.metrics("nightly");
    context.put("next.csv", HEAD, day("1", 60, usual(60)));
    Outcome next = context.metrics("nightly");
    context.put("after.csv", HEAD, day("1", 61, usual(61)));
    Outcome after = context.metrics("nightly");

    assertThat(first.lines("alert")).hasSize(2);
    assertThat(first.lines("alert").get(0))
        .startsWith("On 28 Sep 2025 the reach of 4 on TikTok was 8,000, where ");
    assertThat(first.lines("alert").get(1))
        .startsWith("On 28 Sep 2025 the reach of 3 on TikTok was 6,000, where ");
    assertThat(same.lines("alert")).isEmpty();
    assertThat(next.lines("alert"))
        .extracting(line -> line.replaceAll(" on TikTok.*", ""))
        .containsExactly("On 28 Sep 2025 the reach of 2", "On 28 Sep 2025 the reach of 1");
    assertThat(after.lines("alert")).isEmpty();
    assertThat(Files.readString(context.output("reports/2025-09-29/alerts.json")))
        .contains("\"kind\": \"anomaly\"", "\"subject\": \"anomaly:4:tiktok:reach:2025-09-28\"");
    assertThat(
            context
                .tables()
                .rows("SELECT night, account_id, repeat_of IS NULL FROM alert ORDER BY alert_id"))
        .containsExactly("2025-09-29|4|1", "2025-09-29|3|1", "2025-09-30|2|1", "2025-09-30|1|1");
  }

  @Test
  void a_goal_is_raised_once_when_it_is_behind_and_once_when_it_is_missed() throws Exception {
    Desktop context = new Desktop(folder).configure(GOAL).put("days.csv", unusualDays());
    Files.writeString(
        folder.resolve("config/goals.yml"),
        "goals:\n  - {account: 1, platform: tiktok, metric: followers, target: 9000, by: 2025-10-01}\n"
            + "  - {account: 2, platform: tiktok, metric: followers, target: 5600, by: 2025-10-02}\n");

    Outcome behind = context.metrics("nightly");
    context.put("next.csv", HEAD, day("1", 60, usual(60)));
    Outcome next = context.metrics("nightly");
    context.put("after.csv", HEAD, day("1", 61, usual(61)));
    Outcome missed = context.metrics("nightly");

    assertThat(behind.lines("alert"))
        .containsExactly(
            "Of the goal of 9,000 followers of 1 on TikTok by 1 Oct 2025, 5,590 were there on 29 Sep"
                + " 2025: at this pace it is reached on 5 Sep 2026.");
    assertThat(next.lines("alert")).isEmpty();
    assertThat(missed.lines("alert"))
        .containsExactly(
            "Of the goal of 9,000 followers of 1 on TikTok by 1 Oct 2025, 5,610 were there on 1 Oct"
                + " 2025: it was missed.");
  }
}
