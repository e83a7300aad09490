package dev.socialmetrics.report.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.OldDays;
import dev.socialmetrics.desktop.Outcome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code explain} says which figures come from months, and what of days is not known any more. */
class FoldedExplainTest {
  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void years() {
    desktop = OldDays.put(new Desktop(folder));
    desktop.configure("retention:\n  daily: 800\n");
    desktop.metrics("nightly");
  }

  private Outcome explain(String metric, String... more) {
    List<String> arguments =
        new ArrayList<>(List.of("explain", metric, "--account", "1", "--platform", "instagram"));
    arguments.addAll(List.of(more));
    return desktop.metrics(arguments.toArray(String[]::new));
  }

  @Test
  void a_figure_of_a_whole_month_names_the_month() {
    String reach =
        desktop
            .tables()
            .one(
                "SELECT reach FROM social_media_monthly_metrics WHERE account_id = '1'"
                    + " AND platform = 'instagram' AND month = '2022-05'");

    Outcome explained = explain("reach_30d", "--as-of", "2022-05-31", "--days", "31");

    assertThat(explained.exitCode()).as(explained.err()).isZero();
    assertThat(explained.out()).startsWith("reach_30d = empty").contains("  months     2022-05 (");
    assertThat(explain("reach", "--as-of", "2022-05-31", "--days", "31").out())
        .startsWith("reach = " + reach + "  ")
        .contains(
            "  months     2022-05 (30 days), kept as totals only (retention.daily)\n",
            "no row of a day was used\n");
  }

  @Test
  void a_figure_of_a_part_of_a_month_is_empty_with_the_reason() {
    Outcome explained = explain("impressions_30d", "--as-of", "2022-05-20");

    assertThat(explained.exitCode()).isZero();
    assertThat(explained.out())
        .startsWith("impressions_30d = empty, for the reason folded\n")
        .contains("  months     2022-04 (", "2022-05 (");
    assertThat(explain("impressions_30d", "--as-of", "2022-05-20", "--json").out())
        .contains("\"months\": [", "\"month\": \"2022-04\"", "\"reason\": \"folded\"");
  }

  @Test
  void a_day_of_a_folded_month_is_not_explained_but_the_month_is_offered() {
    Outcome explained = explain("likes", "--date", "2022-05-03");

    assertThat(explained.exitCode()).isEqualTo(2);
    assertThat(explained.err())
        .isEqualTo(
            "metrics: 2022-05-03 is kept as a part of the totals of 2022-05 only"
                + " (retention.daily); ask for the month: --as-of 2022-05-31 --days 31\n");
  }

  @Test
  void figures_of_kept_days_name_no_month() {
    assertThat(explain("reach_30d").out()).doesNotContain("  months ");
  }

  @Test
  void daily_rows_of_folded_days_are_counted_and_not_listed() {
    Outcome daily =
        desktop.metrics(
            "report",
            "daily",
            "--account",
            "1",
            "--platform",
            "instagram",
            "--as-of",
            "2023-08-02",
            "--days",
            "3",
            "--stdout");

    assertThat(daily.exitCode()).isZero();
    assertThat(daily.out())
        .contains("\"folded_days\": 1", "\"previous_folded_days\": 3", "\"count\": 2")
        .contains("\"previous_followers\": \"folded\"", "\"followers_change\": \"folded\"");
  }

  @Test
  void a_limit_below_800_days_is_refused() {
    desktop.configure("retention:\n  daily: 799\n");

    Outcome prune = desktop.metrics("prune");

    assertThat(prune.exitCode()).isEqualTo(2);
    assertThat(prune.err())
        .contains(
            "retention.daily: found 799, expected a whole number from 800 to 36500, or 0 to"
                + " keep every day: trends look two years back. Correct the value.");
  }
}
