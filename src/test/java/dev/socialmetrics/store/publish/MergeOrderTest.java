package dev.socialmetrics.store.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.store.Export;
import dev.socialmetrics.store.TestStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is stored depends on the exports, never on the order or the grouping in which they came. */
class MergeOrderTest {
  private static final List<String> METRICS =
      List.of("followers", "likes", "comments", "reach", "impressions", "engagement_rate_reported");
  private static final String ROWS =
      """
      SELECT date, followers, likes, comments, reach, impressions, engagement_rate_reported, engagement_rate,
        engagement_basis, exported_at FROM social_media_daily_metrics WHERE account_id = ? ORDER BY date
      """;
  private static final String ORIGINS =
      """
      WITH origin (row_id, column_name, import_file_id, line) AS (
        SELECT metric_id, '', import_file_id, source_line FROM social_media_daily_metrics
        UNION ALL SELECT row_id, column_name, import_file_id, source_line FROM metric_source)
      SELECT date, column_name, sha256, line
      FROM origin JOIN social_media_daily_metrics d ON metric_id = row_id
      JOIN import_file f ON f.import_file_id = origin.import_file_id
      WHERE d.account_id = ? ORDER BY date, column_name
      """;

  @TempDir Path output;
  private TestStore store;
  private int accounts;

  @BeforeEach
  void open() {
    store = new TestStore(output);
  }

  @AfterEach
  void close() {
    store.close();
  }

  /** What one export says of one metric of one day. */
  private record Statement(int file, String day, String metric, Object value, String exportedAt) {
    String sha() {
      return "sha-" + file;
    }

    boolean beats(Statement other) {
      int byTime = exportedAt.compareTo(other.exportedAt);
      return byTime > 0 || byTime == 0 && sha().compareTo(other.sha()) > 0;
    }

    boolean isOfSameCell(Statement other) {
      return day.equals(other.day)
          && metric.equals(other.metric)
          && exportedAt.equals(other.exportedAt);
    }
  }

  @Test
  void one_metric_files_merge_into_the_same_rows_in_every_order() {
    Random random = new Random(20251023);
    for (int scenario = 0; scenario < 12; scenario++) {
      List<List<Statement>> files = randomFiles(random);
      List<String> expected = winners(files);
      List<String> rows = null;
      for (int order = 0; order < 20; order++) {
        Collections.shuffle(files, random);
        String account = load(files);
        assertThat(origins(account))
            .as("scenario %d, order %s", scenario, files)
            .isEqualTo(expected);
        rows = rows == null ? store.lines(ROWS, account) : rows;
        assertThat(store.lines(ROWS, account)).as("scenario %d", scenario).isEqualTo(rows);
      }
    }
  }

  @Test
  void the_same_statements_merge_into_the_same_rows_however_they_are_spread_over_files() {
    Random random = new Random(7);
    for (int scenario = 0; scenario < 10; scenario++) {
      List<Statement> statements = distinctTimes(random);
      List<String> rows = null;
      for (int spread = 0; spread < 20; spread++) {
        String account = load(spread(statements, random));
        rows = rows == null ? store.lines(ROWS, account) : rows;
        assertThat(store.lines(ROWS, account)).as("scenario %d", scenario).isEqualTo(rows);
      }
    }
  }

  /** Up to 7 files; their times tie now and then, their values repeat now and then. */
  private static List<List<Statement>> randomFiles(Random random) {
    List<List<Statement>> files = new ArrayList<>();
    for (int file = 0; file < 4 + random.nextInt(4); file++) {
      String metric = METRICS.get(random.nextInt(METRICS.size()));
      String exportedAt = "2025-10-%02dT08:00:00Z".formatted(10 + random.nextInt(4));
      List<Statement> rows = new ArrayList<>();
      for (int day = 1; day <= 3; day++) {
        if (random.nextInt(4) > 0) {
          rows.add(
              new Statement(file, "2025-10-0" + day, metric, value(metric, random), exportedAt));
        }
      }
      files.add(rows);
    }
    return files;
  }

