package dev.socialmetrics.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rejected rows of platforms' own exports: exported, mended, and read where they stood. */
class MendedExportsTest {
  private static final Instant JANUARY = Instant.parse("2025-01-10T08:00:00Z");

  @TempDir Path folder;
  private Desktop desktop;
  private Path mend;

  @BeforeEach
  void start() {
    desktop = new Desktop(folder);
    mend = folder.resolve("mend.csv");
  }

  /** Exports what is rejected, replaces a text, and imports it. */
  private Outcome mend(String wrong, String right) throws IOException {
    desktop.metrics("rejects", "--export", mend.toString());
    String rows = Files.readString(mend);
    assertThat(rows).contains(wrong);
    Files.writeString(mend, rows.replace(wrong, right));
    return desktop.metrics("import", mend.toString());
  }

  private void assertMended(Outcome imported, String rows) {
    assertThat(imported.exitCode()).as(imported.all()).isZero();
    assertThat(imported.rows()).isEqualTo(rows);
    assertThat(desktop.metrics("rejects").out()).isEqualTo("no rejected rows\n");
    assertThat(desktop.metrics("verify").exitCode()).isZero();
  }

  private static String stored(int rows) {
    return rows
        + " read = "
        + rows
        + " stored + 0 unchanged + 0 superseded + 0 rejected + 0 ignored";
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
    desktop.put("acme/instagram/posts.csv", POSTS, post("1", "80"), post("2", "8O"));
    desktop.metrics("nightly");

    Outcome imported = mend("\"8O\"", "\"81\"");

    assertThat(Files.readAllLines(mend).get(0))
        .startsWith(
            "\"_import\",\"_record\",\"_file\",\"_line\",\"_code\",\"_problem\",\"_raw\",\"Post ID\",");
    assertMended(imported, stored(1));
    assertThat(
            desktop
                .tables()
                .rows(
                    "SELECT post_id, likes, posted_at, caption, account_id, platform FROM content_performance"))
        .hasSize(2)
        .contains("2|81|2025-07-05T06:30:00Z|Rain, again|acme|instagram");
  }

  @Test
  void a_newer_export_is_not_beaten_by_a_mended_older_row() throws IOException {
    desktop.put("acme/instagram/posts.csv", POSTS, post("1", "80"), post("2", "8O"));
    desktop.putAt("2025-11-20T06:00:00Z", "acme/instagram/new.csv", POSTS, post("2", "99"));
    desktop.metrics("nightly");

    Outcome imported = mend("\"8O\"", "\"81\"");

    assertThat(imported.rows())
        .isEqualTo("1 read = 0 stored + 0 unchanged + 1 superseded + 0 rejected + 0 ignored");
    assertThat(desktop.tables().rows("SELECT post_id, likes FROM content_performance"))
        .containsExactlyInAnyOrder("1|80", "2|99");
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

    Outcome imported = mend("\"1l\"", "\"11\"");

    assertThat(Files.readString(mend)).contains("\"acme/stats.zip!Overview.csv\",\"3\"");
    assertMended(imported, stored(1));
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

    assertMended(mend("\"1S\"", "\"15\""), stored(1));
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

    assertMended(mend("\"x\"", "\"4\""), stored(1));
    assertThat(desktop.tables().daily("date, likes, engagement_rate_reported"))
        .containsExactly("2025-03-01|3|3.5", "2025-03-02|4|3.5");
  }

  @Test
  void a_campaign_that_is_added_up_is_added_up_again() throws IOException {
    desktop.put(
        "acme/youtube/Campaign report.csv",
        "Campaign report",
        "\"July 8, 2025 - July 31, 2025\"",
        "Cost,Campaign,Campaign ID,Device,Impr.,Clicks,Currency code",
        "2.10,Boats,111222333,Mobile,100,4,USD",
        "3.00,Boats,111222333,Computers,5O,2,USD",
        "4.00,Boats,111222333,Tablets,3O,1,USD",
        "1.00,Nets,444,Mobile,10,1,USD");
    desktop.metrics("nightly");

    Outcome first = mend("\"5O\"", "\"50\"");

    assertThat(first.rows())
        .isEqualTo("4 read = 2 stored + 1 unchanged + 0 superseded + 1 rejected + 0 ignored");
    assertThat(campaigns())
        .containsExactly(
            "111222333|2025-07-08|2025-07-31|150|6|5.1|USD",
            "444|2025-07-08|2025-07-31|10|1|1.0|USD");
  }

