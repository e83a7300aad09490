package dev.socialmetrics.store.publish;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ExportedRow;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.MutableValues;
import dev.socialmetrics.metric.row.Derivation;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.store.CellBinding;
import dev.socialmetrics.store.rejected.RejectedRows;
import dev.socialmetrics.store.staging.Staging;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Combines staged rows that share a key into the first of them, before anything is published. */
final class CombinedRows {
  private final Kind kind;
  private final PublishSql sql;
  private final JdbcTemplate jdbc;
  private final RejectedRows problems;
  private final RowCombiner combiner;

  CombinedRows(
      Kind kind, PublishSql sql, JdbcTemplate jdbc, RejectedRows problems, RowCombiner combiner) {
    this.kind = kind;
    this.sql = sql;
    this.jdbc = jdbc;
    this.problems = problems;
    this.combiner = combiner;
  }

  private record Part(long stageId, long line, MutableValues values) {}

  /** How many further rows went into a row, by the stage id of that row. */
  Map<Long, Integer> run(long fileId) {
    Map<Long, Integer> further = new HashMap<>();
    if (combiner.combines(kind)) {
      for (List<Part> parts : find(fileId).values()) {
        combiner
            .combine(parts.stream().map(Part::values).toList())
            .ifPresent(
                made -> {
                  keep(fileId, parts.get(0), made);
                  parts.stream().skip(1).forEach(this::remove);
                  further.put(parts.get(0).stageId(), parts.size() - 1);
                });
      }
    }
    return further;
  }

  private Map<List<Object>, List<Part>> find(long fileId) {
    long first = Staging.firstId(fileId);
    long last = Staging.lastId(fileId);
    Map<List<Object>, List<Part>> byKey = new LinkedHashMap<>();
    jdbc.query(
        sql.findRepeated(),
        row -> {
          MutableValues values = values(row);
          byKey
              .computeIfAbsent(values.key(), none -> new ArrayList<>())
              .add(new Part(row.getLong("stage_id"), row.getLong("source_line"), values));
        },
        first,
        last,
        first,
        last);
    return byKey;
  }

  private MutableValues values(ResultSet row) throws SQLException {
    MutableValues values = new MutableValues(kind);
    int index = 3;
    for (List<Column> columns : List.of(kind.keyColumns(), sql.statedColumns())) {
      for (Column column : columns) {
        values.set(column, CellBinding.read(row, index++, column));
      }
    }
    return values;
  }

  private void keep(long fileId, Part first, RowCombiner.Combination made) {
    Derivation.derive(made.values());
    List<Object> arguments = new ArrayList<>();
    for (Column column : sql.dataColumns()) {
      Object value = made.values().orNull(column);
      arguments.add(value instanceof BigDecimal money ? (Object) money.doubleValue() : value);
    }
    arguments.add(first.stageId());
    jdbc.update(sql.updateStaged(), arguments.toArray());
    long record = Staging.recordOf(first.stageId());
    problems.addWarnings(
        fileId,
        List.of(
            new Verdict.Accepted<>(
                record,
                first.line(),
                new ExportedRow(made.values(), Instant.EPOCH),
                made.warnings())));
  }

  private void remove(Part part) {
    jdbc.update("DELETE FROM " + Staging.table(kind) + " WHERE stage_id = ?", part.stageId());
  }
}
