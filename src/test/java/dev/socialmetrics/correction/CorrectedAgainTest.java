package dev.socialmetrics.correction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Mending;
import dev.socialmetrics.desktop.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One exported file of rejected rows, edited and imported more than once. */
class CorrectedAgainTest {
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

  private void twoWrongRowsOfACampaign() {
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
  }

  private Outcome edit(String wrong, String right) throws IOException {
    String rows = Files.readString(mend);
    assertThat(rows).contains(wrong);
    Files.writeString(mend, rows.replace(wrong, right));
    return desktop.metrics("import", mend.toString());
  }

  private List<String> boats() {
    return desktop
        .tables()
        .rows(
            "SELECT total_impressions, clicks FROM campaign_social_metrics WHERE campaign_id = '111222333'");
  }

  @Test
  void a_file_that_is_edited_in_place_is_taken_each_time() throws IOException {
    twoWrongRowsOfACampaign();

    Outcome first = context.mend("\"5O\"", "\"50\"");
    assertThat(first.rows()).contains("1 rejected");
    assertThat(boats()).containsExactly("150|6");

    Outcome second = edit("\"3O\"", "\"30\"");
    context.assertMended(second, Mending.stored(4).replace("4 stored + 0", "3 stored + 1"));
    assertThat(boats()).containsExactly("180|7");

    Outcome third = edit("\"50\"", "\"51\"");
    assertThat(third.exitCode()).as(third.all()).isZero();
    assertThat(boats()).containsExactly("181|7");
    Outcome fourth = edit("\"51\"", "\"40\"");
    assertThat(fourth.exitCode()).as(fourth.all()).isZero();
    assertThat(boats()).containsExactly("170|7");
    assertThat(desktop.metrics("rejects").out()).isEqualTo("no rejected rows\n");
    assertThat(desktop.metrics("verify").exitCode()).isZero();
  }

  @Test
  void a_file_that_lost_corrected_rows_keeps_what_they_corrected() throws IOException {
    twoWrongRowsOfACampaign();
    context.mend("\"5O\"", "\"50\"");
    List<String> rows = Files.readAllLines(mend);

    Files.writeString(mend, rows.get(0) + "\n" + rows.get(2).replace("3O", "30") + "\n");
    Outcome lacking = desktop.metrics("import", mend.toString());

    assertThat(lacking.exitCode()).as(lacking.all()).isZero();
    assertThat(boats()).containsExactly("180|7");
    assertThat(desktop.metrics("rejects").out()).isEqualTo("no rejected rows\n");
    assertThat(desktop.metrics("verify").exitCode()).isZero();
  }

  @Test
  void rows_that_are_wrong_again_are_exported_as_they_were_written_last() throws IOException {
    twoWrongRowsOfACampaign();
    context.mend("\"5O\",\"2\"", "\"5Q\",\"9\"");
    List<String> rows = Files.readAllLines(mend);
    Files.writeString(mend, rows.get(0) + "\n" + rows.get(2).replace("\"3O\"", "\"3Q\"") + "\n");
    desktop.metrics("import", mend.toString());
    Files.writeString(mend, rows.get(0) + "\n" + rows.get(2).replace("\"3O\"", "\"3R\"") + "\n");
    desktop.metrics("import", mend.toString());

    Path again = folder.resolve("again.csv");
    desktop.metrics("rejects", "--export", again.toString());
    String exported = Files.readString(again);
    assertThat(exported.lines()).hasSize(3);
    assertThat(exported)
        .contains("\"1\",\"4\",", "\"5Q\",\"9\",\"USD\"", "\"1\",\"5\",", "\"3R\"")
        .doesNotContain("\"3O\"");

    Files.writeString(again, exported.replace("\"5Q\"", "\"50\"").replace("\"3R\"", "\"30\""));
    Outcome imported = desktop.metrics("import", again.toString());
    assertThat(imported.exitCode()).as(imported.all()).isZero();
    assertThat(boats()).containsExactly("180|14");
    assertThat(desktop.metrics("rejects").out()).isEqualTo("no rejected rows\n");
    assertThat(desktop.metrics("verify").exitCode()).isZero();
  }