  @Test
  void rows_of_one_campaign_may_be_mended_one_after_the_other() throws IOException {
    a_campaign_that_is_added_up_is_added_up_again();
    Path again = folder.resolve("again.csv");

    Outcome onto = desktop.metrics("rejects", "--export", mend.toString());
    mend = again;
    Outcome second = mend("\"3O\"", "\"30\"");

    assertThat(onto.exitCode()).isEqualTo(2);
    assertThat(onto.err())
        .contains("mend.csv is there already, and may hold rows that were mended. Name another");
    assertMended(second, stored(4).replace("4 stored + 0 unchanged", "3 stored + 1 unchanged"));
    assertThat(campaigns())
        .containsExactly(
            "111222333|2025-07-08|2025-07-31|180|7|9.1|USD",
            "444|2025-07-08|2025-07-31|10|1|1.0|USD");
  }

  private List<String> campaigns() {
    return desktop
        .tables()
        .rows(
            "SELECT campaign_id, start_date, end_date, total_impressions, clicks, cost, currency"
                + " FROM campaign_social_metrics ORDER BY 1");
  }

  @Test
  void the_currency_of_a_workbooks_header_holds_for_the_mended_row() throws IOException {
    desktop.putBytes(
        "acme/facebook/ads.xlsx",
        workbook(
            "Reporting starts|Reporting ends|Campaign name|Impressions|Reach|Amount spent (NOK)",
            "2025-10-01|2025-10-31|Tents|800|500|40.5",
            "2025-10-01|2025-10-31|Boots|90|60|1O.25"));
    desktop.metrics("nightly");

    assertMended(
        mend("\"1O.25\"", "\"10.25\""),
        stored(2).replace("2 stored + 0 unchanged", "1 stored + 1 unchanged"));
    assertThat(campaigns())
        .containsExactly(
            "Boots|2025-10-01|2025-10-31|90|NULL|10.25|NOK",
            "Tents|2025-10-01|2025-10-31|800|NULL|40.5|NOK");
  }

  private static byte[] workbook(String... rows) {
    StringBuilder sheet = new StringBuilder("<worksheet><sheetData>");
    for (String row : rows) {
      sheet.append("<row>");
      for (String cell : row.split("\\|")) {
        sheet.append("<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>");
      }
      sheet.append("</row>");
    }
    String type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    String relation = "<Relationships><Relationship Id=\"r1\" Type=\"" + type;
    return Zip.of(
        "[Content_Types].xml",
        "<Types/>",
        "_rels/.rels",
        relation + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
        "xl/workbook.xml",
        "<workbook xmlns:r=\"x\"><sheets><sheet name=\"Worksheet\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>",
        "xl/_rels/workbook.xml.rels",
        relation + "worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
        "xl/worksheets/sheet1.xml",
        sheet.append("</sheetData></worksheet>").toString());
  }

