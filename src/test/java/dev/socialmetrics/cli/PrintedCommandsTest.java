package dev.socialmetrics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that are printed work as they are copied, also where folders were named. */
class PrintedCommandsTest {
  @TempDir Path folder;

  private Desktop desktop() {
    return new Desktop(folder)
        .put("acme/instagram/days.csv", "date,followers", "2025-10-01,1", "2025-10-02,x")
        .put("acme/instagram/all.csv", "date,followers", "2025-10-02,metrics rejects");
  }

  @Test
  void the_folders_of_a_run_are_in_the_commands_that_it_prints() {
    Desktop desktop = desktop();

    Outcome run = desktop.metrics("nightly", "--output", "my out");

    assertThat(run.line("see").orElseThrow())
        .isEqualTo("metrics rejects --output 'my out' --run 1");
    assertThat(run.line("refused").orElseThrow())
        .contains(
            "(metrics rejects --output 'my out' --export FILE, then metrics import --output 'my out' FILE,");
    assertThat(desktop.metrics("rejects", "--output", "my out", "--run", "1").out())
        .contains("found \"metrics rejects\"");
    assertThat(desktop.metrics("rejects", "--output", "my out", "--export", "a.csv").out())
        .contains("then: metrics import --output 'my out' FILE");
    assertThat(desktop.metrics("status", "--output", "my out").out())
        .contains("(metrics rejects --output 'my out' --export FILE");
    assertThat(desktop.metrics("status", "--output", "my out", "--json").out())
        .contains("(metrics rejects --export FILE");
    assertThat(desktop.metrics("run", "9", "--output", "my out").err())
        .contains("metrics runs --output 'my out' lists them");
    assertThat(desktop.metrics("check", "input/acme/instagram/all.csv", "--output", "out2").out())
        .doesNotContain("\"metrics rejects --output");
  }

  @Test
  void commands_are_as_short_as_they_may_be() {
    Outcome run = desktop().metrics("nightly");

    assertThat(run.line("see").orElseThrow()).isEqualTo("metrics rejects --run 1");
    assertThat(new Desktop(folder.resolve("none")).metrics("nightly", "--output", "o").out())
        .contains("\n  metrics nightly --input input/samples --output output/demo\n");
  }
}
