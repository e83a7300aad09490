package dev.socialmetrics.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.OldDays;
import dev.socialmetrics.desktop.Zip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole documents for programs, byte for byte as they were kept; sizes and times that depend on the
 * machine are written as {@code N}. With {@code METRICS_GOLDEN_WRITE=true} in the environment they
 * are written anew first; read the difference before it is committed.
 */
class GoldenDocumentsTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden-documents");
  private static final Pattern OF_THE_MACHINE =
      Pattern.compile(
          "(\"(?:seconds|peak_memory_bytes|bytes|searched_files|searched_bytes|texts)\": ?)[0-9.]+");

  private static final String DAYS = "account_id,platform,date,followers,likes,reach";
  private static final String POSTS = "account_id,platform,post_id,posted_at,likes,reach";
  private static final String CAMPAIGNS =
      "account_id,platform,campaign_id,start_date,end_date,cost,revenue,currency";
  private static final String AUDIENCES =
      "account_id,platform,date,male_percentage,female_percentage";

  @TempDir Path folder;

  private void assertKept(String name, String document) throws IOException {
    String made =
        OF_THE_MACHINE.matcher(document.replace(folder.toString(), "FOLDER")).replaceAll("$1\"N\"");
    if ("true".equals(System.getenv("METRICS_GOLDEN_WRITE"))) {
      Files.createDirectories(GOLDEN);
      Files.writeString(GOLDEN.resolve(name), made);
    }
    assertThat(made).as(name).isEqualTo(Files.readString(GOLDEN.resolve(name)));
  }

  /** Numbers of every kind, some of them stated anew by a later file. */
  private Desktop restated() {
    Desktop desktop =
        new Desktop(folder)
            .putAt(
                "2025-10-03T06:00:00Z",
                "days.csv",
                DAYS,
                "1,instagram,2025-10-01,10,1,100",
                "1,instagram,2025-10-02,20,4,200")
            .putAt(
                "2025-10-03T06:00:00Z",
                "posts.csv",
                POSTS,
                "1,instagram,a,2025-10-01T10:00:00Z,5,100")
            .putAt(
                "2025-10-03T06:00:00Z",
                "campaigns.csv",
                CAMPAIGNS,
                "1,instagram,autumn,2025-09-01,2025-09-30,100,300,EUR")
            .putAt("2025-10-03T06:00:00Z", "people.csv", AUDIENCES, "1,instagram,2025-10-01,40,60");
    desktop.metrics("nightly");
    desktop
        .putAt(
            "2025-10-04T06:00:00Z",
            "days-again.csv",
            DAYS,
            "1,instagram,2025-10-03,30,9,300",
            "1,instagram,2025-10-02,,6,",
            "acme,tiktok,2025-10-02,7,,")
        .putAt(
            "2025-10-04T06:00:00Z",
            "posts-again.csv",
            POSTS,
            "1,instagram,a,2025-10-01T10:00:00Z,8,")
        .putAt(
            "2025-10-04T06:00:00Z",
            "campaigns-again.csv",
            CAMPAIGNS,
            "1,instagram,autumn,2025-09-01,2025-09-30,150,300,EUR")
        .putAt(
            "2025-10-04T06:00:00Z", "people-again.csv", AUDIENCES, "1,instagram,2025-10-01,45,55");
    desktop.metrics("nightly", "--set", "report.top-content-limit=3");
    return desktop;
  }

  @Test
  void what_changed() throws IOException {
    Path changes = restated().output("reports/2025-10-03/changes.json");

    assertKept("changes.json", Files.readString(changes));
  }

  @Test
  void how_figures_came_to_be() throws IOException {
    Desktop desktop = restated();

    assertKept("explain-of-a-day.json", explain(desktop, "engagement_rate", "--date=2025-10-02"));
    assertKept("explain-of-a-window.json", explain(desktop, "reach_7d"));
    assertKept("explain-of-a-post.json", explain(desktop, "likes", "--post=a"));
    assertKept("explain-of-a-campaign.json", explain(desktop, "roas", "--campaign=autumn"));
  }

  @Test
  void how_the_figure_of_a_month_came_to_be() throws IOException {
    Desktop desktop = OldDays.put(new Desktop(folder)).configure("retention:\n  daily: 800\n");
    desktop.metrics("nightly");

    assertKept(
        "explain-of-a-month.json", explain(desktop, "reach", "--as-of=2022-05-31", "--days=31"));
  }

  private static String explain(Desktop desktop, String metric, String... more) {
    String[] words = new String[more.length + 5];
    System.arraycopy(more, 0, words, 5, more.length);
    words[0] = "explain";
    words[1] = metric;
    words[2] = "--account=1";
    words[3] = "--platform=instagram";
    words[4] = "--json";
    return desktop.metrics(words).out();
  }

  @Test
  void what_is_wrong_with_files() throws IOException {
    String days = "date,followers\n2025-10-01,1\n2025-10-02,x\n";
    Desktop desktop =
        new Desktop(folder)
            .put("acme/instagram/days.csv", "date,followers", "2025-10-03,1", "2025-10-04,\"1O\"")
            .put("acme/instagram/short.csv", "date,followers", "2025-10-05,1", "2025-10-06")
            .put("bad.csv", "a,b", "1,2")
            .put("cut.csv", DAYS, "1,instagram,2025-10-01,10,1,\"100")
            .putBytes(
                "acme/instagram/all.zip",
                Instant.parse("2025-11-15T06:00:00Z"),
                Zip.of("days.csv", days));
    desktop.metrics("nightly");

    for (String name : new String[] {"days.csv", "short.csv", "all.zip"}) {
      assertKept(
          "rejected-" + name + ".jsonl",
          Files.readString(desktop.output("rejected/acme/instagram/" + name + ".errors.jsonl")));
    }
    for (String name : new String[] {"bad.csv", "cut.csv"}) {
      assertKept(
          "refused-" + name + ".jsonl",
          Files.readString(desktop.output("rejected/" + name + ".errors.jsonl")));
    }
  }

  @Test
  void what_commands_print() throws IOException {
    Desktop desktop = restated();

    assertKept("stop.json", desktop.metrics("stop", "--json").out());
    assertKept("verify.json", desktop.metrics("verify", "--json").out());
    assertKept("runs.json", desktop.metrics("runs", "--json").out());
    assertKept("health.json", Files.readString(desktop.output("health.json")));
    desktop.metrics("backup", "copy.db");
    assertKept("restore.json", desktop.metrics("restore", "copy.db", "--json").out());
    assertKept(
        "purge-looked-at.json",
        desktop.metrics("purge", "--account=1", "--dry-run", "--json").out());
    assertKept("purge.json", desktop.metrics("purge", "--account=1", "--json").out());
    assertKept(
        "purge-allowed-again.json",
        desktop.metrics("purge", "--account=1", "--allow-again", "--json").out());
    assertKept(
        "purge-of-an-unknown-account.json",
        desktop.metrics("purge", "--account=2", "--allow-again", "--json").out());
  }

  @Test
  void what_runs_were_asked_for() throws IOException {
    Desktop desktop = restated();
    desktop.metrics("nightly", "--date=2025-10-02");
    desktop.metrics("nightly", "--date=2025-10-01..2025-10-02");
    desktop.put("acme.csv", "date,likes", "2025-10-01,1");
    desktop.metrics(
        "import",
        "input/acme.csv",
        "--account=acme",
        "--platform=tiktok",
        "--period=2025-10-01..2025-10-31",
        "--grain=day");
    desktop.metrics("report", "--as-of=2025-10-02");
    desktop.metrics("report", "summary", "top-content", "--to=mine");
    assertKept(
        "requests.txt",
        String.join(
                "\n",
                desktop
                    .tables()
                    .rows("SELECT command, outcome, requested, arguments FROM run ORDER BY run_id"))
            + "\n");
  }

  @Test
  void how_a_format_is_listed() throws IOException {
    String listed = new Desktop(folder).metrics("formats", "--json").out();
    int first = listed.indexOf("    {\n      \"name\": \"x-account-overview\"");

    assertThat(listed).startsWith("{\n  \"formats\": [\n    {\n      \"name\": \"");
    assertThat(listed).containsPattern("\n    }\n  ],\n  \"count\": [0-9]+\n}\n$");
    assertKept("format.json", listed.substring(first, listed.indexOf("\n    }", first)) + "\n");
  }

  @Test
  void how_settings_are_listed() throws IOException {
    String listed = new Desktop(folder).metrics("config", "--json").out();
    int first = listed.indexOf("    {\n      \"key\": \"input.stable-after\"");

    assertThat(listed).startsWith("{\n  \"settings\": [\n    {\n      \"key\": \"");
    assertThat(listed)
        .containsPattern("\n    }\n  ],\n  \"accounts\": 0,\n  \"formats\": [0-9]+\n}\n$");
    assertKept("setting.json", listed.substring(first, listed.indexOf("\n    }", first)) + "\n");
  }
}
