package dev.socialmetrics.job.importing;

import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.format.DuplicateKeyMerge;
import dev.socialmetrics.format.opening.ExportFormats;
import dev.socialmetrics.format.opening.OpenExport;
import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.TablePart;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.source.table.Row;
import dev.socialmetrics.store.publish.KeyConflict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What rows of one key would come to in a file that is checked: they complete each other or add up
 * where their format says so; else those with different values are all rejected, and of the same
 * ones but the first are ignored. Where values must be looked at, the file is read again for them.
 */
final class RepeatsOfCheck {
  private final ExportFormats formats;
  private final String names;
  private final boolean combine;
  private final Map<Kind, RowsOfCheck> kinds = new EnumMap<>(Kind.class);
  private final Map<Long, List<Part>> wanted = new LinkedHashMap<>();
  private final Map<Kind, Integer> unnamed = new EnumMap<>(Kind.class);
  private final List<Conflict> conflicts = new ArrayList<>();
  private long conflicting;
  private long identical;

  /**
   * @param names of the file's formats
   */
  RepeatsOfCheck(ExportFormats formats, String names) {
    this.formats = formats;
    this.names = names;
    this.combine = formats.combine(names);
  }

  /** Opens the file from its start. */
  @FunctionalInterface
  interface Again {
    OpenExport open() throws IOException, FileRefused;
  }

  /**
   * Rows that contradict each other.
   *
   * @param line of the first
   * @param more further ones, which are not looked at
   */
  record Conflict(Optional<TablePart> table, long line, Problem problem, long more) {}

  private record Part(long record, long line, RowValues values) {}

  void add(RowValues values) {
    kinds.computeIfAbsent(values.kind(), kind -> new RowsOfCheck()).add(values);
  }

  /** After the last row of the first reading. */
  void settle(Again again) throws IOException, FileRefused {
    kinds.forEach((kind, rows) -> settle(kind, rows.repeated()));
    if (!wanted.isEmpty()) {
      try (OpenExport export = again.open()) {
        collect(export);
        wanted.values().forEach(rows -> judge(export, rows));
      }
    }
  }

  /** How many rows would be rejected. */
  long conflicting() {
    return conflicting;
  }

  /** How many rows would be ignored. */
  long identical() {
    return identical;
  }

  /** In the order of the file; of formats that combine no rows only the first of each kind. */
  List<Conflict> conflicts() {
    return conflicts;
  }

  private void settle(Kind kind, Map<Long, RowsOfCheck.Group> groups) {
    boolean adds = formats.sums(names, kind);
    for (Map.Entry<Long, RowsOfCheck.Group> group : groups.entrySet()) {
      int rows = group.getValue().rows();
      if (combine && adds) {
        wantIf(kind == Kind.AUDIENCE, group.getKey()); // only its shares may add up to too much
      } else if (!group.getValue().isDifferent()) {
        identical += rows - 1;
      } else if (combine) {
        wantIf(true, group.getKey());
      } else {
        conflicting += rows;
        wantIf(unnamed.merge(kind, 0, (one, none) -> one + 1) == 0, group.getKey());
      }
    }
  }

  private void wantIf(boolean isWanted, long key) {
    if (isWanted) {
      wanted.put(key, new ArrayList<>());
    }
  }

  private void collect(OpenExport export) throws IOException, FileRefused {
    Optional<Row> row = export.rows().next();
    while (row.isPresent()) {
      if (Computation.compute(export.checker().check(row.get()))
          instanceof Verdict.Accepted<ExportedRow> good) {
        RowValues values = good.value().values();
        List<Part> parts = wanted.get(RowsOfCheck.keyOf(values));
        if (parts != null) {
          parts.add(new Part(good.record(), good.line(), values));
        }
      }
      row = export.rows().next();
    }
  }

  private void judge(OpenExport export, List<Part> rows) {
    Kind kind = rows.get(0).values().kind();
    if (combine) {
      List<RowValues> values = rows.stream().map(Part::values).toList();
      if (DuplicateKeyMerge.combine(values, formats.sums(names, kind)).isPresent()) {
        return;
      }
      if (values.stream().allMatch(each -> haveSameValues(each, values.get(0)))) {
        identical += rows.size() - 1;
        return;
      }
      conflicting += rows.size();
    }
    conflicts.add(conflict(kind, rows, export.rows().parts()));
  }

  private static boolean haveSameValues(RowValues one, RowValues other) {
    return one.kind().valueColumns().stream()
        .allMatch(column -> one.find(column).equals(other.find(column)));
  }

  private Conflict conflict(Kind kind, List<Part> rows, List<TablePart> parts) {
    Part first = rows.get(0);
    return new Conflict(
        TablePart.of(parts, first.record()),
        first.line(),
        KeyConflict.of(
            first.values().key(),
            rows.stream().map(row -> KeyConflict.place(parts, row.record(), row.line())).toList()),
        unnamed.getOrDefault(kind, 0));
  }
}
