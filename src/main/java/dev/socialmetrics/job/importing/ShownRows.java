package dev.socialmetrics.job.importing;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.format.RowsOfOneKey;
import dev.socialmetrics.format.opening.ExportFormats;
import dev.socialmetrics.metric.row.Derivation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The first rows of a file as they would be stored: rows of one key as the one that they become.
 */
final class ShownRows {
  private static final int MOST = 5;

  private final ExportFormats formats;
  private final String names;
  private final Map<List<Object>, List<Object[]>> byKey = new LinkedHashMap<>();

  ShownRows(ExportFormats formats, String names) {
    this.formats = formats;
    this.names = names;
  }

  void add(Kind kind, Object[] cells) {
    List<Object> key = new ArrayList<>(List.of(kind));
    for (Column column : kind.keyColumns()) {
      key.add(String.valueOf(cells[column.index()]));
    }
    if (byKey.size() < MOST || byKey.containsKey(key)) {
      byKey.computeIfAbsent(key, none -> new ArrayList<>()).add(cells);
    }
  }

  List<FileCheck.Shown> list() {
    return byKey.entrySet().stream().map(each -> together(each.getKey(), each.getValue())).toList();
  }

  private FileCheck.Shown together(List<Object> key, List<Object[]> rows) {
    Kind kind = (Kind) key.get(0);
    if (rows.size() == 1 || formats.find(names.split(", ")[0]).isEmpty()) {
      return new FileCheck.Shown(kind, rows.get(0));
    }
    Object[] cells =
        RowsOfOneKey.combine(kind, rows, formats.sums(names, kind))
            .map(RowsOfOneKey.Made::cells)
            .orElse(rows.get(0));
    Derivation.derive(kind, cells);
    return new FileCheck.Shown(kind, cells);
  }
}
