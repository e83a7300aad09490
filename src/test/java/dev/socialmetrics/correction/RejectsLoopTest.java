package dev.socialmetrics.correction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectsLoopTest {
  private static final String[] DAYS = {
    "date,followers,likes",
    "2025-10-01,10,1",
    "2025-10-02,\"1O\",2",
    "2025-10-03,12,-3",
    "2025-10-04,13,4"
  };

  @TempDir Path folder;

  @Test
  void exported_rejects_are_mended_and_imported() throws IOException {
    Desktop desktop = new Desktop(folder).put("acme/instagram/days.csv", DAYS);
    desktop.metrics("nightly");
    Path mend = desktop.folder().resolve("mend.csv");

    Outcome exported = desktop.metrics("rejects", "--export", mend.toString());
    String rows = Files.readString(mend);
    Files.writeString(mend, rows.replace("1O\"", "11\"").replace("\"-3\"", "\"3\""));
    Outcome imported = desktop.metrics("import", mend.toString());

    assertThat(exported.out()).contains("2 rows. Correct the cells, then: metrics import FILE");
    assertThat(rows)
        .startsWith(
            "\"date\",\"followers\",\"likes\",\"account_id\",\"platform\",\"exported_at\","
                + "\"_file\",\"_import\",\"_record\",\"_line\",\"_code\",\"_problem\",\"_raw\"\n"
                + "\"2025-10-02\",\"1O\",\"2\",\"acme\",\"instagram\",\"2025-11-15T06:00:00.000Z\","
                + "\"acme/instagram/days.csv\",\"1\",\"2\",\"3\",\"cell.integer\",");
    assertThat(imported.exitCode()).isZero();
    assertThat(desktop.metrics("rejects").out()).isEqualTo("no rejected rows\n");
    assertThat(desktop.metrics("rejects", "--all").out().lines()).hasSize(2);
    assertThat(desktop.tables().daily("date, followers, likes"))
        .containsExactly(
            "2025-10-01|10|1", "2025-10-02|11|2", "2025-10-03|12|3", "2025-10-04|13|4");
  }

  private List<String> errors(Desktop desktop) throws IOException {
    Path file = desktop.output("rejected/acme/instagram/days.csv.errors.jsonl");
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  @Test
  void what_is_wrong_stands_in_a_file_for_programs_until_it_is_mended() throws IOException {
    Desktop desktop = new Desktop(folder).put("acme/instagram/days.csv", DAYS);
    desktop.put("bad.csv", "a,b", "1,2").metrics("nightly");
    Path mend = desktop.folder().resolve("mend.csv");
    desktop.metrics("rejects", "--export", mend.toString());
    List<String> before = errors(desktop);

    Files.writeString(mend, Files.readString(mend).replace("1O\"", "11\""));
    desktop.metrics("import", mend.toString());

    assertThat(before).hasSize(2);
    assertThat(before.get(0))
        .startsWith(
            "{\"file\":\"acme/instagram/days.csv\",\"severity\":\"row\",\"line\":3,\"column_no\":2,"
                + "\"column\":\"followers\",\"code\":\"cell.integer\",\"found\":\"1O\"");
    assertThat(errors(desktop)).isEmpty();
    assertThat(desktop.output("rejected/mend.csv.errors.jsonl")).content().contains("\"-3\"");
    assertThat(desktop.output("rejected/bad.csv.errors.jsonl"))
        .content()
        .contains("\"severity\":\"file\"", "file.type-unknown");
  }

  @Test
  void a_mended_row_never_beats_a_newer_export() throws IOException {
    Desktop desktop = new Desktop(folder).put("acme/instagram/days.csv", DAYS);
    desktop.putAt(
        "2025-11-20T06:00:00Z", "acme/instagram/new.csv", "date,followers", "2025-10-02,999");
    desktop.metrics("nightly");
    Path mend = desktop.folder().resolve("mend.csv");
    desktop.metrics("rejects", "--export", mend.toString());

    Files.writeString(mend, Files.readString(mend).replace("1O\"", "11\"").replace("-3", "3"));
    desktop.metrics("import", mend.toString());

    assertThat(desktop.tables().daily("date, followers, likes"))
        .contains("2025-10-02|999|2", "2025-10-03|12|3");
  }

  @Test
  void rejects_of_several_kinds_go_to_a_file_each() {
    Desktop desktop =
        new Desktop(folder)
            .put("days.csv", "account_id,platform,date,likes", "1,x,2025-10-01,1", "1,x,no,2")
            .put(
                "posts.csv",
                "account_id,platform,post_id,posted_at,likes",
                "1,x,a,2025-10-01T10:00:00Z,1",
                "1,x,,2025-10-01T10:00:00Z,2");
    desktop.metrics("nightly");

    desktop.metrics("rejects", "--export", desktop.folder().resolve("mend.csv").toString());

    assertThat(desktop.folder().resolve("mend-daily.csv")).isNotEmptyFile();
    assertThat(desktop.folder().resolve("mend-content.csv")).isNotEmptyFile();
    assertThat(desktop.folder().resolve("mend.csv")).doesNotExist();
  }
}
