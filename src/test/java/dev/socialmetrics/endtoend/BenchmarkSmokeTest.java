package dev.socialmetrics.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.desktop.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code src/bench/nights.sh} over a tiny load: the script runs, and after each night the tables
 * hold the sums that the generator of the load has written down. Times are not looked at.
 */
class BenchmarkSmokeTest {
  private static final Path SCRIPTS = Path.of("src/bench").toAbsolutePath();
  private static final long PATIENCE_MINUTES = 5;

  @TempDir Path folder;

  @Test
  void every_night_that_is_measured_leaves_the_sums_of_the_load() throws IOException {
    assumeTrue(Program.isThere("python3"), "skipped: there is no python3");
    assumeTrue(Program.isThere("bash"), "skipped: there is no bash");
    Path csv = folder.resolve("nights.csv");

    Outcome nights =
        run(
            Map.of("CSV", csv.toString(), "ACCOUNTS", "1", "SMALL_ACCOUNTS", "1"),
            List.of("bash", SCRIPTS.resolve("nights.sh").toString(), "400", "1"));

    assertThat(nights.exitCode()).as(nights.all()).isZero();
    assertThat(nights.err())
        .containsSubsequence("first: 26 figures compared, 0 differing")
        .containsSubsequence("second: 26 figures compared, 0 differing");
    assertThat(Files.readAllLines(csv).stream().skip(1).map(line -> line.split(",")[3]))
        .containsExactly(
            "first-load",
            "whole-night",
            "reports",
            "nothing-new",
            "second-load",
            "second-night",
            "small-files",
            "small-files");
  }

  @Test
  void a_database_that_lacks_what_arrived_second_is_noticed() throws IOException {
    assumeTrue(Program.isThere("python3"), "skipped: there is no python3");
    Desktop desktop = new Desktop(folder);
    Path load = folder.resolve("load");
    python("generate_load.py", load.toString(), "50", "--accounts", "1");
    for (String file : List.of("content.csv", "daily.csv", "campaigns.csv")) {
      Files.copy(load.resolve("first").resolve(file), desktop.input(file));
    }
    assertThat(desktop.metrics("import").exitCode()).isZero();

    Outcome first = check(desktop, load, "first");
    Outcome second = check(desktop, load, "second");

    assertThat(first.exitCode()).as(first.all()).isZero();
    assertThat(second.exitCode()).isEqualTo(1);
    assertThat(second.err()).contains("social_media_daily_metrics.reach: found");
  }

  private Outcome check(Desktop desktop, Path load, String night) {
    return python(
        "check_load.py",
        desktop.output("social-metrics.db").toString(),
        load.resolve("truth.json").toString(),
        night);
  }

  private Outcome python(String script, String... arguments) {
    List<String> command = new ArrayList<>(List.of("python3", SCRIPTS.resolve(script).toString()));
    command.addAll(List.of(arguments));
    return run(Map.of(), command);
  }

  private Outcome run(Map<String, String> settings, List<String> command) {
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("PROGRAM", String.join(" ", Desktop.command()));
    environment.put("PEERS", "");
    Program program = Program.start(folder, environment, command);
    assertThat(program.endsWithin(TimeUnit.MINUTES.toMillis(PATIENCE_MINUTES))).isTrue();
    return program.end();
  }
}
