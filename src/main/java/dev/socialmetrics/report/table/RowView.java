package dev.socialmetrics.report.table;

import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The rows of a list as a report shows them, each made when it is asked for and not kept. */
final class RowView<T> extends AbstractList<Map<String, Object>> {
  private final List<T> of;
  private final Function<T, Map<String, Object>> show;

  RowView(List<T> of, Function<T, Map<String, Object>> show) {
    this.of = List.copyOf(of);
    this.show = show;
  }

  @Override
  public Map<String, Object> get(int index) {
    return show.apply(of.get(index));
  }

  @Override
  public int size() {
    return of.size();
  }
}
