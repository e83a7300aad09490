package dev.socialmetrics.format.opening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.desktop.Zip;
import dev.socialmetrics.source.Workbooks;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Canonical data inside archives: each entry is read as the file it would be. */
class PackedExportsTest {
  private static final String DAYS = "date,followers,likes\n2025-10-01,10,1\n2025-10-02,11,2\n";
  private static final String POSTS =
      "[{\"post_id\":\"p1\",\"posted_at\":\"2025-10-01T09:00:00Z\",\"likes\":7}]";
  private static final String LINES = "{\"date\":\"2025-10-03\",\"followers\":12}\n".repeat(2);

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void start() {
    desktop = new Desktop(folder);
  }

  private Outcome night(String... namesAndTexts) {
    return desktop.putBytes("acme/instagram/all.zip", Zip.of(namesAndTexts)).metrics("nightly");
  }

  @Test
  void z01_z02_z03_entries_in_folders_are_read_and_what_systems_add_is_passed_over() {
    Outcome night =
        night(
            "a/days.csv",
            DAYS,
            "a/b/posts.json",
            POSTS,
            "lines.jsonl",
            LINES,
            "__MACOSX/a/._days.csv",
            "\0\5\26\7",
            ".DS_Store",
            "\0\0\0\1");

    assertThat(night.exitCode()).isZero();
    assertThat(night.rows())
        .isEqualTo("5 read = 4 stored + 0 unchanged + 0 superseded + 0 rejected + 1 ignored");
    assertThat(desktop.tables().daily("account_id, platform, date, followers, likes"))
        .containsExactly(
            "acme|instagram|2025-10-01|10|1",
            "acme|instagram|2025-10-02|11|2",
            "acme|instagram|2025-10-03|12|NULL");
    assertThat(desktop.tables().rows("SELECT account_id, post_id, likes FROM content_performance"))
        .containsExactly("acme|p1|7");
    assertThat(desktop.tables().rows("SELECT first_record, name FROM import_part ORDER BY 1"))
        .containsExactly("1|a/days.csv", "3|a/b/posts.json", "4|lines.jsonl");
    assertThat(desktop.tables().one("SELECT format FROM import_file"))
        .isEqualTo("canonical-daily, canonical-content");
  }

  @Test
  void an_entry_may_carry_its_date_in_its_name() {
    night("2025-10-07.csv", "followers\n5\n", "days/2025-10-08.csv", "followers\n6\n");

    assertThat(desktop.tables().daily("date, followers"))
        .containsExactly("2025-10-07|5", "2025-10-08|6");
  }

  private static String sheet(String... rows) {
    StringBuilder xml = new StringBuilder();
    for (String row : rows) {
      xml.append("<row>");
      for (String cell : row.split(",", -1)) {
        xml.append(
            cell.isEmpty() || cell.matches("[0-9]+")
                ? "<c><v>" + cell + "</v></c>"
                : "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>");
      }
      xml.append("</row>");
    }
    return xml.toString();
  }

  @Test
  void a_workbook_is_read_as_the_table_that_was_saved_as_one() throws IOException {
    byte[] workbook =
        Workbooks.xlsx(
            sheet(
                "Date,Followers,Likes,", "2025-10-01,10,1", "", "2025-10-02,,x", "2025-10-03,12"));

    Outcome night = desktop.putBytes("acme/instagram/days.xlsx", workbook).metrics("nightly");

    assertThat(night.exitCode()).as(night.all()).isZero();
    assertThat(night.rows())
        .isEqualTo("4 read = 2 stored + 0 unchanged + 0 superseded + 1 rejected + 1 ignored");
    assertThat(desktop.tables().daily("date, followers, likes"))
        .containsExactly("2025-10-01|10|1", "2025-10-03|12|NULL");
    assertThat(desktop.metrics("rejects").out())
        .contains("acme/instagram/days.xlsx", ":4: column 3 \"Likes\": cell.integer: found \"x\"");
  }

  @Test
  void a_workbook_without_a_known_table_is_still_refused_as_a_whole() throws IOException {
    byte[] workbook = Workbooks.xlsx(sheet("Colour,Size", "red,5"));

    Outcome night = desktop.putBytes("acme/instagram/shop.xlsx", workbook).metrics("nightly");

    assertThat(night.exitCode()).isEqualTo(3);
    assertThat(night.all()).contains("file.type-unknown");
  }

