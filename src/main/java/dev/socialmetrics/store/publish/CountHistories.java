package dev.socialmetrics.store.publish;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.domain.MutableValues;
import dev.socialmetrics.store.CellBinding;
import dev.socialmetrics.store.Times;
import dev.socialmetrics.store.file.ImportFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps what a file states of the counts of known posts, and reads all statements of those where
 * the newest does not simply win: a rising count that is older or lower than what is stored, or
 * figures of an unknown period anywhere.
 */
final class CountHistories {
  private final JdbcTemplate jdbc;
  private final ImportFile file;
  private final boolean isEverywhere;
  private final Map<Long, List<CountHistory.Statement>> page = new HashMap<>();

  CountHistories(JdbcTemplate jdbc, ImportFile file) {
    this.jdbc = jdbc;
    this.file = file;
    this.isEverywhere =
        Boolean.TRUE.equals(
            jdbc.queryForObject(
                "SELECT EXISTS (SELECT 1 FROM import_file WHERE raises_only = 1)", Boolean.class));
  }

  /** Keeps what the file states of a page's posts, and looks up what is needed of them. */
  void learn(List<ExistingRows.Meeting> meetings) {
    page.clear();
    long first = meetings.get(0).stored().id();
    long last = meetings.get(meetings.size() - 1).stored().id();
    jdbc.update(StatementSql.copyFirstStatements(), first, last);
    jdbc.update(StatementSql.addStatements(), Times.exact(file.modified()), file.id(), first, last);
    if (meetings.stream().anyMatch(this::isNeeded)) {
      jdbc.query(
          StatementSql.pageOfStatements(),
          row -> {
            page.computeIfAbsent(row.getLong("content_id"), id -> new ArrayList<>())
                .add(statement(row));
          },
          first,
          last);
    }
  }

  /** Once the page's rows are written. */
  void leave(List<ExistingRows.Meeting> meetings) {
    jdbc.update(
        StatementSql.leaveToStatements(),
        meetings.get(0).stored().id(),
        meetings.get(meetings.size() - 1).stored().id());
  }

  private static CountHistory.Statement statement(ResultSet row) throws SQLException {
    MutableValues values = new MutableValues(Kind.CONTENT);
    int index = row.findColumn(StatementSql.counts().get(0).name());
    for (Column column : StatementSql.counts()) {
      values.set(column, CellBinding.read(row, index++, column));
    }
    return new CountHistory.Statement(
        new ValueSource(
            0,
            row.getString("exported_at"),
            row.getString("period_end"),
            row.getString("sha256"),
            row.getLong("import_file_id"),
            row.getLong("source_line")),
        row.getBoolean("raises_only"),
        values);
  }

  /** Empty where each count that is newer simply wins. */
  Optional<CountHistory> find(ExistingRows.Meeting meeting) {
    return isNeeded(meeting) ? Optional.of(new CountHistory(complete(meeting))) : Optional.empty();
  }

  private boolean isNeeded(ExistingRows.Meeting meeting) {
    return isEverywhere
        || StatementSql.counts().stream()
            .filter(CountHistory::isRising)
            .anyMatch(column -> isLowerOrOlder(meeting, column));
  }

  private static boolean isLowerOrOlder(ExistingRows.Meeting meeting, Column column) {
    Long stored = (Long) meeting.stored().values().orNull(column);
    Long incoming = (Long) meeting.incoming().orNull(column);
    return stored != null
        && incoming != null
        && (incoming < stored
            || !meeting.from().winsOver(meeting.stored().sourceOf(column.index())));
  }

  /** With what is stored of files whose statements an older database did not keep. */
  private List<CountHistory.Statement> complete(ExistingRows.Meeting meeting) {
    StoredRow stored = meeting.stored();
    List<CountHistory.Statement> all = new ArrayList<>(page.getOrDefault(stored.id(), List.of()));
    for (Column column : StatementSql.counts()) {
      Object value = stored.values().orNull(column);
      ValueSource source = stored.sourceOf(column.index());
      if (value != null && all.stream().noneMatch(one -> states(one, column, value, source))) {
        MutableValues values = new MutableValues(Kind.CONTENT);
        values.set(column, value);
        all.add(new CountHistory.Statement(source, false, values));
      }
    }
    all.sort(
        Comparator.comparing(CountHistory.Statement::from, ValueSource.BY_EXPORT)
            .thenComparing(one -> one.from().fileId()));
    return all;
  }

  private static boolean states(
      CountHistory.Statement one, Column column, Object value, ValueSource source) {
    return one.from().fileId() == source.fileId()
        && Objects.equals(one.values().orNull(column), value);
  }
}
