package dev.socialmetrics.format.whole.total;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The figures of rows that have a key in common, for each section of a file. Those that the file's
 * own total proves are not looked at. Mutable.
 */
final class FiguresOfSections {
  private final Function<Layout, Object> section;
  private final Predicate<Layout> isProven;
  private final Map<Object, Map<String, LargestOfRows>> sections = new IdentityHashMap<>();
  private final Map<Object, Layout> layouts = new IdentityHashMap<>();

  /** What is asked of the rows of a section. */
  interface Check {
    void require(List<LargestOfRows> rows) throws FileRefused;
  }

  /**
   * @param section what the rows of a layout have in common
   * @param isProven whether the file's own total counts all rows of a layout
   */
  FiguresOfSections(Function<Layout, Object> section, Predicate<Layout> isProven) {
    this.section = section;
    this.isProven = isProven;
  }

  /**
   * @param name the column that names rows of their kind
   * @param key what rows are put together by
   */
  void add(Row row, RowValues values, Column name, String key) {
    Object of = section.apply(row.layout());
    layouts.putIfAbsent(of, row.layout());
    sections
        .computeIfAbsent(of, first -> new HashMap<>())
        .computeIfAbsent(key, first -> new LargestOfRows(values.kind(), name))
        .add(row.line(), values);
  }

  /** Asks it of each section that its file does not prove. */
  void requireUnproven(Check check) throws FileRefused {
    for (Map.Entry<Object, Map<String, LargestOfRows>> each : sections.entrySet()) {
      if (!isProven.test(layouts.get(each.getKey()))) {
        check.require(List.copyOf(each.getValue().values()));
      }
    }
  }
}
