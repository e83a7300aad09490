package dev.socialmetrics.store.publish;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.MutableValues;
import dev.socialmetrics.domain.RowValues;
import dev.socialmetrics.store.CellBinding;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads staged rows beside the stored rows that they meet, a page at a time. */
final class ExistingRows {
  /** So few that the pages they are on stay in memory until they are written. */
  private static final int PAGE = 500;

  private final Kind kind;
  private final PublishSql sql;
  private final JdbcTemplate jdbc;

  ExistingRows(Kind kind, PublishSql sql, JdbcTemplate jdbc) {
    this.kind = kind;
    this.sql = sql;
    this.jdbc = jdbc;
  }

  /**
   * A stored row and the staged row that states it again.
   *
   * @param incoming unknown where it states nothing
   */
  record Meeting(long stageId, StoredRow stored, RowValues incoming, ValueSource from) {}

  /** The meetings of stored rows after an id, in their order, none at the end. */
  List<Meeting> pageAfter(long rowId, ValueSource file) {
    List<Meeting> page =
        jdbc.query(
            sql.pageOfKnown(), (row, number) -> meeting(row, file), file.exportedAt(), rowId, PAGE);
    return page.isEmpty() ? page : withColumnSources(page);
  }

  private Meeting meeting(ResultSet row, ValueSource file) throws SQLException {
    MutableValues stored = new MutableValues(kind);
    MutableValues incoming = new MutableValues(kind);
    // By position, for speed: a load reads every stored row that it meets.
    int index = 12;
    index = fill(stored, kind.keyColumns(), row, index);
    index = fill(stored, sql.dataColumns(), row, index);
    fill(incoming, sql.statedColumns(), row, index);
    ValueSource storedFrom =
        new ValueSource(
            row.getInt(11),
            row.getString(6),
            row.getString(8),
            row.getString(9),
            row.getLong(7),
            row.getLong(5));
    ValueSource from =
        new ValueSource(
            file.unprovenParts(),
            row.getString(4),
            file.periodEnd(),
            file.sha256(),
            file.fileId(),
            row.getLong(3));
    return new Meeting(
        row.getLong(1),
        new StoredRow(row.getLong(2), stored, storedFrom, Map.of(), row.getString(10)),
        incoming,
        from);
  }

  private static int fill(MutableValues values, List<Column> columns, ResultSet row, int first)
      throws SQLException {
    int index = first;
    for (Column column : columns) {
      values.set(column, CellBinding.read(row, index++, column));
    }
    return index;
  }

  private List<Meeting> withColumnSources(List<Meeting> page) {
    Map<Long, Map<Integer, ValueSource>> sources = new HashMap<>();
    jdbc.query(
        sql.pageOfSources(),
        row -> {
          sources
              .computeIfAbsent(row.getLong(1), id -> new HashMap<>())
              .put(
                  kind.column(row.getString(2)).index(),
                  new ValueSource(
                      row.getInt(8),
                      row.getString(5),
                      row.getString(6),
                      row.getString(7),
                      row.getLong(3),
                      row.getLong(4)));
        },
        kind.table(),
        page.get(0).stored().id(),
        page.get(page.size() - 1).stored().id());
    return page.stream().map(meeting -> with(meeting, sources)).toList();
  }

  private static Meeting with(Meeting meeting, Map<Long, Map<Integer, ValueSource>> sources) {
    StoredRow stored = meeting.stored();
    Map<Integer, ValueSource> own = sources.getOrDefault(stored.id(), Map.of());
    return new Meeting(
        meeting.stageId(),
        new StoredRow(stored.id(), stored.values(), stored.source(), own, stored.updatedAt()),
        meeting.incoming(),
        meeting.from());
  }
}
