package dev.socialmetrics.job.importing;

import dev.socialmetrics.domain.MutableValues;
import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.format.DuplicateKeyMerge;
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
  private final Map<List<Object>, List<MutableValues>> byKey = new LinkedHashMap<>();

  ShownRows(ExportFormats formats, String names) {
    this.formats = formats;
    this.names = names;
  }

  void add(MutableValues values) {
    List<Object> key = new ArrayList<>(List.of(values.kind()));
    values.key().forEach(each -> key.add(String.valueOf(each)));
    if (byKey.size() < MOST || byKey.containsKey(key)) {
      byKey.computeIfAbsent(key, none -> new ArrayList<>()).add(values);
    }
  }

  List<RowValues> list() {
    return byKey.values().stream().map(this::together).toList();
  }

  private RowValues together(List<MutableValues> rows) {
    if (rows.size() == 1 || formats.find(names.split(", ")[0]).isEmpty()) {
      return rows.get(0);
    }
    MutableValues values =
        DuplicateKeyMerge.combine(rows, formats.sums(names, rows.get(0).kind()))
            .map(DuplicateKeyMerge.Made::values)
            .orElse(rows.get(0));
    Derivation.derive(values);
    return values;
  }
}
