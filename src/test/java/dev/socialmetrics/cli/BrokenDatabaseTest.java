package dev.socialmetrics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import dev.socialmetrics.desktop.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever lies in the place of the database, every command says so in one line and leaves it. */
class BrokenDatabaseTest {
  private static final List<String> COMMANDS =
      List.of(
          "nightly",
          "import",
          "import input/days.csv",
          "report",
          "report summary --to out",
          "report summary --account 1 --platform instagram --stdout",
          "report --stale",
          "status",
          "status --json",
          "runs",
          "runs --json",
          "run 1",
          "rerun",
          "rerun --last-failed",
          "abandon 1",
          "stop",
          "rejects",
          "rejects --export mend.csv",
          "explain reach --account 1 --platform instagram",
          "check input/days.csv",
          "accounts",
          "verify",
          "verify --json",
          "backup copy.db",
          "prune",
          "prune --dry-run",
          "purge --account 1",
          "purge --account 1 --allow-again");

  /** What lies there, with the line's beginning. */
  private enum Broken {
    TEXT("run.db-corrupt: found a file of 6 bytes that is no SQLite database at "),
    CUT_SHORT("run.db-corrupt: found a damaged or cut-short database of 20,000 bytes at "),
    LAST_QUARTER_CUT("run.db-corrupt: found a damaged or cut-short database of "),
    FOLDER("run.db-foreign: found a folder at "),
    WITHOUT_TABLES("run.db-foreign: found an SQLite database without tables at "),
    OF_ANOTHER_PROGRAM("run.db-foreign: found an SQLite database of another program at "),
    OF_A_PROGRAM_WITH_OUR_MARK("run.db-foreign: found an SQLite database of another program at "),
    OF_A_PROGRAM_THAT_MIGRATES("run.db-foreign: found an SQLite database of another program at "),
    WITHOUT_RUNS("run.db-corrupt: found a database without the tables run at "),
    RANDOM("run.db-corrupt: found a file of 40,000 bytes that is no SQLite database at "),
    LINK_TO_NOTHING("run.db-foreign: found a symbolic link that leads nowhere at "),
    EMPTY("run.db-missing: found an empty file (0 bytes) at "),
    MISSING("run.db-missing: found no database at ");

    private final String line;

    Broken(String line) {
      this.line = line;
    }
  }

  @TempDir static Path once;
  @TempDir Path folder;
  private Desktop desktop;
  private Path database;

  @BeforeAll
  static void aNight() {
    Desktop first = new Desktop(once);
    first.put("days.csv", "account_id,platform,date,reach", "1,instagram,2025-10-24,50");
    assertThat(first.metrics("nightly").exitCode()).isZero();
  }

  @BeforeEach
  void itsFolders() {
    desktop = new Desktop(once).copyTo(folder);
    database = desktop.output("social-metrics.db");
  }

  private void put(Broken broken) throws IOException, SQLException {
    byte[] good = Files.readAllBytes(database);
    if (broken == Broken.WITHOUT_RUNS) {
      sql("DROP TABLE run");
      return;
    }
    Files.delete(database);
    switch (broken) {
      case TEXT -> Files.writeString(database, "hello\n");
      case CUT_SHORT -> Files.write(database, Arrays.copyOf(good, 20_000));
      case LAST_QUARTER_CUT ->
          Files.write(database, Arrays.copyOf(good, good.length * 3 / 4 + 100));
      case FOLDER -> Files.writeString(Files.createDirectory(database).resolve("mine"), "mine");
      case WITHOUT_TABLES -> sql("PRAGMA user_version = 3");
      case OF_ANOTHER_PROGRAM -> sql("CREATE TABLE bookmarks (url TEXT)");
      case OF_A_PROGRAM_WITH_OUR_MARK ->
          sql("CREATE TABLE bookmarks (url TEXT)", "PRAGMA application_id = " + 0x534D4554);
      case OF_A_PROGRAM_THAT_MIGRATES -> sql("CREATE TABLE schema_version (version TEXT)");
      case RANDOM -> {
        byte[] bytes = new byte[40_000];
        new Random(20251023).nextBytes(bytes);
        Files.write(database, bytes);
      }
      case LINK_TO_NOTHING -> Files.createSymbolicLink(database, Path.of("gone.db"));
      case EMPTY -> Files.createFile(database);
      default -> assertThat(database).doesNotExist();
    }
  }

