package dev.socialmetrics.format.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.desktop.Zip;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Figures of posts in a chosen period are lifetime counts of those alone that were published in it.
 */
class ChosenPeriodTest {
  private static final String HEADER =
      "Content,Video title,Video publish time,Duration,Views,Watch time (hours),Subscribers,Impressions,"
          + "Impressions click-through rate (%)\n";
  private static final String ALL = HEADER + "AbCdEfGhIj0,One,\"Jan 5, 2021\",60,9600,9,1,900,5\n";
  private static final String MONTH = HEADER + "AbCdEfGhIj0,One,\"Jan 5, 2021\",60,40,1,0,90,5\n";
  private static final String LIFE = "Content 2020-01-01_2026-01-31 Chan.zip";
  private static final String LATER = "Content 2026-01-28_2026-02-24 Chan.zip";
  private static final String POST =
      "SELECT views, impressions, exported_at FROM content_performance";

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void open() {
    desktop = new Desktop(folder).at("2026-03-01T03:00:00Z");
  }

  private Outcome put(String name, String exported, String table) {
    return desktop
        .putBytes("chan/youtube/" + name, Instant.parse(exported), Zip.of("Table data.csv", table))
        .metrics("import");
  }

  @Test
  void a_period_that_begins_after_the_publication_is_left_out_and_says_what_to_choose() {
    put(LIFE, "2026-02-25T10:00:00Z", ALL);

    put(LATER, "2026-02-26T10:00:00Z", MONTH);

    assertThat(desktop.tables().rows(POST)).containsExactly("9600|900|2026-02-01T07:59:59.000Z");
    assertThat(
            desktop
                .tables()
                .rows("SELECT code, severity FROM row_problem WHERE code = 'row.period-only'"))
        .containsExactlyInAnyOrder("row.period-only|ignored", "row.period-only|warning");
  }

  @Test
  void the_order_of_arrival_makes_no_difference() {
    put(LATER, "2026-02-26T10:00:00Z", MONTH);
    put(LIFE, "2026-02-25T10:00:00Z", ALL);

    assertThat(desktop.tables().rows(POST)).containsExactly("9600|900|2026-02-01T07:59:59.000Z");
  }

  @Test
  void a_table_without_its_archive_lowers_nothing_and_is_warned_of() {
    put(LIFE, "2026-02-25T10:00:00Z", ALL);
    desktop.putAt("2026-02-27T10:00:00Z", "chan/youtube/Table data.csv", MONTH.split("\n"));

    Outcome outcome = desktop.metrics("import");

    assertThat(desktop.tables().rows("SELECT views, impressions FROM content_performance"))
        .containsExactly("9600|900");
    assertThat(outcome.exitCode()).isZero();
    assertThat(desktop.tables().rows("SELECT code FROM row_problem WHERE record_no = 0"))
        .containsExactly("file.period-unknown");
    assertThat(
            desktop
                .tables()
                .rows("SELECT superseded_rows FROM import_file ORDER BY import_file_id"))
        .containsExactly("0", "1");
  }

  @Test
  void a_table_without_its_archive_fills_gaps_and_raises() {
    desktop.putAt("2026-02-27T10:00:00Z", "chan/youtube/Table data.csv", MONTH.split("\n"));
    desktop.metrics("import");
    desktop.putAt("2026-02-28T10:00:00Z", "chan/youtube/Table data 2.csv", ALL.split("\n"));
    desktop.metrics("import");

    assertThat(desktop.tables().rows("SELECT views, impressions FROM content_performance"))
        .containsExactly("9600|900");
  }

  @Test
  void the_period_may_be_said_for_a_table_without_its_archive() {
    put(LIFE, "2026-02-25T10:00:00Z", ALL);
    desktop.putAt("2026-02-27T10:00:00Z", "chan/youtube/Table data.csv", MONTH.split("\n"));

    Outcome check =
        desktop.metrics(
            "check",
            desktop.input("chan/youtube/Table data.csv").toString(),
            "--period",
            "2026-01-28..2026-02-24");
    desktop.metrics("import", "--period", "2026-01-28..2026-02-24");

    assertThat(check.all()).contains("row.period-only").doesNotContain("file.period-unknown");
    assertThat(desktop.tables().rows("SELECT DISTINCT code FROM row_problem"))
        .contains("row.period-only")
        .doesNotContain("file.period-unknown");
    assertThat(desktop.tables().rows("SELECT views FROM content_performance"))
        .containsExactly("9600");
  }

  @Test
  void a_count_that_only_rises_stays_when_a_later_export_is_far_below_it() {
    String header = "account_id,platform,post_id,posted_at,views,likes";
    desktop.putAt(
        "2026-02-20T10:00:00Z", "a.csv", header, "1,instagram,p,2026-02-01T10:00:00Z,9600,10");
    desktop.metrics("import");
    desktop.putAt(
        "2026-02-21T10:00:00Z", "b.csv", header, "1,instagram,p,2026-02-01T10:00:00Z,40,8");
    desktop.metrics("import");

    assertThat(desktop.tables().rows("SELECT views, likes FROM content_performance"))
        .containsExactly("9600|8");
    assertThat(desktop.tables().rows("SELECT code, severity, source_line, found FROM row_problem"))
        .containsExactly("row.counter-fell|warning|2|views 40");
    assertThat(
            desktop
                .tables()
                .rows(
                    "SELECT exported_on, views, likes FROM content_snapshot ORDER BY exported_on"))
        .containsExactly("2026-02-20|9600|10", "2026-02-21|9600|8");
  }

  @Test
  void likes_taken_back_are_stored_and_the_rate_of_less_than_nothing_is_empty() {
    Outcome outcome =
        desktop
            .putAt(
                "2026-03-01T02:00:00Z",
                "chan/youtube/Table data.csv",
                "Content,Video title,Video publish time,Views,Likes",
                "Total,,,120,5",
                "aaaaaaaaaaA,One,\"Mar 1, 2026\",100,6",
                "bbbbbbbbbbA,Two,\"Mar 2, 2024\",20,-1")
            .metrics("import");

    assertThat(outcome.exitCode()).isZero();
    assertThat(
            desktop
                .tables()
                .rows(
                    "SELECT post_id, likes, engagement_rate, engagement_basis FROM content_performance ORDER BY 1"))
        .containsExactly("aaaaaaaaaaA|6|6.0|views", "bbbbbbbbbbA|-1|NULL|views");
    assertThat(
            desktop
                .metrics(
                    "report",
                    "top-content",
                    "--as-of",
                    "2026-03-01",
                    "--format",
                    "json",
                    "--stdout")
                .all())
        .contains("net_negative");
  }
}
