package dev.socialmetrics.correction;

import dev.socialmetrics.desktop.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * All that a database holds of rows: values, where each is from, when it came and changed, what was
 * restated. Rows by their keys and files by their names instead of by numbers.
 */
final class RememberedRows {
  private static final Map<String, List<String>> KEYS =
      new TreeMap<>(
          Map.of(
              "social_media_daily_metrics", List.of("metric_id", "account_id", "platform", "date"),
              "content_performance", List.of("content_id", "account_id", "platform", "post_id"),
              "audience_demographics", List.of("demographic_id", "account_id", "platform", "date"),
              "campaign_social_metrics",
                  List.of(
                      "campaign_metric_id",
                      "account_id",
                      "platform",
                      "campaign_id",
                      "start_date",
                      "end_date")));

  private final Tables tables;
  private final List<String> lines = new ArrayList<>();

  private RememberedRows(Tables tables) {
    this.tables = tables;
  }

  static List<String> of(Tables tables) {
    RememberedRows rows = new RememberedRows(tables);
    KEYS.forEach(rows::addTable);
    rows.add("content_statement", "content_performance", "content_id", "true");
    rows.add("content_snapshot", "content_performance", "content_id", "true");
    rows.lines.addAll(tables.rows("SELECT 'account', * FROM account ORDER BY account_id"));
    return rows.lines;
  }

  private void addTable(String table, List<String> keys) {
    String id = keys.get(0);
    lines.addAll(
        tables.rows(
            "SELECT '"
                + table
                + "', "
                + columns(table, id)
                + " FROM "
                + table
                + " s ORDER BY 2, 3, 4, 5, 6"));
    for (String child : List.of("metric_source", "metric_revision", "run_first_value")) {
      add(child, table, "row_id", "s.table_name = '" + table + "'");
    }
    lines.addAll(
        tables.rows(
            "SELECT 'before the latest run', "
                + String.join(", ", keys.subList(1, keys.size()))
                + " FROM "
                + table
                + " WHERE "
                + id
                + " <= (SELECT last_id FROM run_start WHERE table_name = '"
                + table
                + "') ORDER BY 2, 3, 4"));
  }

  private void add(String child, String table, String reference, String condition) {
    List<String> keys = KEYS.get(table);
    String key =
        keys.stream().skip(1).map(column -> "t." + column).collect(Collectors.joining(", "));
    lines.addAll(
        tables
            .rows(
                "SELECT '"
                    + child
                    + "', "
                    + key
                    + ", "
                    + columns(child, reference)
                    + " FROM "
                    + child
                    + " s JOIN "
                    + table
                    + " t ON t."
                    + keys.get(0)
                    + " = s."
                    + reference
                    + " WHERE "
                    + condition)
            .stream()
            .sorted()
            .toList());
  }

  private String columns(String table, String id) {
    return tables.rows("SELECT name FROM pragma_table_xinfo('" + table + "')").stream()
        .filter(column -> !column.equals(id) && !column.equals("metric_revision_id"))
        .map(
            column ->
                column.endsWith("file_id")
                    ? "(SELECT f.name FROM import_file f WHERE f.import_file_id = s." + column + ")"
                    : "s." + column)
        .collect(Collectors.joining(", "));
  }
}
