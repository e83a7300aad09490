package dev.socialmetrics.store.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class InterruptibleTest {
  private static final String MANY =
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000) ";

  @TempDir Path output;
  private Database database;
  private JdbcTemplate jdbc;
  private TransactionTemplate transaction;

  @BeforeEach
  void open() {
    database = Database.forWriting(output, Duration.ofSeconds(1));
    jdbc = new JdbcTemplate(database.writing());
    jdbc.execute("CREATE TABLE t (i INTEGER)");
    transaction = new TransactionTemplate(new JdbcTransactionManager(database.writing()));
  }

  @AfterEach
  void close() {
    database.close();
  }

  private int work(String statement) {
    jdbc.update("INSERT INTO t VALUES (0)");
    jdbc.execute(statement);
    return count();
  }

  private int count() {
    return jdbc.queryForObject("SELECT count(*) FROM t", Integer.class);
  }

  private int interruptedAfter(int looks, String statement) {
    AtomicInteger asked = new AtomicInteger();
    Interruptible interruptible = new Interruptible(database.writing());
    return transaction.execute(
        status -> interruptible.run(() -> asked.incrementAndGet() > looks, () -> work(statement)));
  }

  @Test
  void a_statement_that_writes_is_given_up_with_all_of_its_transaction() {
    assertThatThrownBy(() -> interruptedAfter(3, MANY + "INSERT INTO t SELECT i FROM n"))
        .isInstanceOf(Interruptible.Interrupted.class)
        .hasMessage("given up, as was asked");

    assertThat(count()).isZero();
  }

  @Test
  void a_statement_that_only_reads_is_given_up_with_all_of_its_transaction() {
    assertThatThrownBy(() -> interruptedAfter(3, MANY + "SELECT count(*) FROM n"))
        .isInstanceOf(Interruptible.Interrupted.class);

    assertThat(count()).isZero();
  }

  @Test
  void the_connection_works_again_after_one_was_given_up() {
    assertThatThrownBy(() -> interruptedAfter(0, MANY + "INSERT INTO t SELECT i FROM n"))
        .isInstanceOf(Interruptible.Interrupted.class);

    int kept = transaction.execute(status -> work(MANY + "INSERT INTO t SELECT i FROM n"));

    assertThat(kept).isEqualTo(1_000_001);
    assertThat(count()).isEqualTo(1_000_001);
  }

  @Test
  void what_nobody_asks_to_stop_runs_to_its_end() {
    assertThat(interruptedAfter(Integer.MAX_VALUE, MANY + "INSERT INTO t SELECT i FROM n"))
        .isEqualTo(1_000_001);
  }
}
