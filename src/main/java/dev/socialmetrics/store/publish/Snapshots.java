package dev.socialmetrics.store.publish;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps a post's counts a day of export, only when they changed. The counts that a post first came
 * with stand in its own row ({@code counted_at}) and are written here once they change or an older
 * export turns up; the view {@code content_snapshot} shows both.
 */
final class Snapshots {
  private static final List<Column> COUNTS =
      Kind.CONTENT.valueColumns().stream().filter(column -> column.type().isWhole()).toList();
  private static final String NAMES =
      COUNTS.stream().map(Column::name).collect(Collectors.joining(", "));
  private static final String ADD =
      "INSERT INTO content_snapshot_past (content_id, exported_on, "
          + NAMES
          + ", exported_at, import_file_id) VALUES (?, ?, "
          + "?, ".repeat(COUNTS.size())
          + "?, ?) ON CONFLICT (content_id, exported_on) DO UPDATE SET "
          + COUNTS.stream()
              .map(column -> column.name() + " = excluded." + column.name())
              .collect(Collectors.joining(", "))
          + ", exported_at = excluded.exported_at, import_file_id = excluded.import_file_id"
          + " WHERE excluded.exported_at >= content_snapshot_past.exported_at";

  private static final String KEPT =
      "UPDATE content_performance SET counted_at = NULL WHERE content_id = ?";

  private static final String FILL_GAPS =
      "UPDATE content_snapshot_past SET "
          + COUNTS.stream()
              .map(column -> column.name() + " = coalesce(" + column.name() + ", ?)")
              .collect(Collectors.joining(", "))
          + " WHERE content_id = ? AND exported_on >= ?";

  private final JdbcTemplate jdbc;
  private final List<Object[]> pending = new ArrayList<>();
  private final List<Object[]> kept = new ArrayList<>();

  Snapshots(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes what an incoming row did to a known post. */
  void note(StoredRow before, Merged merged, Object[] incoming, Source from) {
    if (COUNTS.stream().allMatch(column -> incoming[column.index()] == null)) {
      return;
    }
    Optional<Source> newest = newestOfCounts(before);
    if (newest.isPresent() && !from.isNewerThan(newest.get())) {
      keepFirst(before);
      addLate(merged.row(), incoming, from);
    } else if (!Arrays.equals(counts(before.cells()), counts(merged.row().cells()))) {
      keepFirst(before);
      pending.add(values(before.id(), counts(merged.row().cells()), from));
    }
  }

  /** The counts that a post came with stand in its own row until they are past. */
  private void keepFirst(StoredRow before) {
    before
        .counted()
        .ifPresent(
            first -> {
              pending.add(values(before.id(), counts(before.cells()), first));
              kept.add(new Object[] {before.id()});
            });
  }

  void flush() {
    write(ADD, pending);
    write(KEPT, kept);
  }

  private void write(String statement, List<Object[]> batch) {
    if (!batch.isEmpty()) {
      jdbc.batchUpdate(statement, batch);
      batch.clear();
    }
  }

  /** An export older than the post's newest counts: put between the days that are known. */
  private void addLate(StoredRow merged, Object[] incoming, Source from) {
    flush();
    long id = merged.id();
    Object[] counts = counts(incoming);
    Optional<Object[]> earlier = neighbour(id, "exported_at <= ?", "DESC", from.exportedAt());
    earlier.ifPresent(known -> fillGaps(counts, known));
    fillGapsSince(id, day(from), counts);
    if (!isEqual(earlier, counts) && jdbc.update(ADD, values(id, counts, from)) > 0) {
      settleNext(merged, day(from), counts);
    }
  }

  /** After a new day: the next one goes when it says the same, and the newest counts stay last. */
  private void settleNext(StoredRow merged, String day, Object[] counts) {
    Optional<Object[]> later = neighbour(merged.id(), "exported_on > ?", "ASC", day);
    Object[] newest = counts(merged.cells());
    if (isEqual(later, counts)) {
      deleteNext(merged.id(), day);
    } else if (later.isEmpty() && !Arrays.equals(counts, newest)) {
      jdbc.update(ADD, values(merged.id(), newest, newestOfCounts(merged).orElseThrow()));
    }
  }

  private static boolean isEqual(Optional<Object[]> known, Object[] counts) {
    return known.filter(other -> Arrays.equals(other, counts)).isPresent();
  }

  /** Where the youngest of a post's counts comes from; its other values may be younger. */
  private static Optional<Source> newestOfCounts(StoredRow row) {
    return COUNTS.stream()
        .map(Column::index)
        .filter(index -> row.cells()[index] != null)
        .map(row::sourceOf)
        .reduce((one, other) -> other.isNewerThan(one) ? other : one);
  }

  private void fillGapsSince(long id, String day, Object[] counts) {
    List<Object> arguments = new ArrayList<>(Arrays.asList(counts));
    arguments.add(id);
    arguments.add(day);
    jdbc.update(FILL_GAPS, arguments.toArray());
  }

  private Optional<Object[]> neighbour(long id, String condition, String order, String moment) {
    return jdbc
        .query(
            "SELECT "
                + NAMES
                + " FROM content_snapshot_past WHERE content_id = ? AND "
                + condition
                + " ORDER BY exported_on "
                + order
                + " LIMIT 1",
            (row, number) -> {
              Object[] counts = new Object[COUNTS.size()];
              for (int i = 0; i < counts.length; i++) {
                long count = row.getLong(i + 1);
                counts[i] = row.wasNull() ? null : count;
              }
              return counts;
            },
            id,
            moment)
        .stream()
        .findFirst();
  }

  private void deleteNext(long id, String day) {
    jdbc.update(
        """
        DELETE FROM content_snapshot_past WHERE content_id = ? AND exported_on =
          (SELECT min(exported_on) FROM content_snapshot_past WHERE content_id = ? AND exported_on > ?)
        """,
        id,
        id,
        day);
  }

  private static void fillGaps(Object[] counts, Object[] known) {
    IntStream.range(0, counts.length)
        .filter(i -> counts[i] == null)
        .forEach(i -> counts[i] = known[i]);
  }

  private static Object[] counts(Object[] cells) {
    return COUNTS.stream().map(column -> cells[column.index()]).toArray();
  }

  private static String day(Source source) {
    return source.exportedAt().substring(0, 10);
  }

  private static Object[] values(long id, Object[] counts, Source from) {
    List<Object> values = new ArrayList<>();
    values.add(id);
    values.add(day(from));
    values.addAll(Arrays.asList(counts));
    values.add(from.exportedAt());
    values.add(from.fileId());
    return values.toArray();
  }
}
