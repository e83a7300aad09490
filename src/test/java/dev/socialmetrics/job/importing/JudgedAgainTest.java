package dev.socialmetrics.job.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a file that a former run saw: left as it is, or judged again. */
class JudgedAgainTest {
  private static final String HEADER = "date,followers";
  private static final String REJECT = "accounts:\n  unknown: reject\n";

  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void start() {
    desktop = new Desktop(folder);
  }

  private List<String> files() {
    return desktop
        .tables()
        .rows("SELECT name, outcome, run_id FROM import_file ORDER BY import_file_id");
  }

  private void accounts(String text) throws IOException {
    Files.writeString(folder.resolve("config/accounts.yml"), text);
  }

  @Test
  void a_refused_file_is_not_judged_again_while_nothing_changed() {
    desktop.put("odd.csv", "colour,size", "red,5").metrics("import");

    Outcome again = desktop.metrics("import");

    assertThat(again.exitCode()).isEqualTo(3);
    assertThat(again.line("still refused").orElse("")).startsWith("odd.csv: file.type-unknown");
    assertThat(again.line("refused")).isEmpty();
    assertThat(files()).containsExactly("odd.csv|REFUSED|1");
  }

  @Test
  void a_refused_file_that_is_named_is_judged_again() {
    desktop.put("odd.csv", "colour,size", "red,5").metrics("import");

    Outcome named = desktop.metrics("import", "input/odd.csv");

    assertThat(named.line("refused").orElse("")).startsWith("odd.csv: file.type-unknown");
    assertThat(files()).containsExactly("odd.csv|REFUSED|2");
  }

  @Test
  void a_file_of_an_unknown_account_is_taken_once_the_account_is_configured() throws IOException {
    desktop.configure(REJECT).put("acme/x/d.csv", HEADER, "2025-10-01,5");
    Outcome refused = desktop.metrics("import");
    accounts("accounts:\n  - id: acme\n");

    Outcome taken = desktop.metrics("import");

    assertThat(refused.exitCode()).isEqualTo(3);
    assertThat(refused.lines("refused"))
        .containsExactly(
            "acme/x/d.csv: file.unknown-account: found account acme, expected an account of"
                + " config/accounts.yml. Add it there, or set accounts.unknown to register.");
    assertThat(taken.exitCode()).as(taken.all()).isZero();
    assertThat(files()).containsExactly("acme/x/d.csv|LOADED|2");
  }

  @Test
  void a_refused_file_that_is_replaced_is_gone_with_its_rejected_rows() {
    desktop.put("acme/x/d.csv", HEADER, "2025-10-01,1O").metrics("import");
    assertThat(desktop.metrics("rejects").out()).contains("acme/x/d.csv:2: column 2");
    desktop.put("acme/x/d.csv", HEADER, "2025-10-01,100");

    Outcome replaced = desktop.metrics("import");

    assertThat(replaced.exitCode()).as(replaced.all()).isZero();
    assertThat(files()).containsExactly("acme/x/d.csv|GONE|1", "acme/x/d.csv|LOADED|2");
    assertThat(desktop.metrics("rejects").out()).isEqualTo("no rejected rows\n");
  }

  @Test
  void a_refused_file_that_was_removed_is_no_longer_to_do_and_judged_again_when_it_is_back()
      throws IOException {
    desktop.put("odd.csv", "colour,size", "red,5").metrics("import");
    Path away = Files.move(desktop.input("odd.csv"), folder.resolve("odd.csv"));

    Outcome without = desktop.metrics("import");
    Files.move(away, desktop.input("odd.csv"));
    Outcome back = desktop.metrics("import");

    assertThat(without.exitCode()).as(without.all()).isZero();
    assertThat(back.exitCode()).isEqualTo(3);
    assertThat(back.lines("refused")).hasSize(1);
    assertThat(files()).containsExactly("odd.csv|REFUSED|3");
  }

