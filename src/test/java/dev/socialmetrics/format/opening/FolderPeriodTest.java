package dev.socialmetrics.format.opening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.desktop.Zip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The folder of an unpacked archive says what the archive's name says. */
class FolderPeriodTest {
  private static final String[] TABLE = {
    "Content,Video title,Video publish time,Views",
    "AbCdEfGhIj0,One,\"Jan 5, 2021\",40",
    "AbCdEfGhIj4,Two,\"Feb 5, 2026\",50"
  };
  private static final String CONTENT = "Content 2026-01-28_2026-02-24 Chan/";
  private static final String POSTS =
      "SELECT account_id, post_id, views, exported_at FROM content_performance ORDER BY 1";
  private static final String OF_FEBRUARY = "|AbCdEfGhIj4|50|2026-02-25T07:59:59.000Z";
  private static final String PROBLEMS = "SELECT DISTINCT code FROM row_problem ORDER BY 1";

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void open() {
    desktop = new Desktop(folder).at("2026-03-01T03:00:00Z");
  }

  private List<String> rows(String sql) {
    return desktop.tables().rows(sql);
  }

  private void put(String name) {
    desktop.putAt("2026-02-20T10:00:00Z", name, TABLE);
  }

  @Test
  void of_a_file_and_within_an_archive() {
    put("chan/youtube/" + CONTENT + "Table data.csv");
    desktop.putBytes(
        "other/youtube/download.zip",
        Instant.parse("2026-02-20T10:00:00Z"),
        Zip.of(CONTENT + "Table data.csv", String.join("\n", TABLE)));

    Outcome outcome = desktop.metrics("import");

    assertThat(outcome.exitCode()).as(outcome.all()).isZero();
    assertThat(rows(POSTS)).containsExactly("chan" + OF_FEBRUARY, "other" + OF_FEBRUARY);
    assertThat(rows(PROBLEMS)).containsExactly("row.period-only");
    assertThat(rows("SELECT period_end FROM import_file"))
        .containsExactly("2026-02-24", "2026-02-24");
  }

  @Test
  void of_a_file_that_lies_elsewhere_and_of_its_check() throws IOException {
    Path file = Files.createDirectories(folder.resolve("Downloads/" + CONTENT));
    Files.write(file.resolve("Table data.csv"), List.of(TABLE));
    String path = file.resolve("Table data.csv").toString();

    assertThat(desktop.metrics("check", path, "--account", "chan").out())
        .contains("row.period-only")
        .doesNotContain("file.period-unknown");
    desktop.metrics("import", path, "--account", "chan");

    assertThat(rows(POSTS)).containsExactly("chan" + OF_FEBRUARY);
    assertThat(rows("SELECT name FROM import_file")).containsExactly(CONTENT + "Table data.csv");
  }

  @Test
  void rows_that_are_worked_out_again_from_elsewhere_are_the_same() throws IOException {
    put("chan/youtube/" + CONTENT + "Table data.csv");
    desktop.metrics("import");
    List<String> before = rows(POSTS);
    desktop.putAt(
        "2026-02-28T10:00:00Z",
        "chan/youtube/Content 2026-01-01_2026-02-27 Chan/Table data.csv",
        TABLE[0],
        TABLE[2].replace("50", "70"));
    desktop.metrics("import");
    assertThat(rows(POSTS)).isNotEqualTo(before);
    Path moved = desktop.input("chan/youtube/elsewhere.csv");
    Files.move(desktop.input("chan/youtube/" + CONTENT + "Table data.csv"), moved);
    desktop.metrics("import");

    Outcome forgotten = desktop.metrics("forget", "2");

    assertThat(forgotten.exitCode()).as(forgotten.all()).isZero();
    assertThat(rows(POSTS)).isEqualTo(before);
  }

  @Test
  void days_outside_of_it_are_rejected() {
    desktop.put(
        "acme/instagram/2026-02-01 to 2026-02-10/days.csv",
        "date,followers",
        "2026-02-10,5",
        "2026-02-11,6");
    desktop.put(
        "acme/youtube/Totals 2026-02-01_2026-02-10/Totals.csv",
        "Date,Views",
        "2026-02-10,5",
        "2026-02-11,6");

    desktop.metrics("import");

    assertThat(desktop.tables().daily("platform, date"))
        .containsExactly("instagram|2026-02-10", "youtube|2026-02-10");
    assertThat(rows(PROBLEMS)).containsExactly("row.outside-period");
  }

  @Test
  void the_nearest_one_decides_within_the_others() {
    put("chan/youtube/2026-01-01_2026-03-31/" + CONTENT + "Table data.csv");

    desktop.metrics("import");

    assertThat(rows(POSTS)).containsExactly("chan" + OF_FEBRUARY);
  }

  @Test
  void names_that_contradict_each_other_are_refused() {
    desktop.putBytes(
        "chan/youtube/Content 2020-01-01_2026-01-31 Chan.zip",
        Instant.parse("2026-02-25T10:00:00Z"),
        Zip.of(CONTENT + "Table data.csv", String.join("\n", TABLE)));
    put("chan/youtube/Content 2026-02-01_2026-02-24/Table 2026-01-01_2026-02-24.csv");

    Outcome outcome = desktop.metrics("import");

    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.all())
        .contains("file.period-unknown: found the period 2020-01-01 to 2026-01-31 in \"Content")
        .contains("and 2026-01-01 to 2026-02-24 in \"Table 2026-01-01_2026-02-24.csv\"");
    assertThat(rows(POSTS)).isEmpty();
  }

  @Test
  void a_month_is_no_period_and_an_accounts_folder_states_none() {
    put("chan/youtube/2026-01/Table data.csv");
    put("expo 2026-01-28 to 2026-02-24/youtube/Table data.csv");

    desktop.metrics("import");

    assertThat(rows(PROBLEMS)).containsExactly("file.period-unknown");
    assertThat(rows("SELECT count(*) FROM content_performance")).containsExactly("4");
  }

  @Test
  void a_folder_unpacked_right_into_the_input_folder_is_no_account() {
    put(CONTENT + "Table data.csv");

    Outcome outcome = desktop.metrics("import");

    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.all()).contains("file.unknown-account");
    assertThat(rows("SELECT account_id FROM account")).isEmpty();
    desktop.metrics(
        "import", desktop.input(CONTENT + "Table data.csv").toString(), "--account", "chan");
    assertThat(rows(POSTS)).containsExactly("chan" + OF_FEBRUARY);
  }
}
