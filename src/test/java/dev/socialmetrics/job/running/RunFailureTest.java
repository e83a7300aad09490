package dev.socialmetrics.job.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.store.database.LackingSpace;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class RunFailureTest {
  private static final String FULL =
      "run.disk-full: the disk is full. Free some space, then: metrics rerun.";

  @Test
  void room_that_is_not_there_is_asked_for_before_it_is_needed(@TempDir Path output) {
    LackingSpace.check(output, "the new files", 1);

    assertThatThrownBy(() -> LackingSpace.check(output, "the new files", Long.MAX_VALUE))
        .satisfies(
            lacking ->
                assertThat(RunFailure.of(new IllegalStateException("step", lacking)).line())
                    .matches(
                        "run\\.disk-full: .*: [0-9]+ MB are free, the new files need 9223372036855 MB\\."
                            + " Free some space, then: metrics rerun\\."));
  }

  private static RunFailure ofDatabase(SQLiteErrorCode code) {
    SQLException cause = new SQLiteException("[" + code + "] first line\nsecond line", code);
    return RunFailure.of(new UncategorizedSQLException("a task", "SELECT 1", cause));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SQLITE_FULL | run.disk-full: the disk is full. Free some space, then: metrics rerun.",
        "SQLITE_BUSY | run.db-busy: another program holds the database's write lock. End it, then: metrics rerun.",
        "SQLITE_BUSY_SNAPSHOT | run.db-busy: another program holds the database's write lock. End it, then: metrics rerun.",
        "SQLITE_LOCKED | run.db-busy: another program holds the database's write lock. End it, then: metrics rerun.",
        "SQLITE_CORRUPT | run.db-corrupt: the database is damaged. Put a backup in its place; the damaged file was left as it is.",
        "SQLITE_CORRUPT_INDEX | run.db-corrupt: the database is damaged. Put a backup in its place; the damaged file was left as it is.",
        "SQLITE_NOTADB | run.db-corrupt: the database is damaged. Put a backup in its place; the damaged file was left as it is.",
        "SQLITE_IOERR | run.disk-full: the disk could not be read or written. Check the disk and its free space, then: metrics rerun.",
        "SQLITE_IOERR_WRITE | run.disk-full: the disk could not be read or written. Check the disk and its free space, then: metrics rerun.",
      })
  void a_database_that_has_to_be_mended_first_is_exit_code_6(SQLiteErrorCode code, String line) {
    assertThat(ofDatabase(code)).isEqualTo(new RunFailure(6, line));
  }

  @ParameterizedTest
  @EnumSource(
      value = SQLiteErrorCode.class,
      names = {"SQLITE_READONLY", "SQLITE_READONLY_DBMOVED", "SQLITE_CANTOPEN"})
  void a_database_that_takes_no_writes_is_exit_code_6(SQLiteErrorCode code) {
    assertThat(ofDatabase(code))
        .isEqualTo(
            new RunFailure(
                6,
                "run.db-readonly: the database or its folder cannot be written. Give the program's"
                    + " user the right to write below the output folder, then: metrics rerun."));
  }

  @ParameterizedTest
  @EnumSource(
      value = SQLiteErrorCode.class,
      names = {"SQLITE_CONSTRAINT", "SQLITE_ERROR", "SQLITE_MISUSE", "SQLITE_TOOBIG"})
  void any_other_failure_of_the_database_is_exit_code_1_in_one_line(SQLiteErrorCode code) {
    assertThat(ofDatabase(code))
        .isEqualTo(
            new RunFailure(
                1,
                "run.internal: ["
                    + code
                    + "] first line. The log has the details; metrics rerun resumes the run."));
  }

  @ParameterizedTest
  @CsvSource({"No space left on device", "Disk quota exceeded"})
  void a_full_disk_is_exit_code_6_wherever_it_was_noticed(String reason) {
    IOException plain = new IOException(reason);
    IOException ofFile = new FileSystemException("/out/reports/x.csv", null, reason);

    assertThat(RunFailure.of(new UncheckedIOException(plain))).isEqualTo(new RunFailure(6, FULL));
    assertThat(RunFailure.of(new IllegalStateException(new RuntimeException(ofFile))))
        .isEqualTo(new RunFailure(6, FULL));
  }

  @Test
  void a_folder_that_cannot_be_written_is_named() {
    assertThat(RunFailure.of(new AccessDeniedException("/out/reports")))
        .isEqualTo(
            new RunFailure(
                6,
                "run.output-unwritable: /out/reports: cannot be written. Make the output folder"
                    + " writable, then: metrics rerun."));
  }

  @Test
  void memory_that_did_not_suffice_is_no_bug_and_says_how_much_to_give() {
    long megabytes = Runtime.getRuntime().maxMemory() >> 20;

    RunFailure trouble =
        RunFailure.of(new IllegalStateException("step", new OutOfMemoryError("heap")));

    assertThat(trouble.exitCode()).isEqualTo(1);
    assertThat(trouble.line())
        .isEqualTo(
            "run.memory: %d MB of memory did not suffice. Give it twice as much to resume the run:"
                    .replace("%d", Long.toString(megabytes))
                + " METRICS_JAVA_OPTS=-Xmx"
                + 2 * megabytes
                + "m metrics rerun");
  }

  @Test
  void everything_else_is_exit_code_1_with_the_innermost_message() {
    Throwable failure =
        new IllegalStateException("outer", new RuntimeException("middle", new EOFException("end")));

    assertThat(RunFailure.of(failure))
        .isEqualTo(
            new RunFailure(
                1, "run.internal: end. The log has the details; metrics rerun resumes the run."));
  }

  @Test
  void a_failure_without_a_message_is_named_by_its_class() {
    RunFailure named =
        new RunFailure(
            1,
            "run.internal: NullPointerException. The log has the details; metrics rerun resumes"
                + " the run.");

    assertThat(RunFailure.of(new NullPointerException())).isEqualTo(named);
    assertThat(RunFailure.of(new NullPointerException(""))).isEqualTo(named);
    assertThat(RunFailure.of(new NullPointerException("\n"))).isEqualTo(named);
    assertThat(RunFailure.of(new IllegalStateException("x", new NullPointerException(" "))))
        .isEqualTo(named);
  }

  @Test
  void a_refusal_keeps_code_line_and_cause() {
    Exception cause =
        new DataAccessResourceFailureException(
            "no", new SQLiteException("full", SQLiteErrorCode.SQLITE_FULL));

    RunRefused refusal = RunFailure.of(cause).toRefusal(cause);

    assertThat(refusal).hasMessage(FULL).hasCause(cause);
    assertThat(refusal.exitCode()).isEqualTo(6);
  }
}
