package dev.socialmetrics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuietOptionTest {
  @TempDir Path folder;
  private Desktop desktop;

  @BeforeEach
  void start() {
    desktop =
        new Desktop(folder)
            .configure(
                "alerts:\n  rules:\n    - {name: gone, kind: stale-data, days: 3, severity: warning, account: nobody}\n");
    desktop.put("a.csv", "account_id,platform,date,followers", "1,instagram,2025-10-01,5");
    desktop.put("none.csv", "no,known,columns", "1,2,3");
  }

  @Test
  void a_night_prints_its_summary_and_nothing_of_its_progress() {
    Outcome quiet = desktop.metrics("nightly", "--quiet");

    assertThat(quiet.exitCode()).isEqualTo(3);
    assertThat(quiet.err()).isEmpty();
    assertThat(quiet.out()).startsWith("run 1 completed in ").contains("refused: none.csv");
  }

  @Test
  void without_it_files_and_warnings_are_told() {
    assertThat(desktop.metrics("nightly").err())
        .contains("a.csv: loaded 1 row", "metrics: warning: ", "nobody");
  }

  @Test
  void errors_are_told() {
    Outcome wrong = desktop.metrics("nightly", "--quiet", "--set", "no.such=1");

    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err()).startsWith("metrics: ");
  }

  @Test
  void every_command_takes_it() {
    for (String command : new String[] {"import", "check", "report", "runs", "status", "verify"}) {
      assertThat(desktop.metrics(command, "--help").out()).as(command).contains("--quiet");
    }
    assertThat(desktop.metrics("keys", "list", "--help").out()).contains("--quiet");
  }
}