  @Test
  void a_rejected_row_is_named_with_its_entry() {
    Outcome night =
        night("good.csv", DAYS, "bad.csv", DAYS.replace("10-0", "11-0").replace("11,2", "x,2"));

    assertThat(night.exitCode()).isZero();
    assertThat(night.rows())
        .isEqualTo("4 read = 3 stored + 0 unchanged + 0 superseded + 1 rejected + 0 ignored");
    assertThat(desktop.metrics("rejects").out())
        .isEqualTo(
            "acme/instagram/all.zip!bad.csv:3: column 2 \"followers\": cell.integer: found \"x\","
                + " expected a whole number. Correct the cell or export again; this row was left"
                + " out.\n");
    assertThat(desktop.output("rejected/acme/instagram/all.zip.errors.jsonl"))
        .content()
        .contains("\"line\":3,\"part\":\"bad.csv\"");
    assertThat(desktop.metrics("check", "input/acme/instagram/all.zip").out())
        .contains("acme/instagram/all.zip!bad.csv:3: column 2");
  }

  @Test
  void z25_a_broken_entry_is_left_out_and_a_person_should_look() {
    Outcome night =
        night(
            "a.csv",
            DAYS,
            "cut.csv",
            "date,followers\n2025-10-05,9\n2025-10-06,\"1",
            "b.json",
            POSTS);
    String refusal =
        "acme/instagram/all.zip: csv.unterminated-quote: found in cut.csv, line 3: a quoted cell in"
            + " the record that starts in line 3, open to the end of the file, expected a closing"
            + " quote. Close the quote, or export the file again in case it was cut short. Nothing"
            + " of this file was stored. The other entries are read.";

    assertThat(night.exitCode()).isEqualTo(3);
    assertThat(night.lines("refused")).containsExactly(refusal);
    assertThat(night.line("files")).contains("1 loaded");
    assertThat(night.rows())
        .isEqualTo("3 read = 3 stored + 0 unchanged + 0 superseded + 0 rejected + 0 ignored");
    assertThat(desktop.tables().daily("date")).containsExactly("2025-10-01", "2025-10-02");
    assertThat(desktop.metrics("nightly").exitCode()).isZero();
    assertThat(desktop.metrics("check", "input/acme/instagram/all.zip").exitCode()).isEqualTo(3);
    assertThat(desktop.metrics("verify").exitCode()).isZero();
  }

  @Test
  void a_web_page_in_place_of_an_entry_is_a_broken_entry() {
    Outcome night = night("a.csv", DAYS, "b.csv", "<html><body>Log in</body></html>");

    assertThat(night.exitCode()).isEqualTo(3);
    assertThat(night.line("refused").orElseThrow())
        .startsWith(
            "acme/instagram/all.zip: file.type-mismatch: found in b.csv: a web page or XML"
                + " document, expected CSV, JSON, JSON Lines,");
    assertThat(desktop.tables().daily("date")).hasSize(2);
  }

  @Test
  void an_archive_of_nothing_but_broken_entries_is_refused() {
    Outcome night = night("cut.csv", "date,followers\n2025-10-05,\"9");

    assertThat(night.exitCode()).isEqualTo(3);
    assertThat(night.line("files")).contains("1 refused");
    assertThat(night.line("refused").orElseThrow())
        .startsWith("acme/instagram/all.zip: csv.unterminated-quote: found in cut.csv, line 2:");
    assertThat(desktop.tables().daily("*")).isEmpty();
  }

  @Test
  void other_tables_are_told_and_the_canonical_ones_are_read() {
    Outcome night = night("notes.csv", "Idea,Owner\nx,y\n", "days.csv", DAYS);

    assertThat(night.exitCode()).isZero();
    assertThat(desktop.tables().daily("date")).hasSize(2);
    assertThat(desktop.tables().rows("SELECT code, found FROM row_problem"))
        .containsExactly("file.table-unknown|notes.csv");
  }

  @Test
  void of_many_other_tables_the_first_are_named() {
    String[] entries = new String[26];
    for (int i = 0; i < 24; i += 2) {
      entries[i] = "n" + i + ".csv";
      entries[i + 1] = "Idea,Owner\nx,y\n";
    }
    entries[24] = "days.csv";
    entries[25] = DAYS;

    night(entries);

    assertThat(desktop.tables().rows("SELECT found FROM row_problem"))
        .singleElement()
        .asString()
        .startsWith("n0.csv, n2.csv, ")
        .endsWith(", n18.csv and 2 more");
  }

  @Test
  void the_same_data_packed_changes_nothing() {
    desktop.put("acme/instagram/days.csv", DAYS.strip().split("\n")).metrics("nightly");

    assertThat(night("days.csv", DAYS).rows())
        .isEqualTo("2 read = 0 stored + 2 unchanged + 0 superseded + 0 rejected + 0 ignored");
  }
}
