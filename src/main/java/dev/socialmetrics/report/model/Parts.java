package dev.socialmetrics.report.model;

import dev.socialmetrics.domain.Channel;
import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * Parts that are made anew whenever they are asked for, so that only one is in memory. One that
 * cannot be made is a part that says so.
 */
public final class Parts {
  private Parts() {}

  /**
   * @param channels one per part, in order
   * @param part makes the same part each time
   */
  public static List<ReportPart> of(
      Collection<Channel> channels, Function<Channel, ReportPart> part) {
    List<Channel> order = List.copyOf(channels);
    return list(
        order.size(),
        index -> {
          Channel channel = order.get(index);
          return made(() -> part.apply(channel), failure -> NotMade.of(channel, failure));
        });
  }

  /**
   * One part about several channels: whether there is one is known before it is made.
   *
   * @param what its name where it cannot be made: {@code all channels}
   */
  public static List<ReportPart> only(String what, Supplier<ReportPart> part) {
    return list(1, index -> whole(what, part));
  }

  private static List<ReportPart> list(int size, IntFunction<ReportPart> part) {
    return new AbstractList<>() {
      @Override
      public ReportPart get(int index) {
        return part.apply(Objects.checkIndex(index, size));
      }

      @Override
      public int size() {
        return size;
      }
    };
  }

  /**
   * A part about several channels.
   *
   * @param what its name where it cannot be made: {@code totals}
   */
  public static ReportPart whole(String what, Supplier<ReportPart> part) {
    return made(part, failure -> NotMade.of(what, failure));
  }

  private static ReportPart made(
      Supplier<ReportPart> part, Function<RuntimeException, NotMade> otherwise) {
    return NotMade.or(
        () -> part.get().settled(), failure -> ReportPart.without(otherwise.apply(failure)));
  }
}
