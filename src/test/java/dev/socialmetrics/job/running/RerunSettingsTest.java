package dev.socialmetrics.job.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A run is resumed with the settings that it was started with. */
class RerunSettingsTest {
  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void threePosts() {
    desktop = new Desktop(folder);
    desktop.put(
        "posts.csv",
        "account_id,platform,post_id,posted_at,likes,reach",
        "1,instagram,a,2025-10-01T00:00:00Z,1,100",
        "1,instagram,b,2025-10-02T00:00:00Z,2,100",
        "1,instagram,c,2025-10-03T00:00:00Z,3,100");
  }

  /** The reports cannot be written: a file lies where their folder should be. */
  private Outcome failed(String... options) throws IOException {
    Files.createDirectories(desktop.output(""));
    Files.writeString(desktop.output("reports"), "in the way");
    String[] command = new String[options.length + 1];
    command[0] = "nightly";
    System.arraycopy(options, 0, command, 1, options.length);
    Outcome failed = desktop.metrics(command);
    Files.delete(desktop.output("reports"));
    return failed;
  }

  private String shown() throws IOException {
    return Files.readString(desktop.output("reports/2025-10-03/top-content.json"));
  }

  @Test
  void what_set_said_is_kept_shown_and_set_again() throws IOException {
    Outcome failed = failed("--set", "report.top-content-limit=2", "--set", "import.readers=1");

    Outcome run = desktop.metrics("run", "1");
    Outcome json = desktop.metrics("run", "1", "--json");
    Outcome rerun = desktop.metrics("rerun");

    assertThat(failed.exitCode()).as(failed.all()).isEqualTo(6);
    assertThat(run.out())
        .contains(
            "  started with --set import.readers=1\n"
                + "  started with --set report.top-content-limit=2\n");
    assertThat(json.out()).contains("\"report.top-content-limit\": \"2\"");
    assertThat(rerun.exitCode()).as(rerun.all()).isZero();
    assertThat(shown()).contains("\"count\": 2");
  }

  @Test
  void what_rerun_sets_itself_stands_above_it_and_is_kept_in_its_place() throws IOException {
    failed("--set", "report.top-content-limit=2");

    Outcome rerun = desktop.metrics("rerun", "--set", "report.top-content-limit=1");

    assertThat(rerun.exitCode()).as(rerun.all()).isZero();
    assertThat(shown()).contains("\"count\": 1");
    assertThat(desktop.metrics("run", "1").out())
        .contains("  started with --set report.top-content-limit=1\n")
        .doesNotContain("limit=2");
  }

  @Test
  void a_run_whose_input_folder_is_gone_says_so_and_what_to_do() throws IOException {
    failed();
    Path input = desktop.input("");
    Path away = Files.move(input, folder.resolve("away"));

    Outcome gone = desktop.metrics("rerun");
    Files.move(away, input);
    Outcome back = desktop.metrics("rerun");

    assertThat(gone.exitCode()).isEqualTo(2);
    assertThat(gone.err())
        .isEqualTo(
            "metrics: run.config: run 1 reads "
                + folder.resolve("input")
                + ", which is gone. Put it back, then: metrics rerun 1; or give it up: metrics"
                + " abandon 1.\n");
    assertThat(back.exitCode()).as(back.all()).isZero();
  }

  @Test
  void where_nothing_failed_json_says_so_too() {
    desktop.metrics("nightly");

    Outcome none = desktop.metrics("rerun", "--last-failed", "--json");

    assertThat(none.exitCode()).isZero();
    assertThat(JsonMapper.shared().readTree(none.out()).get("outcome").asString())
        .isEqualTo("nothing");
  }

  @Test
  void the_folder_of_the_configuration_is_kept_too_and_missed_when_it_is_gone() throws IOException {
    Path other = Files.createDirectories(folder.resolve("other"));
    Path file = other.resolve("application.yml");
    Files.writeString(file, "input:\n  stable-after: 0s\nreport:\n  top-content-limit: 2\n");
    failed("--config", "other");
    Path away = Files.move(other, folder.resolve("away"));

    Outcome gone = desktop.metrics("rerun");
    Files.move(away, other);
    Outcome back = desktop.metrics("rerun");

    assertThat(gone.exitCode()).isEqualTo(2);
    assertThat(gone.err())
        .isEqualTo(
            "metrics: the run was started with the configuration in "
                + other
                + ", which is gone. Put it back, or name another with --config.\n");
    assertThat(back.exitCode()).as(back.all()).isZero();
    assertThat(shown()).contains("\"count\": 2");
  }
}