  private void sql(String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private String bytes() throws IOException {
    if (Files.isDirectory(database)) {
      return "a folder with " + Files.readString(database.resolve("mine"));
    }
    if (Files.isRegularFile(database)) {
      return Arrays.toString(Files.readAllBytes(database));
    }
    return Files.exists(database, LinkOption.NOFOLLOW_LINKS) ? "a link" : "nothing";
  }

  @ParameterizedTest
  @EnumSource(Broken.class)
  void every_command_ends_with_6_and_one_line_and_leaves_it_as_it_is(Broken broken)
      throws IOException, SQLException {
    put(broken);
    String before = bytes();

    for (String command : COMMANDS) {
      Outcome outcome = desktop.metrics(command.split(" "));

      assertThat(outcome.exitCode()).as("%s: %s", command, outcome.all()).isEqualTo(6);
      assertThat(outcome.out()).as(command).isEmpty();
      assertThat(outcome.err())
          .as(command)
          .startsWith("metrics: " + broken.line)
          .contains(database + (outcome.err().contains("beside") ? ", but" : ". It was"))
          .contains("(metrics restore BACKUP --output " + database.getParent() + ")", "--output.\n")
          .doesNotContain("SQLITE_", "SELECT", "jdbc", "Exception")
          .hasLineCount(1);
      assertThat(bytes()).as(command).isEqualTo(before);
    }
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("config", "input", "output");
    assertThat(desktop.output("reports").toFile().list()).containsExactly("2025-10-24");
  }

  @Test
  void an_empty_file_in_a_folder_that_was_not_used_yet_is_begun() throws IOException {
    Path output = Files.createDirectory(folder.resolve("new"));
    Files.createFile(output.resolve("social-metrics.db"));

    Outcome looked = desktop.metrics("runs", "--output", "new");
    Outcome night = desktop.metrics("nightly", "--output", "new");

    assertThat(looked.out()).isEqualTo("nothing ran yet\n");
    assertThat(night.exitCode()).as(night.all()).isZero();
    assertThat(new Tables(output.resolve("social-metrics.db")).dump())
        .isEqualTo(desktop.tables().dump());
  }

  @Test
  void a_database_that_was_begun_when_the_power_went_is_finished() throws Exception {
    Path output = Files.createDirectory(folder.resolve("new"));
    database = output.resolve("social-metrics.db");
    sql("PRAGMA application_id = " + 0x534D4554);

    assertThat(desktop.metrics("runs", "--output", "new").out()).isEqualTo("nothing ran yet\n");
    assertThat(desktop.metrics("nightly", "--output", "new").exitCode()).isZero();
  }

  @Test
  void damage_inside_is_one_line_too() throws IOException {
    byte[] bytes = Files.readAllBytes(database);
    Arrays.fill(bytes, 4096, bytes.length, (byte) 0x5A);
    Files.write(database, bytes);

    for (String command : List.of("verify", "runs", "status", "backup copy.db")) {
      Outcome outcome = desktop.metrics(command.split(" "));

      assertThat(outcome.exitCode()).as("%s: %s", command, outcome.all()).isEqualTo(6);
      assertThat(outcome.err()).startsWith("metrics: run.db-corrupt: ").hasLineCount(1);
    }
    assertThat(Files.readAllBytes(database)).isEqualTo(bytes);
  }

  @Test
  void a_command_that_reads_what_an_older_version_made_says_so() throws SQLException {
    sql("ALTER TABLE run RENAME COLUMN outcome TO result");

    Outcome runs = desktop.metrics("status");

    assertThat(runs.exitCode()).isEqualTo(6);
    assertThat(runs.err())
        .isEqualTo(
            "metrics: run.db-schema: the database lacks a table or a column: an older version made"
                + " it, or it was changed by hand. Run metrics nightly, which brings it up to date,"
                + " or put a backup in its place.\n");
  }
}
