package dev.socialmetrics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class StatusTest {
  @TempDir Path folder;

  @Test
  void before_the_first_run_it_says_so() {
    Outcome outcome = new Desktop(folder).metrics("status");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .isEqualTo(
            """
            last run: none
            database: none yet; metrics nightly makes it
            latest reports: none
            nothing to do
            """);
  }

  @Test
  void fresh_data_needs_nobody_and_old_data_does_unless_it_is_not_expected() {
    Desktop desktop = new Desktop(folder);
    desktop.put("acme/tiktok/d.csv", "date,likes", "2025-11-28,1");
    desktop.put("acme/youtube/d.csv", "date,likes", "2025-11-27,1");
    desktop.metrics("nightly");

    Outcome strict = desktop.metrics("status");
    Outcome lax = desktop.metrics("status", "--set", "expect.except=acme/youtube=weekly");

    assertThat(strict.exitCode()).isEqualTo(3);
    assertThat(strict.out())
        .contains(
            "acme on tiktok: 2025-11-28, 3 days ago, fresh\n",
            "acme on youtube: 2025-11-27, 4 days ago, stale\n",
            "latest reports: 2025-11-28\n",
            "to do: acme on youtube is stale: the latest day is 2025-11-27, 4 days ago; at most 3 are"
                + " expected. Export it again, or change expect in application.yml.\n");
    assertThat(lax.exitCode()).as(lax.all()).isZero();
    assertThat(lax.out()).endsWith("nothing to do\n");
  }

  @Test
  void neither_a_post_nor_an_audience_nor_a_campaign_that_goes_on_makes_days_fresh() {
    Desktop desktop = new Desktop(folder);
    desktop.put("acme/tiktok/d.csv", "date,likes", "2025-11-20,1");
    desktop.put("acme/tiktok/p.csv", "post_id,posted_at,likes", "p1,2025-11-30T10:00:00Z,1");
    desktop.put("acme/tiktok/a.csv", "date,male_percentage", "2025-11-30,40");
    desktop.put(
        "acme/tiktok/c.csv", "campaign_id,start_date,end_date,cost", "c1,2025-11-01,2026-03-31,5");
    desktop.put(
        "acme/x/c.csv", "campaign_id,start_date,end_date,cost", "c2,2025-11-01,2026-03-31,5");
    desktop.metrics("nightly");

    assertThat(desktop.metrics("status").out())
        .contains("acme on tiktok: 2025-11-20, 11 days ago, stale\n")
        .doesNotContain("2026-03-31");
  }

  @Test
  void a_run_that_was_killed_a_refused_file_and_a_missing_export_are_told_with_their_remedies() {
    Desktop desktop = new Desktop(folder).configure("expect:\n  except: [acme/x=daily]\n");
    desktop.put("odd.csv", "colour,size", "red,5");
    desktop.metrics("nightly");
    desktop.write("UPDATE run SET outcome = 'running', exit_code = NULL");

    Outcome outcome = desktop.metrics("status");

    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.out())
        .contains(
            "to do: run 1 (nightly) was killed: resume it with metrics rerun 1, or close it with"
                + " metrics abandon 1.\n",
            "to do: refused: odd.csv: ",
            "to do: acme on x has no data. Export it, or set expect.except to acme/x=none in"
                + " application.yml.\n");
  }

  @Test
  void the_keys_that_are_printed_are_the_keys_that_are_explained() throws IOException {
    Desktop desktop = new Desktop(folder);
    desktop.put("odd.csv", "colour,size", "red,5");
    desktop.put("acme/tiktok/d.csv", "date,likes", "2025-11-28,1");
    desktop.metrics("nightly");
    Set<String> printed = new TreeSet<>();

    collect(JsonMapper.shared().readTree(desktop.metrics("status", "--json").out()), printed);

    assertThat(printed)
        .isEqualTo(
            Pattern.compile("(?m)^\\| `([a-z_]+)` \\| ")
                .matcher(Files.readString(Path.of("src/docs/status-json.md")))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(TreeSet::new)));
  }

  private static void collect(JsonNode json, Set<String> keys) {
    json.properties()
        .forEach(
            entry -> {
              keys.add(entry.getKey());
              collect(entry.getValue(), keys);
            });
    if (json.isArray()) {
      json.forEach(element -> collect(element, keys));
    }
  }
}
