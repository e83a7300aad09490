package dev.socialmetrics.job.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of rows and files that no correction by hand brings in. */
class LostRowsTest {
  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void open() {
    desktop = new Desktop(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.csv|post_id,posted_at,likes|1.89E+18,2025-11-01T10:00:00Z,5|cell.id-precision-lost",
        "2025-10-01_2025-10-31.csv|date,followers|2025-11-03,5|row.outside-period"
      })
  void lost_digits_and_days_are_not_to_be_corrected(
      String name, String header, String row, String code) {
    desktop.put("acme/instagram/" + name, header, row);

    Outcome outcome = desktop.metrics("import");

    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.all())
        .contains("file.reject-threshold", code, "cannot be corrected by hand: download")
        .doesNotContain("Correct them");
  }

  @Test
  void the_limit_that_a_refusal_names_lets_the_file_through() throws IOException {
    String[] rows = new String[146];
    rows[0] = "post_id,posted_at,likes";
    for (int row = 1; row < rows.length; row++) {
      rows[row] = row + ",2025-10-01T10:00:00Z," + (row > 134 ? "x" : "5");
    }
    desktop.put("acme/linkedin/posts.csv", rows);

    Outcome refused = desktop.metrics("import");

    assertThat(refused.exitCode()).isEqualTo(3);
    assertThat(refused.all())
        .contains(
            "found 11 of 145 rows rejected",
            "Correct them (metrics rejects --export FILE",
            "To store the other 134 without them, write limit-percent: 8 below rejects: in"
                + " config/application.yml");
    desktop.configure("rejects:\n  limit-percent: 7\n");
    assertThat(desktop.metrics("check", file()).exitCode()).as("7 is too low").isEqualTo(3);

    desktop.configure("rejects:\n  limit-percent: 8\n");
    Outcome taken = desktop.metrics("import", file());

    assertThat(taken.exitCode()).as(taken.all()).isZero();
    assertThat(taken.rows()).contains("134 stored", "11 rejected");
  }

  private String file() {
    return desktop.input("acme/linkedin/posts.csv").toString();
  }

  @Test
  void cells_that_can_be_corrected_are() {
    desktop.put("acme/instagram/a.csv", "date,followers", "2025-11-01,x");

    assertThat(desktop.metrics("import").all()).contains("Correct them (metrics rejects --export");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Date,Device type,Views|2025-10-01,Mobile phone,5",
        "Data,Origem do tráfego,Visualizações|2025-10-01,Pesquisa,5",
        "Date,Traffic source,Views|2025-10-01,YouTube search,5"
      })
  void a_chart_by_device_says_what_to_download(String header, String row) {
    desktop.put("acme/youtube/Chart data.csv", header, row);

    Outcome outcome = desktop.metrics("import");

    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.all())
        .contains("the data of a chart", "Open the tab Date in Advanced mode")
        .doesNotContain("followers");
  }

  @Test
  void values_within_an_object_of_a_document_are_to_be_at_one_level() {
    desktop.put("acme/instagram/a.json", "{\"stats\":{\"followers\":5}}");
    assertThat(desktop.metrics("import").all())
        .contains("json.wrong-root", "Write what \"stats\" holds as keys of the record itself");

    desktop.put("acme/instagram/b.json", "{\"date\": \"2025-11-01\", \"followers\":5}");

    assertThat(desktop.metrics("import").all()).contains("b.json: loaded 1 row");
  }

  @Test
  void rejected_rows_of_a_file_that_is_gone_say_why_they_are_text_alone() throws IOException {
    desktop.put("acme/instagram/days.csv", "date,followers", "2025-11-01,x", "2025-11-02,5");
    desktop.put("beta/instagram/days.csv", "date,followers", "2025-11-01,x", "2025-11-02,6");
    desktop.metrics("import");
    Files.move(desktop.input("acme/instagram/days.csv"), desktop.input("acme/instagram/other.csv"));

    Outcome exported =
        desktop.metrics("rejects", "--export", desktop.folder().resolve("mend.csv").toString());

    assertThat(exported.exitCode()).isZero();
    assertThat(exported.err())
        .contains("acme/instagram/days.csv: file.vanished", "their text alone, in the column _raw")
        .doesNotContain("beta/instagram");
  }
}
