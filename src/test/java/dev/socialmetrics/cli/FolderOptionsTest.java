package dev.socialmetrics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which folders and files a command works with, and which it refuses. */
class FolderOptionsTest {
  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void start() {
    desktop = new Desktop(folder);
    desktop.put("d.csv", "account_id,platform,date,followers", "1,x,2025-10-01,5");
  }

  @ParameterizedTest
  @CsvSource({
    "nightly, --input",
    "import, --input",
    "report, --input",
    "nightly, --config",
    "status, --config",
    "config, --config",
    "formats, --config"
  })
  void a_folder_that_was_named_must_be_there(String command, String option) {
    Outcome wrong = desktop.metrics(command, option, "no/such");

    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err())
        .isEqualTo("metrics: " + option + ": there is no folder no/such. Check the path.\n");
    assertThat(desktop.output("")).doesNotExist();
  }

  @Test
  void the_default_folders_need_not_be_there() throws IOException {
    Files.delete(desktop.input("d.csv"));
    Files.delete(desktop.input(""));
    Files.delete(folder.resolve("config/application.yml"));
    Files.delete(folder.resolve("config"));

    Outcome night = desktop.metrics("nightly");

    assertThat(night.exitCode()).as(night.all()).isZero();
    assertThat(night.out()).contains("  nothing to read. Drop exports into the input folder");
    assertThat(desktop.input("")).doesNotExist();
  }

  @Test
  void folders_may_lie_anywhere_and_their_names_are_meant_from_where_the_command_was_started()
      throws IOException {
    Path elsewhere = Files.createDirectories(folder.resolve("deep/in"));
    Files.move(desktop.input("d.csv"), elsewhere.resolve("d.csv"));

    Outcome night =
        desktop.metrics(
            "nightly", "--input", "deep/../deep/in", "--output", folder.resolve("out").toString());

    assertThat(night.exitCode()).as(night.all()).isZero();
    assertThat(folder.resolve("out/reports/2025-10-01/summary.json")).exists();
    assertThat(desktop.output("")).doesNotExist();
    assertThat(desktop.metrics("runs").out()).isEqualTo("nothing ran yet\n");
    assertThat(desktop.metrics("runs", "--output", "out").out()).contains("nightly", "completed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"import", "check"})
  void a_file_that_was_named_must_be_there(String command) {
    Outcome wrong = desktop.metrics(command, "input/d.csv", "input/none.csv");

    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err())
        .isEqualTo("metrics: there is no file input/none.csv. Check the path.\n");
    assertThat(desktop.output("")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"import", "check"})
  void what_lies_in_the_output_folder_is_never_read_as_input(String command) {
    desktop.metrics("nightly");

    Outcome wrong = desktop.metrics(command, "output/reports/2025-10-01/summary.csv");

    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err())
        .isEqualTo(
            "metrics: output/reports/2025-10-01/summary.csv lies in the output folder, which is"
                + " never read as input.\n");
  }

  @Test
  void a_setting_of_the_command_comes_before_that_of_the_file_and_holds_for_it_only() {
    desktop.configure("report:\n  top-content-limit: 7\n");

    String set = desktop.metrics("config", "--set", "report.top-content-limit=3").out();
    String after = desktop.metrics("config").out();

    assertThat(setting(set, "report.top-content-limit")).startsWith("report.top-content-limit: 3 ");
    assertThat(setting(set, "report.top-content-limit"))
        .endsWith("option --set report.top-content-limit");
    assertThat(setting(after, "report.top-content-limit"))
        .startsWith("report.top-content-limit: 7 ")
        .contains("config/application.yml");
  }

  private static String setting(String shown, String key) {
    return shown.lines().filter(line -> line.startsWith(key + ": ")).findFirst().orElseThrow();
  }

  @Test
  void a_setting_without_a_value_is_a_wrong_command_line() {
    Outcome wrong = desktop.metrics("nightly", "--set", "report.top-content-limit");

    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err())
        .startsWith("metrics: ")
        .contains("KEY=VALUE")
        .endsWith("Try: metrics nightly --help\n");
  }

  @Test
  void without_a_command_the_commands_are_listed_and_the_version_is_that_of_the_build() {
    Outcome nothing = desktop.metrics();
    Outcome version = desktop.metrics("--version");

    assertThat(nothing.exitCode()).isZero();
    assertThat(nothing.out())
        .startsWith("Social metrics: from export files to numbers people trust.\n")
        .contains("Commands:", "nightly", "143 or 130 stopped.")
        .doesNotContain("warm-up");
    assertThat(version.exitCode()).isZero();
    assertThat(version.out().lines())
        .containsExactly(
            "metrics " + Version.number(), "Java " + System.getProperty("java.version"));
  }

  @Test
  void an_unknown_command_is_named_with_the_nearest() {
    Outcome wrong = desktop.metrics("nigthly");

    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err())
        .startsWith("metrics: Unmatched argument at index 0: 'nigthly'\n")
        .contains("Did you mean: metrics nightly")
        .endsWith("Try: metrics --help\n");
  }

  @Test
  void warming_up_uses_the_program_and_leaves_nothing_behind() throws IOException {
    Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
    long before = warmUps(temporary);

    Outcome warm = desktop.metrics("warm-up");

    assertThat(warm.exitCode()).as(warm.err()).isZero();
    assertThat(warm.out()).isEmpty();
    assertThat(warmUps(temporary)).isEqualTo(before);
    assertThat(desktop.output("")).doesNotExist();
  }

  private static long warmUps(Path temporary) throws IOException {
    try (Stream<Path> all = Files.list(temporary)) {
      return all.filter(path -> path.getFileName().toString().startsWith("metrics-warm-up-"))
          .count();
    }
  }
}
