package dev.socialmetrics.correction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Mending;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.desktop.Zip;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rejected rows of campaigns, whose rows are added up, and of workbooks, mended. */
class MendedSumsTest {
  @TempDir Path folder;
  private Mending context;
  private Desktop desktop;

  @BeforeEach
  void start() {
    context = new Mending(folder);
    desktop = context.desktop();
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

    Outcome first = context.mend("\"5O\"", "\"50\"");

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

    Outcome onto = desktop.metrics("rejects", "--export", folder.resolve("mend.csv").toString());
    Outcome second = context.mend("again.csv", "\"3O\"", "\"30\"");

    assertThat(onto.exitCode()).isEqualTo(2);
    assertThat(onto.err())
        .contains("mend.csv is there already, and may hold corrected rows. Name another");
    context.assertMended(
        second, Mending.stored(4).replace("4 stored + 0 unchanged", "3 stored + 1 unchanged"));
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

    context.assertMended(
        context.mend("\"1O.25\"", "\"10.25\""),
        Mending.stored(2).replace("2 stored + 0 unchanged", "1 stored + 1 unchanged"));
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
    desktop.metrics("rejects", "--export", folder.resolve("mend.csv").toString());
    Path linkedIn = folder.resolve("mend-linkedin-page-followers.csv");
    Path youTube = folder.resolve("mend-youtube-days.csv");

    Files.writeString(linkedIn, Files.readString(linkedIn).replace("\"n/s\"", "\"-2\""));
    Files.writeString(youTube, Files.readString(youTube).replace("\"x\"", "\"21\""));
    Outcome imported = desktop.metrics("import", linkedIn.toString(), youTube.toString());

    context.assertMended(imported, Mending.stored(2));
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
}