  private static Object value(String metric, Random random) {
    long value = random.nextInt(4);
    return metric.equals("engagement_rate_reported") ? (Object) (value / 8.0) : value;
  }

  /** No two statements of one metric and day have the same export time. */
  private static List<Statement> distinctTimes(Random random) {
    List<Statement> statements = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      String metric = METRICS.get(random.nextInt(METRICS.size()));
      String moment = "2025-10-10T%02d:00:00Z".formatted(random.nextInt(5));
      String day = "2025-10-0" + (1 + i % 2);
      Statement statement = new Statement(0, day, metric, value(metric, random), moment);
      if (statements.stream().noneMatch(statement::isOfSameCell)) {
        statements.add(statement);
      }
    }
    return statements;
  }

  /** Puts statements of one moment into one file or into several, and the files in any order. */
  private static List<List<Statement>> spread(List<Statement> statements, Random random) {
    Map<String, List<Statement>> files = new TreeMap<>();
    for (Statement statement : statements) {
      String file = statement.exportedAt() + " part " + random.nextInt(3);
      files.computeIfAbsent(file, name -> new ArrayList<>()).add(statement);
    }
    List<List<Statement>> shuffled = new ArrayList<>(files.values());
    Collections.shuffle(shuffled, random);
    return IntStream.range(0, shuffled.size())
        .mapToObj(file -> numbered(shuffled.get(file), file))
        .toList();
  }

  private static List<Statement> numbered(List<Statement> rows, int file) {
    return rows.stream()
        .map(row -> new Statement(file, row.day(), row.metric(), row.value(), row.exportedAt()))
        .toList();
  }

  private String load(List<List<Statement>> files) {
    String account = "account-" + accounts++;
    for (List<Statement> rows : files) {
      if (!rows.isEmpty()) {
        store.load(export(account, rows));
      }
    }
    return account;
  }

  private static Export export(String account, List<Statement> rows) {
    Statement first = rows.get(0);
    String name = account + "-" + first.file() + ".csv";
    Export export = Export.of(name, Kind.DAILY, first.exportedAt()).withSha(first.sha());
    Map<String, List<Object>> days = new LinkedHashMap<>();
    rows.forEach(
        row ->
            days.computeIfAbsent(row.day(), day -> new ArrayList<>())
                .addAll(List.of(row.metric(), row.value())));
    days.forEach((day, values) -> export.row(List.of(account, "instagram", day), values.toArray()));
    return export;
  }

  private List<String> origins(String account) {
    return store.lines(ORIGINS, account);
  }

  /** The rule, told once more: a day's newest file is its row's, other winners stand beside it. */
  private static List<String> winners(List<List<Statement>> files) {
    TreeMap<String, Statement> newest = new TreeMap<>();
    files.stream()
        .flatMap(List::stream)
        .forEach(
            statement -> {
              keepNewer(newest, statement.day() + "|", statement);
              keepNewer(newest, statement.day() + "|" + statement.metric(), statement);
            });
    List<String> lines = new ArrayList<>();
    newest.forEach(
        (key, statement) -> {
          boolean ofTheRow = key.endsWith("|");
          if (ofTheRow || newest.get(statement.day() + "|").file() != statement.file()) {
            lines.add(key + "|" + statement.sha() + "|" + line(files, statement));
          }
        });
    return lines;
  }

  private static void keepNewer(TreeMap<String, Statement> newest, String key, Statement found) {
    newest.merge(key, found, (old, other) -> other.beats(old) ? other : old);
  }

  private static int line(List<List<Statement>> files, Statement statement) {
    return files.stream()
            .mapToInt(rows -> rows.indexOf(statement))
            .filter(index -> index >= 0)
            .findFirst()
            .orElseThrow()
        + 2;
  }
}
