package dev.socialmetrics.report.model;

import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Parts that are made anew whenever they are asked for, so that only one stands in memory. */
public final class Parts {
  private Parts() {}

  /**
   * @param subjects one a part, in order
   * @param part makes the same part each time
   */
  public static <S> List<ReportPart> of(Collection<S> subjects, Function<S, ReportPart> part) {
    List<S> order = List.copyOf(subjects);
    return new AbstractList<>() {
      @Override
      public ReportPart get(int index) {
        return part.apply(order.get(index));
      }

      @Override
      public int size() {
        return order.size();
      }
    };
  }
}
