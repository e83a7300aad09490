package dev.socialmetrics.format.whole;

import dev.socialmetrics.format.Draft;
import dev.socialmetrics.format.check.BoundTable;
import dev.socialmetrics.format.check.HeaderCheck;
import dev.socialmetrics.format.check.OpenTables;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Objects of one JSON file may each have keys of their own. Those that fill nothing are told as
 * those of the first object are, which is told when the file is opened.
 */
final class LaterKeys implements WholeFileRule {
  /** More would not help anybody to find the mistake. */
  private static final int MOST_TOLD = 20;

  private final OpenTables tables;
  private final Map<Object, Set<String>> toldBySection = new IdentityHashMap<>();
  private final List<Problem> warnings = new ArrayList<>();
  private Layout last;

  LaterKeys(OpenTables tables) {
    this.tables = tables;
  }

  @Override
  public void take(Row row, Verdict<Draft> verdict) {
    if (row.layout() != last) {
      last = row.layout();
      tables
          .find(last)
          .filter(table -> table.section().format().isCanonical())
          .ifPresent(table -> look(table, last));
    }
  }

  private void look(BoundTable table, Layout layout) {
    HeaderCheck header = new HeaderCheck(table, layout);
    Set<String> told = toldBySection.get(table.section());
    if (told == null) {
      toldBySection.put(table.section(), new HashSet<>(header.unknownLabels()));
    } else if (warnings.size() < MOST_TOLD) {
      List<String> fresh = header.unknownLabels().stream().filter(told::add).toList();
      if (!fresh.isEmpty()) {
        warnings.add(header.unknown(fresh));
      }
    }
  }

  @Override
  public List<Problem> end() {
    return List.copyOf(warnings);
  }
}
