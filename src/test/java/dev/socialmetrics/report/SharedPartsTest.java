package dev.socialmetrics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.domain.Channel;
import dev.socialmetrics.report.dashboard.ParallelTasks;
import dev.socialmetrics.report.model.Parts;
import dev.socialmetrics.report.model.ReportPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class SharedPartsTest {
  private static final int PARTS = 500;

  private final AtomicIntegerArray made = new AtomicIntegerArray(PARTS);

  @Test
  void every_reader_sees_all_parts_in_order_and_each_is_made_once() throws IOException {
    SharedParts shared = new SharedParts(parts(PARTS), 3, part -> {});
    List<List<Object>> seen = List.of(fresh(), fresh(), fresh());

    ParallelTasks.run(
        IntStream.range(0, 3)
            .mapToObj(reader -> reading(shared, reader, seen.get(reader)))
            .toList(),
        3);

    List<Object> all = IntStream.range(0, PARTS).mapToObj(n -> (Object) n).toList();
    assertThat(seen).containsOnly(all);
    assertThat(IntStream.range(0, PARTS).map(made::get)).containsOnly(1);
  }

  @Test
  void a_format_that_fails_ends_the_others_and_tells_its_own_reason() {
    SharedParts shared = new SharedParts(parts(PARTS), 2, part -> {});
    ParallelTasks.Work broken =
        () -> {
          try {
            shared.of(1).get(0);
            throw new IOException("disk full");
          } finally {
            shared.ended(1, false);
          }
        };

    assertThatThrownBy(() -> ParallelTasks.run(List.of(reading(shared, 0, fresh()), broken), 2))
        .isInstanceOf(IOException.class)
        .hasMessage("disk full");
  }

  @Test
  void a_part_that_cannot_be_read_fails_all_readers() {
    SharedParts shared = new SharedParts(parts(3), 2, part -> {});

    assertThatThrownBy(
            () ->
                ParallelTasks.run(
                    List.of(reading(shared, 0, fresh()), reading(shared, 1, fresh())), 2))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("no such disk");
    assertThatThrownBy(() -> shared.of(0).get(0)).isInstanceOf(CancellationException.class);
  }

  private static List<Object> fresh() {
    return Collections.synchronizedList(new ArrayList<>());
  }

  private static ParallelTasks.Work reading(SharedParts shared, int reader, List<Object> seen) {
    return () -> {
      boolean well = false;
      try {
        shared.of(reader).forEach(part -> seen.add(part.facts().get("n")));
        well = true;
      } finally {
        shared.ended(reader, well);
      }
    };
  }

  /**
   * @param sound the first that can be made; the others cannot
   */
  private List<ReportPart> parts(int sound) {
    return Parts.of(
        IntStream.range(0, PARTS).mapToObj(n -> Channel.of("" + n, "instagram")).toList(),
        channel -> {
          int n = Integer.parseInt(channel.accountId());
          if (n >= sound) {
            throw new UncheckedIOException(new IOException("no such disk"));
          }
          made.incrementAndGet(n);
          return new ReportPart(Map.of("n", n), Optional.empty());
        });
  }
}