  @Test
  void an_old_workbook_of_linkedin_and_days_of_youtube_go_to_a_file_each() throws IOException {
    desktop.putBytes("acme/linkedin/followers.xls", linkedIn());
    desktop.put(
        "acme/youtube/days.csv",
        "Date,Average view duration,Watch time (hours),Views,Subscribers,Impressions,Likes,Shares",
        "Total,0:03:10,31.5,600,1,9000,20,3",
        "2025-03-10,0:03:20,21.5,400,-2,6000,x,2",
        "2025-03-09,0:02:50,10,200,3,3000,1,1");
    desktop.metrics("nightly");
    desktop.metrics("rejects", "--export", mend.toString());
    Path linkedIn = folder.resolve("mend-linkedin-page-followers.csv");
    Path youTube = folder.resolve("mend-youtube-days.csv");

    Files.writeString(linkedIn, Files.readString(linkedIn).replace("\"n/s\"", "\"-2\""));
    Files.writeString(youTube, Files.readString(youTube).replace("\"x\"", "\"21\""));
    Outcome imported = desktop.metrics("import", linkedIn.toString(), youTube.toString());

    assertMended(imported, stored(2));
    assertThat(desktop.tables().daily("platform, date, new_followers, likes, impressions"))
        .containsExactly(
            "linkedin|2025-10-30|4|NULL|NULL",
            "linkedin|2025-10-31|-2|NULL|NULL",
            "youtube|2025-03-09|3|1|3000",
            "youtube|2025-03-10|-2|21|6000");
  }

  private static byte[] linkedIn() throws IOException {
    String[][] rows = {
      {
        "Date",
        "Sponsored followers",
        "Organic followers",
        "Auto-invited followers",
        "Total followers"
      },
      {"10/30/2025", "0", "3", "1", "4"},
      {"10/31/2025", "0", "-2", "0", "n/s"}
    };
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      HSSFSheet sheet = book.createSheet("New followers");
      for (int i = 0; i < rows.length; i++) {
        HSSFRow row = sheet.createRow(i);
        for (int cell = 0; cell < rows[i].length; cell++) {
          row.createCell(cell).setCellValue(rows[i][cell]);
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      book.write(bytes);
      return bytes.toByteArray();
    }
  }

  @Test
  void a_canonical_day_that_the_files_name_dates_keeps_it() throws IOException {
    desktop.put("acme/instagram/2025-10-07.csv", "followers,likes", "10,1", "11,x");
    desktop.metrics("nightly");

    Outcome imported = mend("\"x\"", "\"1\"");

    assertThat(imported.exitCode()).isZero();
    assertThat(desktop.tables().daily("account_id, platform, date, followers"))
        .containsExactly("acme|instagram|2025-10-07|11");
  }

  @Test
  void mended_rows_with_moved_columns_are_refused_and_not_read_out_of_place() throws IOException {
    desktop.put("acme/instagram/moved.csv", POSTS + ",_import,_record", post("1", "80") + ",1,2");

    Outcome night = desktop.metrics("nightly");

    assertThat(night.exitCode()).isEqualTo(3);
    assertThat(night.line("refused").orElseThrow())
        .isEqualTo(
            "acme/instagram/moved.csv: row.not-mended: found mended rows in a workbook, or with their"
                + " columns moved, expected CSV that begins with the columns _import and _record, as"
                + " it was exported. Save it as CSV with the columns where they were, and import"
                + " that.");
  }

  @Test
  void rows_that_cannot_be_put_back_are_rejected_and_a_missing_original_is_told()
      throws IOException {
    desktop.put("acme/instagram/posts.csv", POSTS, post("1", "80"), post("2", "8O"));
    desktop.metrics("nightly");
    desktop.metrics("rejects", "--export", mend.toString());
    String rows = Files.readString(mend).replace("\"8O\"", "\"81\"");

    Files.writeString(mend, rows + rows.lines().skip(1).toList().get(0) + "\n");
    Outcome twice = desktop.metrics("check", mend.toString());
    Files.delete(desktop.input("acme/instagram/posts.csv"));
    Outcome gone = desktop.metrics("import", mend.toString());

    assertThat(twice.exitCode()).isEqualTo(3);
    assertThat(twice.out())
        .contains(
            "mend.csv:3: row.not-mended: found 1 and 2, expected in _import and _record a rejected"
                + " row, each once.");
    assertThat(gone.exitCode()).isEqualTo(3);
    assertThat(gone.line("refused").orElseThrow())
        .isEqualTo(
            "mend.csv: file.vanished: found no acme/instagram/posts.csv as it was imported, expected"
                + " the file that the mended rows are from, which says what they mean. Put it back"
                + " as it was, or download and import its data again.");
  }
}
