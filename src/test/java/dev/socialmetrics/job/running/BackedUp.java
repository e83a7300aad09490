package dev.socialmetrics.job.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.desktop.Desktop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/**
 * A desktop with a backup, {@code copy.db}, and a night that came after it.
 *
 * @param saved what the backup holds
 * @param present what the database holds
 */
record BackedUp(Desktop desktop, List<String> saved, List<String> present) {
  private static final String HEADER = "account_id,platform,date,followers,reach";

  static BackedUp at(Path folder, String now) {
    Desktop desktop = new Desktop(folder).at(now);
    desktop.put("days.csv", HEADER, "1,instagram,2025-10-22,100,50");
    desktop.metrics("nightly");
    List<String> saved = desktop.tables().dump();
    assertThat(desktop.metrics("backup", "copy.db").exitCode()).isZero();
    desktop.put("more.csv", HEADER, "2,tiktok,2025-10-24,7,8");
    desktop.metrics("nightly");
    return new BackedUp(desktop, saved, desktop.tables().dump());
  }

  /** The names in the output folder. */
  List<String> entries() throws IOException {
    try (Stream<Path> entries = Files.list(desktop.output(""))) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  static void sql(Path database, String... statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
