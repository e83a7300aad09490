package dev.socialmetrics.job.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ImportQueueTest {
  private final ImportQueue queue = new ImportQueue();

  private static Duration at(long millis) {
    return Duration.ofMillis(millis);
  }

  private static PendingFile file(String name, long millis) {
    return new PendingFile(Path.of("/inbox/" + name), at(millis));
  }

  @Test
  void the_first_file_waits_for_others_for_200_ms() {
    queue.add(file("a", 1_000));
    queue.add(file("b", 1_150));

    assertThat(queue.due()).contains(at(1_200));
    assertThat(queue.next().asked().paths())
        .containsExactly(Path.of("/inbox/a"), Path.of("/inbox/b"));
    assertThat(queue.due()).isEmpty();
  }

  @Test
  void a_thousand_files_wait_for_no_other_and_are_all_that_one_run_takes() {
    for (int n = 0; n < 1_001; n++) {
      queue.add(file(String.valueOf(n), 1_000));
    }

    assertThat(queue.due()).contains(at(1_000));
    assertThat(queue.next().files()).hasSize(1_000);
    assertThat(queue.due()).contains(at(1_200));
    assertThat(queue.next().asked().paths()).containsExactly(Path.of("/inbox/1000"));
  }

  @Test
  void everything_new_takes_its_turn_between_files() {
    queue.add(file("a", 1_000));
    queue.addEverythingNew(at(1_100));
    queue.add(file("b", 1_300));

    assertThat(queue.due()).contains(at(1_100));
    assertThat(queue.next()).isEqualTo(ImportTask.EVERYTHING_NEW);
    assertThat(queue.next().files()).hasSize(2);
  }

  @Test
  void what_failed_goes_first_with_the_same_files_after_pauses_that_grow_to_30_seconds() {
    queue.add(file("a", 0));
    ImportTask task = queue.next();
    queue.add(file("b", 0));

    assertThat(queue.failed(task, at(5_000))).isEqualTo(Duration.ofSeconds(1));
    assertThat(queue.due()).contains(at(6_000));
    assertThat(queue.next()).isSameAs(task);
    assertThat(queue.failed(task, at(7_000))).isEqualTo(Duration.ofSeconds(2));
    assertThat(queue.due()).contains(at(9_000));
    for (int seconds : new int[] {4, 8, 16, 30, 30}) {
      assertThat(queue.failed(queue.next(), at(9_000))).isEqualTo(Duration.ofSeconds(seconds));
    }
    assertThat(queue.next()).isSameAs(task);
    queue.succeeded(task);
    assertThat(queue.due()).contains(at(200));
    assertThat(queue.next().asked().paths()).containsExactly(Path.of("/inbox/b"));
  }

  @Test
  void what_a_fault_ended_waits_by_itself_up_to_an_hour() {
    queue.add(file("a", 0));
    ImportTask task = queue.next();

    assertThat(queue.faulty(task, at(1_000))).isEqualTo(Duration.ofSeconds(1));
    queue.add(file("b", 0));
    assertThat(queue.due()).contains(at(200));
    assertThat(queue.next().asked().paths()).containsExactly(Path.of("/inbox/b"));
    assertThat(queue.due()).contains(at(2_000));
    assertThat(queue.countHeldBack()).isEqualTo(1);
    Duration pause = Duration.ZERO;
    for (int times = 0; times < 20; times++) {
      assertThat(queue.next()).isSameAs(task);
      pause = queue.faulty(task, at(2_000));
    }
    assertThat(pause).isEqualTo(Duration.ofHours(1));
    queue.succeeded(queue.next());
    assertThat(queue.countHeldBack()).isZero();
    assertThat(queue.due()).isEmpty();
  }

  @Test
  void the_files_of_a_list_are_taken_alone_before_others() {
    queue.add(file("a", 0));
    queue.add(file("b", 0));
    ImportTask task = queue.next();
    queue.faulty(task, at(1_000));
    assertThat(queue.next()).isSameAs(task);
    queue.add(file("c", 0));

    queue.takeOneByOne(task, task.files());

    assertThat(queue.countHeldBack()).isEqualTo(2);
    queue.succeeded(queue.next());
    assertThat(queue.countHeldBack()).isEqualTo(1);
    assertThat(queue.next().asked().paths()).containsExactly(Path.of("/inbox/b"));
    assertThat(queue.next().asked().paths()).containsExactly(Path.of("/inbox/c"));
  }

  @Test
  void what_was_stopped_is_the_first_when_something_comes_or_after_ten_minutes() {
    queue.add(file("a", 0));
    ImportTask task = queue.next();

    queue.stopped(task, at(1_000));
    assertThat(queue.due()).contains(at(601_000));
    assertThat(queue.countHeldBack()).isZero();
    queue.add(file("b", 5_000));
    assertThat(queue.next()).isSameAs(task);
    assertThat(queue.next().asked().paths()).containsExactly(Path.of("/inbox/b"));
  }

  @Test
  void everything_new_that_failed_is_asked_for_once() {
    queue.addEverythingNew(at(0));
    queue.failed(queue.next(), at(0));
    queue.addEverythingNew(at(100));

    assertThat(queue.next()).isEqualTo(ImportTask.EVERYTHING_NEW);
    assertThat(queue.due()).isEmpty();
  }
}