  @Test
  void a_campaign_that_lacks_a_row_of_a_correction_says_so() throws IOException {
    twoWrongRowsOfACampaign();
    context.mend("\"5O\"", "\"50\"");
    edit("\"3O\"", "\"30\"");

    Outcome wrong = edit("\"50\"", "\"5X\"");

    assertThat(boats()).containsExactly("130|5");
    assertThat(noticed())
        .contains("the campaign \"111222333\" without its row in line 2, which is wrong")
        .hasSize(3);
    assertThat(wrong.out()).contains("1 warning");

    List<String> rows = Files.readAllLines(mend);
    Files.writeString(mend, rows.get(0) + "\n" + rows.get(2) + "\n");
    desktop.metrics("import", mend.toString());
    assertThat(boats()).containsExactly("130|5");
    assertThat(noticed())
        .contains(
            "the campaign \"111222333\" without a row of its file that is wrong and not corrected here");

    Files.writeString(mend, rows.get(0) + "\n" + rows.get(1).replace("\"5X\"", "\"50\"") + "\n");
    desktop.metrics("import", mend.toString());
    assertThat(boats()).containsExactly("180|7");
    assertThat(noticed()).hasSize(4);
  }

  @Test
  void what_was_corrected_goes_with_its_account() throws IOException {
    twoWrongRowsOfACampaign();
    context.mend("\"5O\"", "\"50\"");
    assertThat(desktop.tables().rows("SELECT count(*) FROM corrected_row")).containsExactly("2");

    Outcome purged = desktop.metrics("purge", "--account", "acme");

    assertThat(purged.exitCode()).as(purged.all()).isZero();
    assertThat(desktop.tables().rows("SELECT count(*) FROM corrected_row")).containsExactly("0");
  }

  private List<String> noticed() {
    return desktop
        .tables()
        .rows("SELECT found FROM row_problem WHERE code = 'file.part-of-total' ORDER BY 1");
  }

  @Test
  void a_correction_that_is_taken_back_leaves_what_was_corrected_before() throws IOException {
    twoWrongRowsOfACampaign();
    context.mend("\"5O\"", "\"50\"");
    List<String> rows = Files.readAllLines(mend);
    Path first = folder.resolve("first.csv");
    Files.copy(mend, first);
    desktop.metrics("import", first.toString());
    Files.writeString(
        mend,
        rows.get(0)
            + "\n"
            + rows.get(1).replace("\"50\"", "\"51\"")
            + "\n"
            + rows.get(2).replace("\"3O\"", "\"30\"")
            + "\n");
    desktop.metrics("import", mend.toString());
    assertThat(boats()).containsExactly("181|7");

    Outcome forgotten = desktop.metrics("forget", "4");

    assertThat(forgotten.exitCode()).as(forgotten.all()).isZero();
    assertThat(boats()).containsExactly("150|6");
    assertThat(desktop.metrics("rejects").out().lines()).hasSize(1);
  }

  @Test
  void a_canonical_row_that_is_wrong_again_never_ends_as_its_text_alone() throws IOException {
    desktop.put(
        "acme/instagram/days.csv", "date,followers,likes", "2025-10-07,x,1", "2025-10-08,11,x");
    desktop.metrics("nightly");
    context.mend("\"11\",\"x\"", "\"12\",\"y\"");
    List<String> rows = Files.readAllLines(mend);
    Files.writeString(mend, rows.get(0) + "\n" + rows.get(1).replace("\"x\"", "\"z\"") + "\n");
    desktop.metrics("import", mend.toString());

    Path again = folder.resolve("again.csv");
    desktop.metrics("rejects", "--export", again.toString());
    String exported = Files.readString(again);
    assertThat(exported.lines()).hasSize(3);
    Files.writeString(again, exported.replace("\"z\"", "\"10\"").replace("\"y\"", "\"2\""));
    desktop.metrics("import", again.toString());

    assertThat(desktop.tables().daily("date, followers, likes"))
        .containsExactly("2025-10-07|10|1", "2025-10-08|12|2");
    assertThat(desktop.metrics("rejects").out()).isEqualTo("no rejected rows\n");
  }

  @Test
  void a_canonical_row_is_corrected_again() throws IOException {
    desktop.put(
        "acme/instagram/days.csv", "date,followers,likes", "2025-10-07,10,1", "2025-10-08,11,x");
    desktop.metrics("nightly");
    for (String likes : List.of("5", "6", "7", "3", "4", "9")) {
      if (Files.notExists(mend)) {
        context.mend("\"x\"", "\"" + likes + "\"");
      } else {
        String last = Files.readString(mend);
        Files.writeString(mend, last.replaceAll("\"11\",\"[0-9]\"", "\"11\",\"" + likes + "\""));
        desktop.metrics("import", mend.toString());
      }
      assertThat(desktop.tables().daily("date, likes")).contains("2025-10-08|" + likes);
    }
  }
}
