package dev.socialmetrics.correction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Mending;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.desktop.Zip;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rejected rows of platforms' own exports: exported, mended, and read where they stood. */
class MendedExportsTest {
  private static final Instant JANUARY = Instant.parse("2025-01-10T08:00:00Z");

  @TempDir Path folder;
  private Mending context;
  private Desktop desktop;
  private Path mend;

  @BeforeEach
  void start() {
    context = new Mending(folder);
    desktop = context.desktop();
    mend = folder.resolve("mend.csv");
  }

  private static final String POSTS =
      "\"Post ID\",\"Account ID\",\"Account username\",\"Account name\",Description,\"Duration"
          + " (sec)\",\"Publish time\",Permalink,\"Post type\",\"Data comment\",Date,Views,Reach,"
          + "Likes,Shares,Follows,Comments,Saves";

  private static String post(String id, String likes) {
    return id
        + ",17841400000000001,fjord,Fjord,\"Rain, again\",12,07/04/2025 23:30,,IG"
        + " reel,,Lifetime,1200,900,"
        + likes
        + ",7,,5,3";
  }

  @Test
  void a_post_of_instagram_is_mended_in_the_layout_of_its_export() throws IOException {
    desktop.put(
        "acme/instagram/posts.csv",
        POSTS,
        post("18000000000000001", "80"),
        post("18000000000000002", "8O"));
    desktop.metrics("nightly");

    Outcome imported = context.mend("\"8O\"", "\"81\"");

    assertThat(Files.readAllLines(mend).get(0))
        .startsWith(
            "\"_import\",\"_record\",\"_file\",\"_line\",\"_code\",\"_problem\",\"_raw\",\"Post ID\",");
    context.assertMended(imported, Mending.stored(1));
    assertThat(
            desktop
                .tables()
                .rows(
                    "SELECT post_id, likes, posted_at, caption, account_id, platform FROM content_performance"))
        .hasSize(2)
        .contains("18000000000000002|81|2025-07-05T06:30:00Z|Rain, again|acme|instagram");
  }

  @Test
  void a_newer_export_is_not_beaten_by_a_mended_older_row() throws IOException {
    desktop.put(
        "acme/instagram/posts.csv",
        POSTS,
        post("18000000000000001", "80"),
        post("18000000000000002", "8O"));
    desktop.putAt(
        "2025-11-20T06:00:00Z", "acme/instagram/new.csv", POSTS, post("18000000000000002", "99"));
    desktop.metrics("nightly");

    Outcome imported = context.mend("\"8O\"", "\"81\"");

    assertThat(imported.rows())
        .isEqualTo("1 read = 0 stored + 0 unchanged + 1 superseded + 0 rejected + 0 ignored");
    assertThat(desktop.tables().rows("SELECT post_id, likes FROM content_performance"))
        .containsExactlyInAnyOrder("18000000000000001|80", "18000000000000002|99");
    assertThat(desktop.metrics("rejects").out()).isEqualTo("no rejected rows\n");
  }

  @Test
  void a_day_of_tiktok_in_an_archive_keeps_its_year_and_platform() throws IOException {
    String days =
        "\"Date\",\"Video Views\",\"Profile Views\",\"Likes\",\"Comments\",\"Shares\"\n"
            + "\"December 30\",\"10\",\"1\",\"2\",\"0\",\"0\"\n"
            + "\"December 31\",\"1l\",\"1\",\"2\",\"0\",\"0\"\n"
            + "\"January 1\",\"12\",\"1\",\"3\",\"0\",\"0\"\n";
    desktop.putBytes("acme/stats.zip", JANUARY, Zip.of("Overview.csv", days));
    desktop.metrics("nightly");

    Outcome imported = context.mend("\"1l\"", "\"11\"");

    assertThat(Files.readString(mend)).contains("\"acme/stats.zip!Overview.csv\",\"3\"");
    context.assertMended(imported, Mending.stored(1));
    assertThat(desktop.tables().daily("platform, date, video_views"))
        .containsExactly("tiktok|2024-12-30|10", "tiktok|2024-12-31|11", "tiktok|2025-01-01|12");
  }

