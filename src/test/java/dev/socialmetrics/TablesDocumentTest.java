package dev.socialmetrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.store.database.Database;
import dev.socialmetrics.store.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TablesDocumentTest {
  private static final Path DOCUMENT = Path.of("src/docs/tables.md");
  private static final Pattern NAME =
      Pattern.compile("^(?:## |\\| )`([a-z0-9_]+)`(?: \\| .+\\|)?$");
  private static final String PUBLIC_COLUMNS =
      """
      SELECT t.name, c.name FROM sqlite_master t JOIN pragma_table_xinfo(t.name) c
      WHERE t.type IN ('table', 'view') AND t.name NOT LIKE 'sqlite%' AND t.name NOT LIKE 'stage\\_%' ESCAPE '\\'
        AND t.name NOT LIKE 'BATCH%' AND t.name <> 'schema_version'
      """;

  @TempDir private Path output;

  @Test
  void every_public_table_and_column_is_explained_and_no_other() throws Exception {
    assertThat(explained())
        .as("explain it in " + DOCUMENT)
        .containsExactlyInAnyOrderEntriesOf(migrated());
  }

  private Map<String, Set<String>> migrated() throws SQLException {
    Map<String, Set<String>> tables = new TreeMap<>();
    try (Database database = Database.forWriting(output, Duration.ofSeconds(5))) {
      Schema.migrate(database);
      try (Connection connection = database.reading().getConnection();
          Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery(PUBLIC_COLUMNS)) {
        while (rows.next()) {
          tables.computeIfAbsent(rows.getString(1), name -> new TreeSet<>()).add(rows.getString(2));
        }
      }
    }
    return tables;
  }

  private static Map<String, Set<String>> explained() throws IOException {
    Map<String, Set<String>> tables = new TreeMap<>();
    Set<String> columns = Set.of();
    for (String line : Files.readAllLines(DOCUMENT)) {
      var name = NAME.matcher(line);
      if (name.matches() && line.startsWith("## ")) {
        columns = tables.computeIfAbsent(name.group(1), table -> new TreeSet<>());
      } else if (name.matches()) {
        columns.add(name.group(1));
      }
    }
    return tables;
  }
}
