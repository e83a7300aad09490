package dev.socialmetrics.store.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.store.TestStore;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@Timeout(60)
class WriteTurnsTest {
  private static final String ADD =
      "INSERT INTO audit_log (at, actor, action, detail) VALUES ('t', ?, 'a', 'd')";

  @TempDir Path output;
  private TestStore store;
  private ExecutorService threads;

  @BeforeEach
  void open() {
    store = new TestStore(output);
    threads = Executors.newFixedThreadPool(4);
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    store.close();
  }

  private TransactionTemplate transaction(int propagation) {
    TransactionTemplate template =
        new TransactionTemplate(new JdbcTransactionManager(store.database().writing()));
    template.setPropagationBehavior(propagation);
    return template;
  }

  @Test
  void many_threads_write_without_ever_finding_the_database_busy() throws Exception {
    List<Future<Void>> writers = new CopyOnWriteArrayList<>();
    AtomicInteger inside = new AtomicInteger();
    for (int writer = 0; writer < 4; writer++) {
      writers.add(
          threads.submit(
              () -> {
                for (int i = 0; i < 50; i++) {
                  addAlone(inside);
                }
                return null;
              }));
    }
    for (Future<Void> writer : writers) {
      writer.get();
    }
    assertThat(store.count("audit_log")).isEqualTo(400);
  }

  private void addAlone(AtomicInteger inside) {
    transaction(TransactionDefinition.PROPAGATION_REQUIRED)
        .executeWithoutResult(
            status -> {
              store.jdbc().update(ADD, "first");
              assertThat(inside.incrementAndGet()).isEqualTo(1);
              store.jdbc().update(ADD, "second");
              inside.decrementAndGet();
            });
  }

  @Test
  void a_thread_that_holds_the_turn_may_take_it_again() {
    String done =
        store
            .database()
            .inTurn(
                () -> store.database().inTurn(() -> "wrote " + store.jdbc().update(ADD, "inner")));

    assertThat(done).isEqualTo("wrote 1");
  }

  @Test
  void the_turn_is_given_back_when_the_work_fails() throws Exception {
    Assertions.assertThatThrownBy(
            () ->
                store
                    .database()
                    .inTurn(
                        () -> {
                          throw new IllegalStateException("no luck");
                        }))
        .hasMessage("no luck");

    assertThat(threads.submit(() -> store.jdbc().update(ADD, "next")).get(10, TimeUnit.SECONDS))
        .isEqualTo(1);
  }

  @Test
  void the_turn_is_given_back_when_a_transaction_rolls_back() throws Exception {
    transaction(TransactionDefinition.PROPAGATION_REQUIRED)
        .executeWithoutResult(
            status -> {
              store.jdbc().update(ADD, "undone");
              status.setRollbackOnly();
            });

    assertThat(threads.submit(() -> store.jdbc().update(ADD, "next")).get(10, TimeUnit.SECONDS))
        .isEqualTo(1);
    assertThat(store.lines("SELECT actor FROM audit_log")).containsExactly("next");
  }

  @Test
  void turns_are_taken_in_order_of_arrival() throws Exception {
    List<String> order = new CopyOnWriteArrayList<>();
    List<Future<Boolean>> waiting = new CopyOnWriteArrayList<>();
    store
        .database()
        .inTurn(
            () -> {
              for (String name : List.of("first", "second", "third")) {
                waiting.add(queue(name, order));
              }
              return order.add("holder");
            });
    for (Future<Boolean> one : waiting) {
      one.get();
    }
    assertThat(order).containsExactly("holder", "first", "second", "third");
  }

  /** Starts a thread and returns once it waits for its turn. */
  private Future<Boolean> queue(String name, List<String> order) throws InterruptedException {
    CountDownLatch started = new CountDownLatch(1);
    Thread[] thread = new Thread[1];
    Future<Boolean> future =
        threads.submit(
            () -> {
              thread[0] = Thread.currentThread();
              started.countDown();
              return store.database().inTurn(() -> order.add(name));
            });
    started.await();
    while (thread[0].getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    return future;
  }

  @Test
  void a_transaction_that_has_not_spoken_to_the_database_holds_up_nobody() throws Exception {
    transaction(TransactionDefinition.PROPAGATION_REQUIRED)
        .executeWithoutResult(
            status -> {
              Future<Integer> other = threads.submit(() -> store.jdbc().update(ADD, "other"));
              assertThat(result(other)).isEqualTo(1);
            });
  }

  private static int result(Future<Integer> future) {
    try {
      return future.get(10, TimeUnit.SECONDS);
    } catch (InterruptedException | java.util.concurrent.ExecutionException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void readers_see_the_last_commit_while_a_transaction_is_open() {
    JdbcTemplate reading = new JdbcTemplate(store.database().reading());
    store.jdbc().update(ADD, "before");
    transaction(TransactionDefinition.PROPAGATION_REQUIRED)
        .executeWithoutResult(
            status -> {
              store.jdbc().update(ADD, "not yet");
              assertThat(actors(reading)).containsExactly("before");
            });
    assertThat(actors(reading)).containsExactly("before", "not yet");
  }

  private static List<String> actors(JdbcTemplate reading) {
    return reading.queryForList("SELECT actor FROM audit_log", String.class);
  }
}
