package dev.socialmetrics.job.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import dev.socialmetrics.source.table.RowSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rows are read on a thread of their own and handed over in their order, with whatever ends them.
 */
@Timeout(60)
class RowFeedTest {
  private static final Layout LAYOUT = new Layout(List.of("date"));

  @TempDir Path folder;

  /** So many rows, then an end or a failure. */
  private static final class Rows implements RowSource {
    private final int rows;
    private final Optional<Exception> failure;
    private final AtomicInteger read = new AtomicInteger();
    private volatile boolean closed;

    Rows(int rows, Exception failure) {
      this.rows = rows;
      this.failure = Optional.ofNullable(failure);
    }

    @Override
    public Optional<Layout> layout() {
      return Optional.of(LAYOUT);
    }

    @Override
    public Optional<Row> next() throws IOException, FileRefused {
      int number = read.incrementAndGet();
      if (number <= rows) {
        String raw = "row " + number;
        return Optional.of(
            new Row(
                number, number + 1, LAYOUT, new String[] {raw}, raw, List.of(), Optional.empty()));
      }
      if (failure.isPresent() && failure.get() instanceof IOException io) {
        throw io;
      }
      if (failure.isPresent() && failure.get() instanceof FileRefused refused) {
        throw refused;
      }
      if (failure.isPresent()) {
        throw (RuntimeException) failure.get();
      }
      return Optional.empty();
    }

    @Override
    public List<Problem> warnings() {
      return List.of();
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  /** Every row is no data: nothing of it is looked at here. */
  private RowFeed feed(Rows rows) {
    RowProcessor ignoring =
        new RowProcessor(
            row -> new Verdict.Ignored<>(row.number(), row.line(), ProblemCode.CSV_BLANK_ROW),
            Policies.in(folder).policy());
    return new RowFeed(rows, ignoring, "test.csv");
  }

  /** The records up to the end, or up to what ends them. */
  private static List<Long> takeAll(RowFeed feed) throws FileRefused {
    List<Long> records = new ArrayList<>();
    Optional<Verdict<ExportedRow>> verdict = feed.take();
    while (verdict.isPresent()) {
      records.add(verdict.get().record());
      verdict = feed.take();
    }
    return records;
  }

  private static List<Long> firstRecords(RowFeed feed, int count) throws FileRefused {
    List<Long> records = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      records.add(feed.take().orElseThrow().record());
    }
    return records;
  }

  private static List<Long> upTo(int last) {
    return IntStream.rangeClosed(1, last).mapToObj(Long::valueOf).toList();
  }

  @Test
  void all_rows_of_many_blocks_come_in_their_order_and_the_end_stays_the_end() throws Exception {
    try (RowFeed feed = feed(new Rows(5_003, null))) {
      assertThat(takeAll(feed)).isEqualTo(upTo(5_003));
      assertThat(feed.take()).isEmpty();
    }
  }

  @Test
  void a_block_that_is_full_at_the_end_is_no_end_too_early() throws Exception {
    try (RowFeed feed = feed(new Rows(1_000, null))) {
      assertThat(takeAll(feed)).hasSize(1_000);
    }
    try (RowFeed none = feed(new Rows(0, null))) {
      assertThat(none.take()).isEmpty();
    }
  }

  @Test
  void characters_are_those_of_the_rows_that_were_handed_over() throws Exception {
    try (RowFeed feed = feed(new Rows(600, null))) {
      assertThat(feed.characters()).isZero();
      takeAll(feed);
      assertThat(feed.characters())
          .isEqualTo(IntStream.rangeClosed(1, 600).map(n -> ("row " + n).length()).sum());
    }
  }

  @Test
  void a_refusal_in_the_middle_comes_after_the_rows_before_it() throws Exception {
    FileRefused refusal =
        new FileRefused(Problem.of(ProblemCode.FILE_EMPTY, "nothing", "rows", "Export it again."));
    try (RowFeed feed = feed(new Rows(503, refusal))) {
      assertThat(firstRecords(feed, 503)).isEqualTo(upTo(503));
      assertThatThrownBy(feed::take).isSameAs(refusal);
      assertThatThrownBy(feed::take).isSameAs(refusal);
    }
  }

  @Test
  void a_file_that_cannot_be_read_on_is_broken_machinery() throws Exception {
    try (RowFeed feed = feed(new Rows(2, new IOException("disk")))) {
      firstRecords(feed, 2);
      assertThatThrownBy(feed::take)
          .isInstanceOf(UncheckedIOException.class)
          .hasRootCauseMessage("disk");
    }
  }

  @Test
  void a_fault_of_the_program_is_thrown_as_it_is() throws Exception {
    IllegalStateException fault = new IllegalStateException("fault");
    try (RowFeed feed = feed(new Rows(0, fault))) {
      assertThatThrownBy(feed::take).isSameAs(fault);
    }
  }

  @Test
  void who_stops_in_the_middle_leaves_no_thread_behind_and_reads_no_further() throws Exception {
    Rows rows = new Rows(1_000_000, null);
    RowFeed feed = feed(rows);
    firstRecords(feed, 1);

    feed.close();

    int read = rows.read.get();
    assertThat(rows.closed).isTrue();
    assertThat(read).isLessThan(10_000);
    assertThat(Thread.getAllStackTraces().keySet())
        .extracting(Thread::getName)
        .doesNotContain("read-test.csv");
    assertThat(rows.read.get()).isEqualTo(read);
  }

  @Test
  void reading_waits_for_who_takes_the_rows() throws Exception {
    Rows rows = new Rows(20_000, null);
    try (RowFeed feed = feed(rows)) {
      firstRecords(feed, 1);
      long deadline = System.nanoTime() + 2_000_000_000L;
      while (rows.read.get() < 3_500 && System.nanoTime() < deadline) {
        Thread.onSpinWait();
      }

      assertThat(rows.read.get()).isBetween(3_500, 4_001);
      assertThat(takeAll(feed)).hasSize(19_999);
    }
  }
}
