package dev.socialmetrics.report.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Work that is done side by side. */
class ParallelTasksTest {
  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(20, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ParallelTasks.Work failing(Exception failure) {
    return () -> {
      if (failure instanceof IOException io) {
        throw io;
      }
      throw (RuntimeException) failure;
    };
  }

  @Test
  void work_is_done_side_by_side_and_all_of_it_has_ended() throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    List<Integer> done = Collections.synchronizedList(new ArrayList<>());
    ParallelTasks.Work meets =
        () -> {
          both.countDown();
          done.add(await(both) ? 1 : 0);
        };

    ParallelTasks.run(List.of(meets, meets), 2);

    assertThat(done).containsExactly(1, 1);
  }

  @Test
  void of_several_failures_the_first_is_thrown_and_one_that_followed_last() {
    CancellationException followed = new CancellationException("the other failed");
    IOException disk = new IOException("disk full");
    IllegalStateException late = new IllegalStateException("late");

    assertThatThrownBy(
            () -> ParallelTasks.run(List.of(failing(followed), failing(disk), failing(late)), 1))
        .isSameAs(disk);
    assertThatThrownBy(() -> ParallelTasks.run(List.of(failing(late), failing(disk)), 2))
        .isSameAs(late);
    assertThatThrownBy(() -> ParallelTasks.run(List.of(failing(followed)), 1)).isSameAs(followed);
    assertThatThrownBy(
            () ->
                ParallelTasks.run(
                    List.of(
                        () -> {
                          throw new AssertionError("broken");
                        }),
                    1))
        .isInstanceOf(AssertionError.class)
        .hasMessage("broken");
  }
}
