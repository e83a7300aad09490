package dev.socialmetrics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which rejected rows are listed, and where they are written. */
class RejectsCommandTest {
  private static final String HEADER = "account_id,platform,date,followers";
  private static final String ONE =
      "one.csv:3: column 4 \"followers\": cell.integer: found \"1O\", expected a whole number.";
  private static final String TWO =
      "two.csv:3: column 3 \"date\": cell.date: found \"2025-02-31\", expected";

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void twoRuns() {
    desktop = new Desktop(folder);
    desktop.put("one.csv", HEADER, "1,x,2025-10-01,5", "1,x,2025-10-02,1O").metrics("import");
    desktop.put("two.csv", HEADER, "1,x,2025-10-03,5", "1,x,2025-02-31,5").metrics("import");
  }

  private String listed(String... options) {
    String[] command = new String[options.length + 1];
    command[0] = "rejects";
    System.arraycopy(options, 0, command, 1, options.length);
    Outcome outcome = desktop.metrics(command);
    assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    return outcome.out();
  }

  @Test
  void where_nothing_was_imported_nothing_was_rejected(@TempDir Path empty) {
    Desktop fresh = new Desktop(empty);

    assertThat(fresh.metrics("rejects").out()).isEqualTo("no rejected rows\n");
    assertThat(fresh.metrics("rejects", "--export", "r.csv").out()).isEqualTo("no rejected rows\n");
    assertThat(empty.resolve("r.csv")).doesNotExist();
  }

  @Test
  void rows_are_listed_with_their_place_of_all_files_of_a_run_or_of_a_file() {
    assertThat(listed().lines()).hasSize(2);
    assertThat(listed()).contains(ONE, TWO);
    assertThat(listed("--run", "2")).contains(TWO).doesNotContain("one.csv");
    assertThat(listed("--file", "one.csv")).contains(ONE).doesNotContain("two.csv");
    assertThat(listed("--run", "2", "--file", "one.csv")).isEqualTo("no rejected rows\n");
    assertThat(listed("--file", "none.csv")).isEqualTo("no rejected rows\n");
  }

  @Test
  void a_run_that_is_none_is_wrong_usage() {
    Outcome wrong = desktop.metrics("rejects", "--run", "9");

    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err()).isEqualTo("metrics: there is no run 9. metrics runs lists them.\n");
  }

  @Test
  void rows_that_were_corrected_are_listed_only_where_all_are_asked_for() throws IOException {
    desktop.metrics("rejects", "--file", "one.csv", "--export", "r.csv");
    Path rows = folder.resolve("r.csv");
    Files.writeString(rows, Files.readString(rows).replace("1O", "10"));
    desktop.metrics("import", "r.csv");

    assertThat(listed()).contains(TWO).doesNotContain(ONE);
    assertThat(listed("--all")).contains(ONE, TWO);
  }

  @Test
  void an_export_says_what_it_wrote_and_what_to_do_next() {
    Outcome written = desktop.metrics("rejects", "--export", "r.csv");

    assertThat(written.exitCode()).as(written.err()).isZero();
    assertThat(written.out())
        .isEqualTo(
            "written: "
                + folder.resolve("r.csv")
                + "\n2 rows. Correct the cells, then: metrics import FILE\n");
    assertThat(written.err()).isEmpty();
    assertThat(folder.resolve("r.csv")).content().contains("one.csv", "two.csv", "1O");
  }

  @Test
  void a_file_that_is_there_may_hold_corrected_rows_and_is_not_replaced() throws IOException {
    Files.writeString(folder.resolve("r.csv"), "mine");

    Outcome refused = desktop.metrics("rejects", "--export", "r.csv");

    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err())
        .isEqualTo(
            "metrics: "
                + folder.resolve("r.csv")
                + " is there already, and may hold corrected rows. Name another file.\n");
    assertThat(folder.resolve("r.csv")).hasContent("mine");
  }
}
