package dev.socialmetrics.store.publish;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.problem.ProblemCode;
import dev.socialmetrics.problem.TablePart;
import dev.socialmetrics.problem.Verdict;
import dev.socialmetrics.store.CellBinding;
import dev.socialmetrics.store.file.ImportParts;
import dev.socialmetrics.store.staging.Staging;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows of one file that share a key: identical ones are ignored but the first, conflicting ones are
 * all rejected, whether the table had the key before or not.
 */
public final class RepeatedKeys {
  private final Kind kind;
  private final PublishSql sql;
  private final JdbcTemplate jdbc;

  RepeatedKeys(Kind kind, PublishSql sql, JdbcTemplate jdbc) {
    this.kind = kind;
    this.sql = sql;
    this.jdbc = jdbc;
  }

  /**
   * What became of the repeated rows.
   *
   * @param deleted rows taken out of the public table again
   */
  public record Outcome(
      List<Verdict.Rejected<Object>> rejected, List<Verdict.Ignored<Object>> ignored, int deleted) {
    static Outcome none() {
      return new Outcome(List.of(), List.of(), 0);
    }
  }

  private record Repeat(long stageId, long line, List<Object> key, List<Object> values) {}

  Outcome resolve(long fileId, RawRecords raw) {
    Map<List<Object>, List<Repeat>> groups = new LinkedHashMap<>();
    for (Repeat repeat : find(fileId)) {
      groups.computeIfAbsent(repeat.key(), key -> new ArrayList<>()).add(repeat);
    }
    Map<Boolean, List<List<Repeat>>> byConflict =
        groups.values().stream().collect(Collectors.partitioningBy(RepeatedKeys::isConflict));
    List<Repeat> conflicting = byConflict.get(true).stream().flatMap(List::stream).toList();
    List<Repeat> spare =
        byConflict.get(false).stream().flatMap(group -> group.stream().skip(1)).toList();
    int deleted = 0;
    for (List<Repeat> group : byConflict.get(true)) {
      deleted += deleteInserted(group.get(0).key(), fileId);
    }
    forgetKnown(conflicting);
    forgetKnown(spare);
    return new Outcome(
        rejections(byConflict.get(true), conflicting, raw, new ImportParts(jdbc).list(fileId)),
        ignored(spare),
        deleted);
  }

  private List<Repeat> find(long fileId) {
    long first = Staging.firstId(fileId);
    long last = Staging.lastId(fileId);
    return jdbc.query(sql.findRepeated(), (row, number) -> repeat(row), first, last, first, last);
  }

  private Repeat repeat(ResultSet row) throws SQLException {
    int index = 3;
    List<Object> key = new ArrayList<>();
    for (Column column : kind.keyColumns()) {
      key.add(CellBinding.read(row, index++, column));
    }
    List<Object> values = new ArrayList<>();
    for (Column column : kind.valueColumns()) {
      values.add(CellBinding.read(row, index++, column));
    }
    return new Repeat(row.getLong("stage_id"), row.getLong("source_line"), key, values);
  }

  private static boolean isConflict(List<Repeat> group) {
    return group.stream().anyMatch(repeat -> !repeat.values().equals(group.get(0).values()));
  }

  private int deleteInserted(List<Object> key, long fileId) {
    List<Object> arguments = new ArrayList<>(key);
    arguments.add(fileId);
    return jdbc.update(sql.deleteJustInserted(), arguments.toArray());
  }

  private void forgetKnown(Collection<Repeat> repeats) {
    jdbc.batchUpdate(
        "DELETE FROM " + PublishSql.KNOWN + " WHERE stage_id = ?",
        repeats.stream().map(repeat -> new Object[] {repeat.stageId()}).toList());
  }

  private List<Verdict.Rejected<Object>> rejections(
      List<List<Repeat>> groups, List<Repeat> conflicting, RawRecords raw, List<TablePart> parts) {
    Map<Long, String> texts = raw.read(records(conflicting));
    Map<Long, Problem> problems = new HashMap<>();
    for (List<Repeat> group : groups) {
      Problem problem =
          KeyConflict.of(
              group.get(0).key(), group.stream().map(repeat -> place(repeat, parts)).toList());
      group.forEach(repeat -> problems.put(repeat.stageId(), problem));
    }
    return conflicting.stream()
        .map(repeat -> rejection(repeat, problems.get(repeat.stageId()), texts))
        .toList();
  }

  private static String place(Repeat repeat, List<TablePart> parts) {
    return KeyConflict.place(parts, Staging.recordOf(repeat.stageId()), repeat.line());
  }

  private static Set<Long> records(List<Repeat> repeats) {
    Set<Long> records = new HashSet<>();
    repeats.forEach(repeat -> records.add(Staging.recordOf(repeat.stageId())));
    return records;
  }

  private static Verdict.Rejected<Object> rejection(
      Repeat repeat, Problem problem, Map<Long, String> texts) {
    long record = Staging.recordOf(repeat.stageId());
    return new Verdict.Rejected<>(
        record, repeat.line(), texts.getOrDefault(record, ""), List.of(problem));
  }

  private static List<Verdict.Ignored<Object>> ignored(List<Repeat> spare) {
    List<Verdict.Ignored<Object>> rows = new ArrayList<>();
    for (Repeat repeat : spare) {
      rows.add(
          new Verdict.Ignored<>(
              Staging.recordOf(repeat.stageId()),
              repeat.line(),
              ProblemCode.ROW_DUPLICATE_KEY_IDENTICAL));
    }
    return rows;
  }
}
