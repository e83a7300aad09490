package dev.socialmetrics.job.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands beside a run that holds the lock, and who holds it. */
@Timeout(120)
class LockedFolderTest {
  @TempDir Path folder;
  private Desktop desktop;
  private Path output;

  @BeforeEach
  void start() throws IOException {
    desktop = new Desktop(folder);
    output = Files.createDirectories(desktop.output(""));
    desktop.put("a.csv", "account_id,platform,date,followers", "1,x,2025-10-01,5");
  }

  private String refusal() {
    return "metrics: run.locked: another run works in "
        + folder.resolve("output")
        + ". Try again when it is done; nothing was touched.\n";
  }

  @SuppressWarnings("try") // the lock is held, not used
  private Outcome whileLocked(String... command) {
    try (OutputLock lock = OutputLock.tryTake(output).orElseThrow()) {
      return desktop.metrics(command);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nightly",
        "import",
        "report",
        "rerun",
        "abandon 1",
        "prune",
        "prune --dry-run",
        "purge --account 1",
        "purge --account 1 --allow-again",
        "forget a.csv",
        "restore input/a.csv"
      })
  void whatever_writes_is_refused_with_4_and_touches_nothing(String command) throws IOException {
    Outcome locked = whileLocked(command.split(" "));

    assertThat(locked.exitCode()).isEqualTo(4);
    assertThat(locked.err()).isEqualTo(refusal());
    assertThat(locked.out()).isEmpty();
    assertThat(desktop.output("social-metrics.db")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "runs",
        "run 1",
        "status --set expect.except=1=none",
        "verify",
        "rejects",
        "accounts",
        "config",
        "formats",
        "check input/a.csv",
        "report summary --stdout",
        "report --stale",
        "explain followers --account 1 --platform x",
        "backup copy.db"
      })
  void what_only_reads_does_not_wait(String command) {
    desktop.metrics("nightly");

    Outcome beside = whileLocked(command.split(" "));

    assertThat(beside.exitCode()).as(beside.all()).isZero();
    assertThat(beside.err()).isEmpty();
  }

  @Test
  void who_is_told_to_wait_begins_as_soon_as_the_lock_is_free() throws Exception {
    OutputLock lock = OutputLock.tryTake(output).orElseThrow();
    CompletableFuture<Outcome> waiting =
        CompletableFuture.supplyAsync(() -> desktop.metrics("nightly", "--wait", "60s"));
    boolean waits = false;
    try {
      waiting.get(1, TimeUnit.SECONDS);
    } catch (java.util.concurrent.TimeoutException e) {
      waits = true;
    } finally {
      lock.close();
    }

    Outcome done = waiting.get(60, TimeUnit.SECONDS);

    assertThat(waits).isTrue();
    assertThat(done.exitCode()).as(done.all()).isZero();
    assertThat(done.out()).startsWith("run 1 completed");
  }

  @Test
  void who_has_waited_long_enough_is_refused_as_without_waiting() {
    long begin = System.nanoTime();

    Outcome locked = whileLocked("nightly", "--wait", "1s");

    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofSeconds(1));
    assertThat(locked.exitCode()).isEqualTo(4);
    assertThat(locked.err()).isEqualTo(refusal());
  }

  private void lockFile(String content) throws IOException {
    Files.writeString(OutputLock.file(output), content);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  \n", "-1", "0x10", "twelve", "1234567890123456789", "1 2"})
  void a_lock_file_that_names_no_process_has_no_holder(String content) throws IOException {
    lockFile(content);

    assertThat(Holder.find(output)).isEmpty();
  }

  @Test
  void a_folder_without_a_lock_file_has_no_holder() {
    assertThat(Holder.find(output)).isEmpty();
    assertThat(Holder.find(output.resolve("missing"))).isEmpty();
  }

  @Test
  void a_java_process_that_was_there_when_the_lock_was_taken_is_its_holder() throws IOException {
    lockFile(ProcessHandle.current().pid() + "\n");

    assertThat(Holder.find(output).map(Holder::pid)).contains(ProcessHandle.current().pid());
  }

  @Test
  void a_process_that_began_after_the_lock_was_taken_only_has_the_number_of_its_holder()
      throws IOException {
    lockFile(ProcessHandle.current().pid() + "\n");
    Instant began = ProcessHandle.current().info().startInstant().orElseThrow();
    Files.setLastModifiedTime(
        OutputLock.file(output), FileTime.from(began.minus(Duration.ofSeconds(7))));

    assertThat(Holder.find(output)).isEmpty();
    Files.setLastModifiedTime(
        OutputLock.file(output), FileTime.from(began.minus(Duration.ofSeconds(3))));
    assertThat(Holder.find(output)).isPresent();
  }

  @Test
  void a_process_that_is_no_java_or_has_ended_is_no_holder() throws Exception {
    Process sleeping = new ProcessBuilder("sleep", "60").start();
    lockFile(sleeping.pid() + "\n");

    assertThat(Holder.find(output)).isEmpty();
    sleeping.destroyForcibly().waitFor();
    assertThat(Holder.find(output)).isEmpty();
  }

  @Test
  void a_holder_that_is_asked_to_stop_is_waited_for_and_drops_its_lock() throws Exception {
    Process holding =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                LockHolder.class.getName(),
                output.toString())
            .start();
    assertThat(holding.inputReader().readLine()).isEqualTo("taken");
    Holder holder = Holder.find(output).orElseThrow();

    boolean ended = holder.stop(Duration.ofSeconds(30));

    assertThat(holder.pid()).isEqualTo(holding.pid());
    assertThat(ended).isTrue();
    assertThat(holding.isAlive()).isFalse();
    assertThat(whileLocked("runs").exitCode()).isZero();
  }

  @Test
  void status_names_the_process_that_works_now_and_calls_its_run_no_work_to_do() {
    desktop.metrics("nightly");
    desktop.write("UPDATE run SET outcome = 'running', exit_code = NULL");

    Outcome beside = whileLocked("status", "--set", "expect.except=1=none");

    assertThat(beside.out())
        .contains("running now: process " + ProcessHandle.current().pid() + "\n")
        .endsWith("nothing to do\n");
    assertThat(desktop.metrics("status", "--set", "expect.except=1=none").out())
        .contains("to do: run 1 (nightly) was killed: resume it with metrics rerun 1")
        .doesNotContain("running now");
  }
}
