package dev.socialmetrics.store.schema;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a database is recognised by.
 *
 * @param names of its tables, SQLite's own left out
 * @param isOurs whether we have migrated it, or have only begun it
 * @param isMigrated whether a migration of ours was applied
 * @param bytes of its pages, those in the write-ahead log included
 */
record DatabaseTables(Set<String> names, boolean isOurs, boolean isMigrated, long bytes) {
  private static final List<String> NEEDED =
      List.of(
          "import_file",
          "run",
          "social_media_daily_metrics",
          "content_performance",
          "audience_demographics",
          "campaign_social_metrics");

  DatabaseTables {
    names = Set.copyOf(names);
  }

  static DatabaseTables read(Statement statement) throws SQLException {
    long mark = number(statement, "PRAGMA application_id");
    Set<String> names = names(statement);
    boolean isMigrated = isMigrated(statement, names);
    boolean isBegun = mark == Schema.APPLICATION_ID && Set.of(Schema.HISTORY).containsAll(names);
    return new DatabaseTables(
        names,
        isMigrated || isBegun,
        isMigrated,
        number(statement, "PRAGMA page_count") * number(statement, "PRAGMA page_size"));
  }

  /** Other programs keep a table of that name, too, with other columns or names in it. */
  private static boolean isMigrated(Statement statement, Set<String> names) throws SQLException {
    return names.contains(Schema.HISTORY)
        && number(
                statement,
                String.format(
                    Locale.ROOT,
                    "SELECT count(*) FROM pragma_table_info('%s') WHERE name = 'installed_by'",
                    Schema.HISTORY))
            > 0
        && number(
                statement,
                String.format(
                    Locale.ROOT,
                    "SELECT count(*) FROM %s WHERE installed_by = '%s'",
                    Schema.HISTORY,
                    Schema.MIGRATED_BY))
            > 0;
  }

  private static Set<String> names(Statement statement) throws SQLException {
    Set<String> names = new TreeSet<>();
    try (ResultSet rows =
        statement.executeQuery(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")) {
      while (rows.next()) {
        names.add(rows.getString("name"));
      }
    }
    return names;
  }

  private static long number(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  /** Tables of every version of the schema that are not there. */
  List<String> missing() {
    return NEEDED.stream().filter(table -> !names.contains(table)).toList();
  }
}
