package dev.socialmetrics.store.publish;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.store.CellBinding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps a post's counts a day of export, only when they changed. The present counts stand in the
 * post's own row, with the day since which they stand; only past ones are written here.
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
  private static final String SINCE =
      "UPDATE content_performance SET counted_on = ? WHERE content_id = ?";

  private final JdbcTemplate jdbc;
  private final List<Object[]> past = new ArrayList<>();
  private final List<Object[]> since = new ArrayList<>();

  Snapshots(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Notes what an incoming row did to a known post. */
  void note(StoredRow before, Merged merged, Object[] incoming, Source from) {
    if (COUNTS.stream().allMatch(column -> incoming[column.index()] == null)) {
      return;
    }
    if (!from.isNewerThan(before.source())) {
      addLate(before, merged, incoming, from);
    } else if (!Arrays.equals(counts(before.cells()), counts(merged.row().cells()))) {
      replace(before, day(from));
    }
  }

  /** The counts so far become past ones, unless they were of the same day. */
  private void replace(StoredRow before, String day) {
    if (!day.equals(before.countedOn())) {
      past.add(values(before.id(), before.countedOn(), counts(before.cells()), before.source()));
      since.add(new Object[] {day, before.id()});
    }
  }

  void flush() {
    write(ADD, past);
    write(SINCE, since);
  }

  private void write(String statement, List<Object[]> batch) {
    if (!batch.isEmpty()) {
      jdbc.batchUpdate(statement, batch);
      batch.clear();
    }
  }

  /** An export older than the post's newest: its day is put between the days that are known. */
  private void addLate(StoredRow stored, Merged merged, Object[] incoming, Source from) {
    flush();
    Object[] present = counts(merged.row().cells());
    String day = day(from);
    if (day.compareTo(stored.countedOn()) > 0) {
      addWithin(stored, present, counts(incoming), from);
    } else if (day.compareTo(stored.countedOn()) < 0) {
      addBefore(stored, present, counts(incoming), from);
    }
  }

  /** Between the day the present counts were first seen and the day they were last seen. */
  private void addWithin(StoredRow stored, Object[] present, Object[] late, Source from) {
    fillGaps(late, present);
    String lastSeen = day(stored.source());
    if (Arrays.equals(late, present) || day(from).equals(lastSeen)) {
      return;
    }
    jdbc.update(ADD, values(stored.id(), stored.countedOn(), present, stored.source()));
    jdbc.update(ADD, values(stored.id(), day(from), late, from));
    jdbc.update(SINCE, lastSeen, stored.id());
  }

  private void addBefore(StoredRow stored, Object[] present, Object[] late, Source from) {
    String day = day(from);
    Optional<Past> earlier = neighbour(stored.id(), day, "<", "DESC");
    earlier.ifPresent(known -> fillGaps(late, known.counts()));
    if (earlier.filter(known -> Arrays.equals(known.counts(), late)).isPresent()) {
      return;
    }
    Optional<Past> later = neighbour(stored.id(), day, ">", "ASC");
    if (later.isEmpty() && Arrays.equals(late, present)) {
      jdbc.update(SINCE, day, stored.id());
      return;
    }
    jdbc.update(ADD, values(stored.id(), day, late, from));
    later
        .filter(known -> Arrays.equals(known.counts(), late))
        .ifPresent(known -> delete(stored.id(), known.day()));
  }

  /** Counts that a post once had. */
  private record Past(String day, Object[] counts) {}

  private Optional<Past> neighbour(long id, String day, String side, String order) {
    return jdbc
        .query(
            "SELECT exported_on, "
                + NAMES
                + " FROM content_snapshot_past WHERE content_id = ? AND exported_on "
                + side
                + " ? ORDER BY exported_on "
                + order
                + " LIMIT 1",
            (row, number) -> {
              Object[] counts = new Object[COUNTS.size()];
              for (int i = 0; i < counts.length; i++) {
                counts[i] = CellBinding.read(row, i + 2, COUNTS.get(i));
              }
              return new Past(row.getString(1), counts);
            },
            id,
            day)
        .stream()
        .findFirst();
  }

  private void delete(long id, String day) {
    jdbc.update(
        "DELETE FROM content_snapshot_past WHERE content_id = ? AND exported_on = ?", id, day);
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

  private static Object[] values(long id, String day, Object[] counts, Source from) {
    List<Object> values = new ArrayList<>();
    values.add(id);
    values.add(day);
    values.addAll(Arrays.asList(counts));
    values.add(from.exportedAt());
    values.add(from.fileId());
    return values.toArray();
  }
}
