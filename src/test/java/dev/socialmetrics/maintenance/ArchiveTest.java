package dev.socialmetrics.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  private static final String PLACE = "archive/2025/12/01/7/instagram/days.csv";
  private static final String[] DAYS = {
    "date,followers,reach", "2025-10-22,100,50", "2025-10-23,1O1,50", "2025-10-24,102,50"
  };

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void files() {
    desktop = new Desktop(folder);
    desktop.put("7/instagram/days.csv", DAYS).put("bad.csv", "a,b", "1,2");
  }

  private String mended(String name) throws IOException {
    desktop.metrics("rejects", "--export", name);
    return Files.readString(folder.resolve(name));
  }

  @Test
  void imported_files_move_under_their_names_and_refused_ones_stay() throws IOException {
    desktop.configure("archive: move\n").metrics("nightly");

    assertThat(desktop.input("7/instagram/days.csv")).doesNotExist();
    assertThat(desktop.input("bad.csv")).exists();
    assertThat(Files.readAllLines(desktop.output(PLACE))).containsExactly(DAYS);
    assertThat(mended("mend.csv")).contains("\"2025-10-23\",\"1O1\",\"50\",\"7\",\"instagram\"");
    assertThat(desktop.metrics("verify").exitCode()).isZero();
  }

  @Test
  void the_night_after_reads_nothing_again() {
    desktop.configure("archive: move\n").metrics("nightly");
    List<String> before = desktop.tables().dump();

    Outcome again = desktop.metrics("nightly");

    assertThat(again.exitCode()).isEqualTo(3); // the refused file
    assertThat(again.rows()).isEqualTo("no rows");
    assertThat(desktop.tables().dump()).isEqualTo(before);
  }

  @Test
  void an_archived_file_that_is_copied_back_is_a_duplicate_and_put_away_too() throws IOException {
    desktop.configure("archive: move\n").metrics("nightly");
    desktop.putAt("2025-11-20T06:00:00Z", "7/instagram/days.csv", DAYS);

    Outcome again = desktop.metrics("nightly");

    assertThat(again.line("files")).hasValueSatisfying(f -> assertThat(f).contains("1 duplicate"));
    assertThat(desktop.input("7/instagram/days.csv")).doesNotExist();
    assertThat(desktop.output("archive/2025/12/01/7/instagram").toFile().list())
        .containsExactlyInAnyOrder("days.csv", "days.3.csv");
  }

  @Test
  void packed_files_are_read_again_where_rejected_rows_are_exported() throws IOException {
    desktop.metrics("nightly");
    String before = mended("before.csv");

    desktop.configure("archive: compress\n").metrics("nightly");

    assertThat(desktop.input("7/instagram/days.csv")).doesNotExist();
    try (var in = new GZIPInputStream(Files.newInputStream(desktop.output(PLACE + ".gz")))) {
      assertThat(new String(in.readAllBytes()).lines()).containsExactly(DAYS);
    }
    assertThat(mended("after.csv")).isEqualTo(before).contains("1O1");
  }

  @Test
  void a_kill_between_the_move_and_its_note_is_made_good_by_the_next_run() throws IOException {
    desktop.metrics("nightly");
    Files.createDirectories(desktop.output(PLACE).getParent());
    Files.move(desktop.input("7/instagram/days.csv"), desktop.output(PLACE));
    desktop.configure("archive: move\n");

    desktop.metrics("nightly");

    assertThat(desktop.tables().rows("SELECT path FROM import_file WHERE outcome = 'LOADED'"))
        .singleElement()
        .asString()
        .endsWith(PLACE);
  }

  @Test
  void canonical_exports_may_be_packed_with_gzip() throws IOException {
    Path packed = desktop.input("7/instagram/more.csv.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write("date,followers\n2025-10-25,1O3\n2025-10-26,104\n".getBytes());
    }
    Path lines = desktop.input("7/instagram/more.jsonl.gz");
    try (var out = new GZIPOutputStream(Files.newOutputStream(lines))) {
      out.write("{\"date\":\"2025-10-27\",\"followers\":105}\n".getBytes());
    }

    desktop.metrics("nightly");

    assertThat(
            desktop
                .tables()
                .rows(
                    "SELECT date || ' ' || followers FROM social_media_daily_metrics WHERE date > '2025-10-24'"))
        .hasToString("[2025-10-26 104, 2025-10-27 105]");
    assertThat(desktop.metrics("rejects").out())
        .contains("7/instagram/more.csv.gz:2: column 2 \"followers\": cell.integer");
  }

  @Test
  void old_reports_and_archived_files_are_pruned_and_the_newest_report_stays() {
    desktop.configure("archive: move\nretention:\n  reports: 30\n  archive: 30\n");
    desktop.metrics("nightly", "--date", "2025-10-22..2025-10-24");
    assertThat(desktop.output("reports").toFile().list()).containsExactly("2025-10-24");
    desktop.metrics("report", "--as-of", "2025-10-22");

    Outcome looked = desktop.metrics("prune", "--dry-run");
    Outcome pruned = desktop.metrics("prune");
    Outcome nothing = desktop.metrics("prune");

    assertThat(looked.out())
        .isEqualTo(
            "would remove: the reports of 2025-10-22\n"
                + "would remove 1 report folder and 0 archived files (0.0 MB)\n");
    assertThat(pruned.out()).contains("removed: the reports of 2025-10-22\n");
    assertThat(nothing.out()).startsWith("nothing is older");
    assertThat(desktop.output("reports").toFile().list()).containsExactly("2025-10-24");
    assertThat(desktop.output(PLACE)).exists();
    assertThat(desktop.metrics("verify").exitCode()).isZero();
  }
}
