package dev.socialmetrics.format.whole;

import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.format.check.OpenTables;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Row;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Remembers what the tables of a file were recognised by. It refuses nothing. */
public final class TablesRead implements WholeFileRule {
  private final OpenTables tables;
  private final Set<String> recognisedBy = new LinkedHashSet<>();

  public TablesRead(OpenTables tables) {
    this.tables = tables;
  }

  @Override
  public void begin(Layout layout) {
    tables
        .find(layout)
        .map(table -> table.section().table().recognisedBy())
        .filter(words -> !words.isEmpty())
        .ifPresent(recognisedBy::add);
  }

  @Override
  public void take(Row row, Verdict<ExportedRow> verdict) {
    // What a table was recognised by is known from its header.
  }

  @Override
  public List<Problem> end() {
    return List.of();
  }

  @Override
  public List<String> findings() {
    return recognisedBy.stream().map(words -> "recognised by: " + words).toList();
  }
}