  @Test
  void a_refused_file_outside_of_the_input_folder_is_gone_only_when_it_is_not_there_any_more()
      throws IOException {
    Path odd = Files.writeString(folder.resolve("odd.csv"), "colour,size\nred,5\n");
    desktop.metrics("import", "odd.csv");

    Outcome there = desktop.metrics("import");
    Files.delete(odd);
    Outcome gone = desktop.metrics("import");

    assertThat(there.lines("still refused")).hasSize(1);
    assertThat(gone.lines("still refused")).isEmpty();
    assertThat(files()).containsExactly("odd.csv|GONE|1");
  }

  @Test
  void a_loaded_file_that_was_only_touched_is_a_duplicate_of_itself() {
    desktop.put("acme/x/d.csv", HEADER, "2025-10-01,5").metrics("import");
    desktop.putAt("2025-11-20T06:00:00Z", "acme/x/d.csv", HEADER, "2025-10-01,5");

    Outcome touched = desktop.metrics("import");

    assertThat(touched.exitCode()).isZero();
    assertThat(touched.lines("already imported"))
        .containsExactly("acme/x/d.csv: the same bytes as acme/x/d.csv, already imported by run 1");
    assertThat(files()).containsExactly("acme/x/d.csv|LOADED|1", "acme/x/d.csv|DUPLICATE|2");
  }

  @Test
  void a_loaded_file_that_grew_is_another_file_and_its_known_rows_are_unchanged() {
    desktop.put("acme/x/d.csv", HEADER, "2025-10-01,5").metrics("import");
    desktop.put("acme/x/d.csv", HEADER, "2025-10-01,5", "2025-10-02,6");

    Outcome grown = desktop.metrics("import");

    assertThat(grown.rows())
        .isEqualTo("2 read = 1 stored + 1 unchanged + 0 superseded + 0 rejected + 0 ignored");
    assertThat(files()).containsExactly("acme/x/d.csv|LOADED|1", "acme/x/d.csv|LOADED|2");
  }

  @Test
  void another_configuration_reads_no_loaded_file_again() throws IOException {
    desktop.put("acme/x/d.csv", HEADER, "2025-10-01,5").metrics("import");
    accounts("accounts:\n  - id: acme\n    zone: Asia/Tokyo\n");

    Outcome again = desktop.metrics("import");

    assertThat(again.out()).contains("  nothing new in 1 file\n");
    assertThat(files()).containsExactly("acme/x/d.csv|LOADED|1");
  }

  @Test
  void an_unknown_platform_of_an_option_is_named_with_those_there_are() {
    desktop.put("d.csv", HEADER, "2025-10-01,5");

    Outcome wrong =
        desktop.metrics("import", "input/d.csv", "--account", "a", "--platform", "friendster");
    Outcome right = desktop.metrics("import", "input/d.csv", "--account", "a", "--platform", "X");

    assertThat(wrong.exitCode()).isEqualTo(3);
    assertThat(wrong.line("refused").orElse(""))
        .startsWith("d.csv: file.unknown-platform: found platform friendster, expected one of ")
        .endsWith(
            "Correct --platform, or add the platform to platforms in config/application.yml.");
    assertThat(right.exitCode()).as(right.all()).isZero();
    assertThat(desktop.tables().daily("account_id, platform, followers"))
        .containsExactly("a|twitter|5");
  }

  @Test
  void a_file_that_an_attempt_left_staged_or_new_is_read_by_the_next_run_from_its_start() {
    desktop.put("acme/x/a.csv", HEADER, "2025-10-01,5").metrics("import");
    desktop.put("acme/x/b.csv", HEADER, "2025-10-02,6").metrics("import");
    desktop.write("DELETE FROM social_media_daily_metrics");
    desktop.write(
        "UPDATE import_file SET outcome = iif(import_file_id = 1, 'STAGED', 'NEW'),"
            + " stored_rows = 0, loaded_at = NULL");

    Outcome next = desktop.metrics("import");

    assertThat(next.rows())
        .isEqualTo("2 read = 2 stored + 0 unchanged + 0 superseded + 0 rejected + 0 ignored");
    assertThat(desktop.tables().daily("date, followers"))
        .containsExactly("2025-10-01|5", "2025-10-02|6");
    assertThat(files()).containsExactly("acme/x/a.csv|LOADED|3", "acme/x/b.csv|LOADED|3");
  }
}
