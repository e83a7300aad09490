package dev.socialmetrics.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.desktop.Program;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One seed of {@code src/bench/independent}: every figure is computed again, without our code. */
class IndependentCheckTest {
  private static final Path SCRIPTS = Path.of("src/bench/independent").toAbsolutePath();
  private static final long PATIENCE_MINUTES = 10;

  @TempDir Path folder;

  @Test
  void tables_and_reports_of_a_seeded_workload_are_what_an_independent_program_computes() {
    assumeTrue(Program.isThere("python3"), "skipped: there is no python3");
    Path workload = folder.resolve("workload");
    python("workload.py", "1", workload.toString(), "--size", "small");

    Outcome compared = compare(workload, "--program", String.join(" ", Desktop.command()));
    Outcome sabotaged = compare(workload, "--again", "--sabotage", "CARRIED=0");

    assertThat(compared.exitCode()).as(compared.all()).isZero();
    assertThat(compared.out()).containsPattern("figures compared [0-9]{6}, differing 0\n");
    assertThat(sabotaged.exitCode()).as("an oracle that never carries forward").isEqualTo(1);
    assertThat(sabotaged.out()).containsPattern("figures compared [0-9]+, differing [1-9]");
  }

  private Outcome compare(Path workload, String... arguments) {
    List<String> words = new ArrayList<>();
    words.add(workload.toString());
    words.add(folder.resolve("work").toString());
    words.addAll(List.of("--known", SCRIPTS.resolve("known-differences.txt").toString()));
    words.addAll(List.of(arguments));
    return python("compare.py", words.toArray(String[]::new));
  }

  private Outcome python(String script, String... arguments) {
    List<String> command = new ArrayList<>(List.of("python3", SCRIPTS.resolve(script).toString()));
    command.addAll(List.of(arguments));
    Program program = Program.start(folder, command);
    assertThat(program.endsWithin(TimeUnit.MINUTES.toMillis(PATIENCE_MINUTES))).isTrue();
    return program.end();
  }
}
