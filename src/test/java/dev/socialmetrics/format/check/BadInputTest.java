package dev.socialmetrics.format.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Bodies;
import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.desktop.Tables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class BadInputTest {
  private static final String HEADER = "account_id,platform,date,followers,likes,reach";

  @TempDir Path folder;

  private String refused(Desktop desktop) {
    Outcome night = desktop.metrics("nightly");
    assertThat(night.exitCode()).isEqualTo(3);
    assertThat(night.all()).doesNotContain("\tat ").doesNotContain("Exception");
    assertThat(desktop.tables().daily("*")).isEmpty();
    return night.line("refused").orElse("nothing refused");
  }

  private List<String> rejected(String... rows) {
    List<String> lines = new ArrayList<>(List.of(HEADER, "1,instagram,2025-10-01,10,1,100"));
    lines.addAll(List.of(rows));
    Desktop desktop = new Desktop(folder).put("d.csv", lines.toArray(String[]::new));
    Outcome night = desktop.metrics("nightly");
    assertThat(night.exitCode()).isZero();
    assertThat(desktop.tables().daily("date").get(0)).isEqualTo("2025-10-01");
    return desktop.metrics("rejects").out().lines().toList();
  }

  @Test
  void an_empty_file_is_refused() {
    assertThat(refused(new Desktop(folder).putBytes("empty.csv")))
        .isEqualTo(
            "empty.csv: file.empty: found no data, expected at least a header line or a JSON value."
                + " Export the file again, or remove it.");
  }

  @Test
  void a_header_alone_is_loaded_with_no_rows_and_a_warning() {
    Desktop desktop = new Desktop(folder).put("h.csv", HEADER);

    assertThat(desktop.metrics("nightly").exitCode()).isZero();
    assertThat(desktop.tables().rows("SELECT outcome, read_rows FROM import_file"))
        .containsExactly("LOADED|0");
    assertThat(desktop.tables().rows("SELECT code, severity FROM row_problem"))
        .containsExactly("hdr.only|warning");
  }

  @Test
  void a_missing_column_is_named_with_the_nearest_that_is_there() {
    Desktop desktop =
        new Desktop(folder)
            .put(
                "m.csv",
                "account_id,platform,postid,posted_at,likes",
                "1,instagram,p,2025-10-01T00:00:00Z,5");

    assertThat(refused(desktop))
        .isEqualTo(
            "m.csv: hdr.required-column-missing: found a header of content data without \"post_id\","
                + " expected that column. The nearest to \"post_id\" that is there is \"postid\"."
                + " Add or rename the missing, or export again with all columns.");
  }

  @Test
  void a_negative_count_is_rejected() {
    assertThat(rejected("1,instagram,2025-10-02,10,-5,100"))
        .containsExactly(
            "d.csv:3: column 5 \"likes\": cell.negative-count: found \"-5\", expected a whole number of 0"
                + " or more. Correct the cell or export again; this row was left out.");
  }

  @Test
  void all_problems_of_a_row_are_told() {
    assertThat(rejected("1,instagram,2025-10-02,10,1.5,many"))
        .containsExactlyInAnyOrder(
            "d.csv:3: column 5 \"likes\": cell.integer: found \"1.5\", expected a whole number. Correct"
                + " the cell or export again; this row was left out.",
            "d.csv:3: column 6 \"reach\": cell.integer: found \"many\", expected a whole number. Correct"
                + " the cell or export again; this row was left out.");
  }

  @Test
  void a_day_that_does_not_exist_is_rejected() {
    assertThat(rejected("1,instagram,2025-02-31,10,1,100"))
        .containsExactly(
            "d.csv:3: column 3 \"date\": cell.date: found \"2025-02-31\", expected a day of the calendar"
                + " as YYYY-MM-DD, such as 2025-10-23. Correct the cell or export again; this row was"
                + " left out.");
  }

  @Test
  void an_unknown_platform_is_rejected_with_the_list_of_known_ones() {
    assertThat(rejected("1,myspace,2025-10-02,10,1,100"))
        .containsExactly(
            "d.csv:3: column 2 \"platform\": cell.enum: found \"myspace\", expected one of facebook"
                + " instagram linkedin mastodon pinterest snapchat threads tiktok twitter youtube. Correct the"
                + " cell, or add the platform to the configuration; this row was left out.");
  }

  @Test
  void of_identical_rows_one_is_stored_and_of_conflicting_ones_none() {
    assertThat(
            rejected(
                "1,instagram,2025-10-01,10,1,100",
                "1,instagram,2025-10-02,10,1,100",
                "1,instagram,2025-10-02,10,2,100"))
        .hasSize(2)
        .allSatisfy(
            line ->
                assertThat(line)
                    .contains(
                        "row.duplicate-key-conflict: found 1 instagram 2025-10-02 with different values in lines 4, 5"));
    assertThat(
            new Tables(folder.resolve("output/social-metrics.db"))
                .one("SELECT read_rows, stored_rows, rejected_rows, ignored_rows FROM import_file"))
        .isEqualTo("4|1|2|1");
  }

  @Test
  void rows_with_too_few_or_too_many_cells_are_rejected() {
    assertThat(rejected("1,instagram,2025-10-02,10", "1,instagram,2025-10-03,10,1,100,7"))
        .containsExactly(
            "d.csv:3: csv.too-few-cells: found 4 cells, expected 6 as in the header. Put the missing cells"
                + " or delimiters in, or export again. This row was left out.",
            "d.csv:4: csv.too-many-cells: found 7 cells, expected 6 as in the header. Put quotes around a"
                + " cell that holds the delimiter, or export again. This row was left out.");
  }

  @Test
  void an_open_quote_refuses_the_file_and_names_its_line() {
    Desktop desktop =
        new Desktop(folder)
            .put("q.csv", HEADER, "1,instagram,2025-10-01,1,1,1", "1,instagram,\"2025-10-02,1,1,1");

    assertThat(refused(desktop))
        .startsWith(
            "q.csv:3: csv.unterminated-quote: found a quoted cell in the record that starts in line 3");
  }

  @Test
  void a_broken_line_of_json_lines_is_rejected_and_the_others_stored() {
    Desktop desktop =
        new Desktop(folder)
            .put(
                "b.jsonl",
                Bodies.DAILY,
                "{\"account_id\":1,",
                Bodies.DAILY.replace("10-23", "10-24"));

    assertThat(desktop.metrics("nightly").rows())
        .isEqualTo("3 read = 2 stored + 0 unchanged + 0 superseded + 1 rejected + 0 ignored");
    assertThat(desktop.metrics("rejects").out()).startsWith("b.jsonl:2: json.syntax: ");
  }

  @Test
  void latin_1_is_refused_with_the_place_of_its_first_byte() {
    byte[] bytes =
        (HEADER + ",note\n1,instagram,2025-10-01,1,1,1,caf\u00e9\n")
            .getBytes(StandardCharsets.ISO_8859_1);

    assertThat(refused(new Desktop(folder).putBytes("l.csv", bytes)))
        .startsWith(
            "l.csv:2: enc.invalid-utf8: found byte 0xE9 at offset 84 in line 2, expected UTF-8 text.");
  }

  @Test
  @Timeout(30)
  void a_pipe_named_csv_is_refused_without_waiting_for_it() throws Exception {
    Desktop desktop = new Desktop(folder);
    new ProcessBuilder("mkfifo", desktop.input("p.csv").toString())
        .start()
        .waitFor(5, TimeUnit.SECONDS);

    assertThat(refused(desktop))
        .startsWith("p.csv: file.not-regular: found a pipe, a socket or a device");
  }

  @Test
  void what_no_row_has_is_said_once_with_the_option_that_says_it(@TempDir Path folder) {
    String[] report = {"Campaign report", "Campaign,Clicks,Impr.,Cost", "Tents,12,900,5.5"};
    Desktop desktop = new Desktop(folder).put("acme/youtube/g.csv", report);

    assertThat(refused(desktop)).contains("or say the period: metrics import FILE --period D..D");

    String file = desktop.input("acme/youtube/g.csv").toString();
    assertThat(desktop.metrics("import", file, "--period", "2025-07-01..2025-07-31").exitCode())
        .isZero();
  }

  @Test
  void over_the_limit_of_rejected_rows_no_row_is_stored() throws IOException {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    for (int day = 1; day <= 30; day++) {
      lines.add("1,facebook,2025-09-%02d,%s,1,100".formatted(day, day > 28 ? "x" : "5"));
    }
    Desktop desktop = new Desktop(folder).put("t.csv", lines.toArray(String[]::new));

    assertThat(refused(desktop))
        .isEqualTo(
            "t.csv: file.reject-threshold: found 2 of 30 rows rejected, expected at most 5.0 % of a file of"
                + " 20 rows or more. None of its rows was stored. The first is in line 30, column 4 \"followers\": cell.integer: expected a whole number. Correct them (metrics rejects --export FILE,"
                + " then metrics import FILE, which stores the good rows, too), or export again. To store the other"
                + " 28 without them, write limit-percent: 7 below rejects: in config/application.yml"
                + " (rejects.limit-percent) and import the file again.");
    assertThat(desktop.metrics("nightly").lines("still refused")).hasSize(1);
    Files.delete(desktop.input("t.csv"));
    assertThat(desktop.metrics("nightly").exitCode()).isZero();
  }

  @Test
  void a_refused_file_that_is_mended_where_it_lies_is_no_longer_told() {
    Desktop desktop = new Desktop(folder).put("t.csv", HEADER, "1,facebook,2025-09-01,x,1,100");
    assertThat(desktop.metrics("nightly").exitCode()).isEqualTo(3);

    desktop.put("t.csv", HEADER, "1,facebook,2025-09-01,50,1,100");
    Outcome night = desktop.metrics("nightly");

    assertThat(night.exitCode()).as(night.all()).isZero();
    assertThat(night.lines("still refused")).isEmpty();
    assertThat(desktop.metrics("rejects").out()).doesNotContain("t.csv");
    assertThat(desktop.output("rejected").resolve("t.csv.errors.jsonl")).doesNotExist();
  }

  @Test
  void an_unknown_account_is_registered_or_refused_as_configured() {
    Desktop desktop = new Desktop(folder).put("daily.json", Bodies.DAILY);
    assertThat(desktop.metrics("nightly").line("new accounts")).contains("1");

    Desktop strict =
        new Desktop(folder.resolve("strict")).configure("accounts:\n  unknown: reject\n");
    strict.put("daily.json", Bodies.DAILY);
    assertThat(strict.metrics("nightly").exitCode()).isEqualTo(3);
    assertThat(strict.tables().daily("*")).isEmpty();
  }
}
