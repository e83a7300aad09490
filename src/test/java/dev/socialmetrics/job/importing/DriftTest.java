package dev.socialmetrics.job.importing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import dev.socialmetrics.desktop.Outcome;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file whose rows or columns are unlike those of its source in the last weeks is told of. */
class DriftTest {
  @TempDir Path folder;

  @Test
  void a_file_far_from_the_median_of_four_former_ones_is_told_of_and_stored() throws SQLException {
    Desktop desktop = new Desktop(folder);
    for (int i = 1; i <= 4; i++) {
      put(desktop, "daily-" + i + ".csv", i, 20);
    }
    desktop.metrics("nightly");
    put(desktop, "daily-5.csv", 5, 9);
    put(desktop, "daily-6 (1).csv", 6, 10);
    put(desktop, "daily-7.csv", 7, 100);
    put(desktop, "daily-8.csv", 8, 101);
    put(desktop, "other-9.csv", 9, 1);
    desktop.metrics("nightly");

    assertThat(told(desktop))
        .containsExactly(
            "daily-5.csv: 9 rows, about 20 as in the last 28 days",
            "daily-8.csv: 101 rows, about 20 as in the last 28 days");
    assertThat(select(desktop, "SELECT count(*) FROM social_media_daily_metrics"))
        .containsExactly("301");
  }

  @Test
  void three_former_files_and_those_of_the_same_night_make_nothing_usual() throws SQLException {
    Desktop desktop = new Desktop(folder);
    for (int i = 1; i <= 3; i++) {
      put(desktop, "daily-" + i + ".csv", i, 20);
    }
    desktop.metrics("nightly");
    put(desktop, "daily-4.csv", 4, 20);
    put(desktop, "daily-5.csv", 5, 1);
    desktop.metrics("nightly");

    assertThat(told(desktop)).isEmpty();
  }

  private static void putColumns(Desktop desktop, String name, String columns) {
    int values = columns.split(",").length;
    int account = Integer.parseInt(name.replaceAll("\\D", ""));
    String row = account + ",instagram,2025-01-01" + ",1".repeat(values);
    desktop.put(name, "account_id,platform,date," + columns, row);
  }

  @Test
  void a_file_whose_columns_are_unlike_those_of_four_former_ones_is_told_of_and_stored()
      throws SQLException {
    Desktop desktop = new Desktop(folder);
    for (int i = 1; i <= 4; i++) {
      putColumns(desktop, "daily-" + i + ".csv", i == 1 ? "reach,likes,clicks" : "reach,likes");
    }
    desktop.metrics("nightly");
    putColumns(desktop, "daily-5.csv", "reach,likes");
    putColumns(desktop, "daily-6.csv", "reach,likes,clicks");
    putColumns(desktop, "daily-7.csv", "reach,saves");
    putColumns(desktop, "daily-8.csv", "likes,Reach of 2025,shares");
    putColumns(desktop, "other-9.csv", "saves");
    desktop.put(
        "daily-10.csv", "platform,account_id,reach,likes,date", "instagram,10,1,1,2025-01-01");
    Outcome night = desktop.metrics("nightly");

    assertThat(night.exitCode()).as(night.all()).isZero();
    assertThat(night.lines("drift"))
        .containsExactly(
            "daily-7.csv: drift.columns: found columns without \"likes\" and with \"saves\","
                + " expected the columns that its source had in the last 28 days. Look whether the"
                + " export is the same as before; its rows are stored.",
            "daily-8.csv: drift.columns: found columns without \"reach\" and with \"reach of #\","
                + " \"shares\", expected the columns that its source had in the last 28 days. Look"
                + " whether the export is the same as before; its rows are stored.");
    assertThat(
            select(
                desktop,
                "SELECT f.name || ': ' || p.found || ', ' || p.expected FROM row_problem p"
                    + " JOIN import_file f USING (import_file_id)"
                    + " WHERE p.code = 'drift.columns' ORDER BY 1"))
        .containsExactly(
            "daily-7.csv: columns without \"likes\" and with \"saves\","
                + " the columns that its source had in the last 28 days",
            "daily-8.csv: columns without \"reach\" and with \"reach of #\", \"shares\","
                + " the columns that its source had in the last 28 days");
    assertThat(select(desktop, "SELECT count(*) FROM social_media_daily_metrics"))
        .containsExactly("10");
  }

  private static void put(Desktop desktop, String name, int account, int rows) {
    List<String> lines = new ArrayList<>();
    lines.add("account_id,platform,date,reach");
    for (int i = 0; i < rows; i++) {
      lines.add(account + ",instagram," + LocalDate.of(2025, 1, 1).plusDays(i) + "," + (i + 1));
    }
    desktop.put(name, lines.toArray(String[]::new));
  }

  private static List<String> told(Desktop desktop) throws SQLException {
    return select(
        desktop,
        "SELECT f.name || ': ' || p.found || ', ' || p.expected FROM row_problem p"
            + " JOIN import_file f USING (import_file_id) WHERE p.code = 'drift.rows' ORDER BY 1");
  }

  private static List<String> select(Desktop desktop, String sql) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + desktop.output("social-metrics.db"));
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }
}
