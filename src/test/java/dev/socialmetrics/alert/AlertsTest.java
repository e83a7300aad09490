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

/** What rules raise, where it is told, and that it is told once. */
class AlertsTest {
  private static final String RULES =
      """
      alerts:
        rules:
          - {name: moved, kind: change, metric: impressions, percent: 50, minimum: 100, days: 7}
          - {name: lost, kind: follower-drop, percent: 2, minimum: 10, days: 7, severity: critical}
      """;

  private static final String MOVED =
      "1 on Instagram: impressions fell by 90.00 %, from 7,000 to 700 in 7 days to 2025-11-14.";

  @TempDir Path folder;

  /** Fourteen days; in the last seven a tenth of the impressions and 100 of 1000 followers less. */
  private static String[] fallingDays() {
    List<String> lines = new ArrayList<>(List.of("account_id,platform,date,followers,impressions"));
    for (int n = 0; n < 14; n++) {
      LocalDate day = LocalDate.of(2025, 11, 1).plusDays(n);
      lines.add("1,instagram," + day + (n < 7 ? ",1000,1000" : ",900,100"));
    }
    return lines.toArray(String[]::new);
  }

  @Test
  void what_a_rule_finds_is_told_in_the_summary_the_file_and_on_the_dashboard() throws Exception {
    Desktop context = new Desktop(folder).configure(RULES).put("days.csv", fallingDays());

    Outcome night = context.metrics("nightly");

    assertThat(night.lines("alert"))
        .containsExactly(
            "1 on Instagram: followers fell by 10.00 %, from 1,000 to 900 in 7 days to 2025-11-14.",
            MOVED);
    assertThat(alerts(context, "2025-11-14")).contains(MOVED, "\"count\": 2", "\"figure\": 700");
    assertThat(Files.readString(context.output("reports/2025-11-14/index.html")))
        .contains("<h2 id=alerts-h>Alerts</h2>", "fell by 90.00 %");
  }

  @Test
  void the_same_night_again_ends_in_the_same_file_and_raises_nothing() throws Exception {
    Desktop context = new Desktop(folder).configure(RULES).put("days.csv", fallingDays());
    context.metrics("nightly");
    String before = alerts(context, "2025-11-14");

    Outcome again = context.metrics("nightly");

    assertThat(again.lines("alert")).isEmpty();
    assertThat(alerts(context, "2025-11-14")).isEqualTo(before);
  }

  @Test
  void inside_the_cool_down_the_next_night_is_not_told_again() throws Exception {
    Desktop context =
        new Desktop(folder).configure(RULES + "  cool-down: 72h\n").put("days.csv", fallingDays());
    context.metrics("nightly");
    context.put(
        "next.csv",
        "account_id,platform,date,followers,impressions",
        "1,instagram,2025-11-15,900,100");

    Outcome next = context.metrics("nightly");

    assertThat(next.lines("alert")).isEmpty();
    assertThat(alerts(context, "2025-11-15")).contains("\"count\": 0");
    assertThat(
            context.tables().rows("SELECT rule, night, repeat_of IS NULL FROM alert ORDER BY 2, 1"))
        .containsExactly("lost|2025-11-14|1", "moved|2025-11-14|1", "moved|2025-11-15|0");
  }

  @Test
  void a_date_of_the_past_raises_nothing() {
    Desktop context = new Desktop(folder).put("days.csv", fallingDays());
    context.metrics("nightly");
    context.configure(RULES);

    Outcome past = context.metrics("nightly", "--date", "2025-11-13");

    assertThat(past.lines("alert")).isEmpty();
    assertThat(context.tables().one("SELECT count(*) FROM alert")).isEqualTo("0");
  }

  @Test
  void stale_data_is_told_by_the_clock() {
    Desktop context =
        new Desktop(folder)
            .configure("alerts:\n  rules:\n    - {name: old, kind: stale-data, days: 3}\n")
            .put("days.csv", fallingDays());

    assertThat(context.metrics("nightly").lines("alert"))
        .containsExactly(
            "1 on Instagram: the latest day is 2025-11-14, 17 days ago; at most 3 are expected.");
  }

  @Test
  void a_campaign_below_the_limit_is_told() {
    Desktop context =
        new Desktop(folder)
            .configure("alerts:\n  rules:\n    - {name: loses, kind: low-roi, minimum: 100}\n")
            .put("days.csv", fallingDays())
            .put(
                "campaigns.csv",
                "account_id,platform,campaign_id,start_date,end_date,cost,revenue",
                "1,instagram,bad,2025-11-01,2025-11-30,200,100",
                "1,instagram,small,2025-11-01,2025-11-30,20,10",
                "1,instagram,good,2025-11-01,2025-11-30,200,300",
                "1,instagram,over,2025-10-01,2025-10-30,200,100");

    assertThat(context.metrics("nightly").lines("alert"))
        .containsExactly("1 on Instagram: campaign bad returns \u221250.00 %, below 0.00 %.");
  }

  @Test
  void a_failed_run_is_told_once() throws Exception {
    Desktop context =
        new Desktop(folder)
            .configure("alerts:\n  rules:\n    - {name: night-failed, kind: failed-run}\n")
            .put("days.csv", fallingDays());
    context.metrics("import");
    context.write(
        "CREATE TRIGGER broken BEFORE INSERT ON report_file BEGIN SELECT RAISE(ABORT, 'no'); END");

    Outcome failed = context.metrics("nightly");

    assertThat(failed.exitCode()).as(failed.all()).isEqualTo(1);
    assertThat(failed.lines("alert"))
        .containsExactly("Run 2 failed: run.internal. metrics run 2 tells the rest.");
    assertThat(context.metrics("nightly").exitCode()).isEqualTo(1);
    assertThat(context.tables().one("SELECT count(*) FROM alert")).isEqualTo("1");
  }

  @Test
  void a_wrong_rule_stops_the_start_with_its_line() {
    Desktop context =
        new Desktop(folder)
            .configure(
                "alerts:\n  rules:\n    - name: a\n      kind: change\n      metric: impresions\n");

    Outcome start = context.metrics("nightly");

    assertThat(start.exitCode()).isEqualTo(2);
    assertThat(start.err())
        .contains(
            "application.yml:7: alerts.rules[0].metric: found impresions, expected one of"
                + " followers, new_followers, reach,",
            " more. Did you mean impressions?");
  }

  @Test
  void an_unknown_key_of_a_rule_names_the_nearest() {
    Desktop context =
        new Desktop(folder)
            .configure("alerts:\n  rules:\n    - {name: a, kind: change, metrik: reach}\n");

    Outcome start = context.metrics("nightly");

    assertThat(start.exitCode()).isEqualTo(2);
    assertThat(start.err())
        .contains(
            "application.yml:5: unknown key alerts.rules[0].metrik.", "alerts.rules[].metric?");
  }

  private static String alerts(Desktop context, String date) throws Exception {
    return Files.readString(context.output("reports/" + date + "/alerts.json"));
  }
}
