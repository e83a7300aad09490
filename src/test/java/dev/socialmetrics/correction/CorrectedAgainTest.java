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
  void a_file_that_lost_corrected_rows_names_them_and_takes_them_back() throws IOException {
    twoWrongRowsOfACampaign();
    context.mend("\"5O\"", "\"50\"");
    List<String> rows = Files.readAllLines(mend);

    Files.writeString(mend, rows.get(0) + "\n" + rows.get(2).replace("3O", "30") + "\n");
    Outcome lacking = desktop.metrics("import", mend.toString());
    assertThat(lacking.line("refused").orElseThrow())
        .isEqualTo(
            "mend.csv: file.vanished: found no mend.csv as it was imported, which corrects rows that"
                + " this file lacks, expected its rows of _import 1 in this file, too: _record 4. Put"
                + " that file back as it was; or write those rows with metrics rejects --all --export,"
                + " correct them and add them to this file.");

    Path all = folder.resolve("all.csv");
    desktop.metrics("rejects", "--all", "--export", all.toString());
    String advised =
        Files.readAllLines(all).stream()
            .filter(line -> line.startsWith("\"1\",\"4\","))
            .findFirst()
            .orElseThrow();
    Files.writeString(mend, Files.readString(mend) + advised.replace("\"5O\"", "\"50\"") + "\n");
    assertThat(desktop.metrics("import", mend.toString()).exitCode()).isZero();
    assertThat(boats()).containsExactly("180|7");
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