  @Test
  void a_section_of_meta_insights_says_platform_and_metric_again() throws IOException {
    String text =
        "\uFEFFsep=,\n\"Facebook reach\"\n\"Date\",\"Primary\"\n\"2025-03-09T00:00:00\",\"2768\"\n\n"
            + "\"Instagram reach\"\n\"Date\",\"Primary\"\n\"2025-03-09T00:00:00\",\"1S\"\n";
    desktop.putBytes("acme/facebook/Reach.csv", text.getBytes(StandardCharsets.UTF_16LE));
    desktop.metrics("nightly");

    context.assertMended(context.mend("\"1S\"", "\"15\""), Mending.stored(1));
    assertThat(desktop.tables().daily("account_id, platform, date, reach"))
        .containsExactly("acme|facebook|2025-03-09|2768", "acme|instagram|2025-03-09|15");
  }

  @Test
  void a_fraction_of_twitter_stays_a_fraction() throws IOException {
    desktop.put(
        "acme/x/daily_tweet_activity_metrics_fjord_20250301_20250401_en.csv",
        "Date,Tweets published,impressions,engagements,engagement rate,retweets,replies,likes",
        "2025-03-01,1,1000,35,0.035,1,2,3",
        "2025-03-02,1,2000,70,0.035,1,2,x");
    desktop.metrics("nightly");

    context.assertMended(context.mend("\"x\"", "\"4\""), Mending.stored(1));
    assertThat(desktop.tables().daily("date, likes, engagement_rate_reported"))
        .containsExactly("2025-03-01|3|3.5", "2025-03-02|4|3.5");
  }

  @Test
  void a_canonical_day_that_the_files_name_dates_keeps_it() throws IOException {
    desktop.put("acme/instagram/2025-10-07.csv", "followers,likes", "10,1", "11,x");
    desktop.metrics("nightly");

    Outcome imported = context.mend("\"x\"", "\"1\"");

    assertThat(imported.exitCode()).isZero();
    assertThat(desktop.tables().daily("account_id, platform, date, followers"))
        .containsExactly("acme|instagram|2025-10-07|11");
  }

  @Test
  void mended_rows_with_moved_columns_are_refused_and_not_read_out_of_place() throws IOException {
    desktop.put(
        "acme/instagram/moved.csv",
        POSTS + ",_import,_record",
        post("18000000000000001", "80") + ",1,2");

    Outcome night = desktop.metrics("nightly");

    assertThat(night.exitCode()).isEqualTo(3);
    assertThat(night.line("refused").orElseThrow())
        .isEqualTo(
            "acme/instagram/moved.csv: row.not-mended: found corrected rows in a workbook, or with their"
                + " columns moved, expected CSV that begins with the columns _import and _record, as"
                + " it was exported. Save it as CSV with the columns where they were, and import"
                + " that.");
  }

  @Test
  void rows_that_cannot_be_put_back_are_rejected_and_a_missing_original_is_told()
      throws IOException {
    desktop.put(
        "acme/instagram/posts.csv",
        POSTS,
        post("18000000000000001", "80"),
        post("18000000000000002", "8O"));
    desktop.metrics("nightly");
    desktop.metrics("rejects", "--export", mend.toString());
    String rows = Files.readString(mend).replace("\"8O\"", "\"81\"");

    Files.writeString(mend, rows + rows.lines().skip(1).toList().get(0) + "\n");
    Outcome twice = desktop.metrics("check", mend.toString());
    Files.delete(desktop.input("acme/instagram/posts.csv"));
    Outcome gone = desktop.metrics("import", mend.toString());

    assertThat(twice.exitCode()).as("as of import: one of two rows is below the limit").isZero();
    assertThat(twice.out())
        .contains(
            "mend.csv:3: row.not-mended: found 1 and 2, expected in _import and _record a rejected"
                + " row, each once.");
    assertThat(gone.exitCode()).isEqualTo(3);
    assertThat(gone.line("refused").orElseThrow())
        .isEqualTo(
            "mend.csv: file.vanished: found no acme/instagram/posts.csv as it was imported, expected"
                + " the file that the corrected rows are from, which says what they mean. Put it back"
                + " as it was, or download and import its data again.");
  }

  @Test
  void a_renamed_original_is_found_by_its_bytes() throws IOException {
    desktop.put(
        "acme/instagram/posts.csv",
        POSTS,
        post("18000000000000001", "80"),
        post("18000000000000002", "8O"));
    desktop.metrics("nightly");
    Files.move(
        desktop.input("acme/instagram/posts.csv"), desktop.input("acme/instagram/renamed.csv"));
    desktop.metrics("nightly");

    Outcome imported = context.mend("\"8O\"", "\"81\"");

    context.assertMended(imported, Mending.stored(1));
    assertThat(desktop.tables().rows("SELECT post_id, likes FROM content_performance"))
        .containsExactlyInAnyOrder("18000000000000001|80", "18000000000000002|81");
  }
}
