package dev.socialmetrics.store.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.store.Export;
import dev.socialmetrics.store.TestStore;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every table is a function of the exports, whatever the order in which they arrive and the runs
 * they arrive in: with blanks, equal values, files of one column and equal export times.
 */
class ArrivalOrderTest {
  private static final int SCENARIOS = 12;
  private static final int ORDERS = 8;
  private static final List<String> MOMENTS =
      List.of(
          "2025-10-10T08:00:00Z",
          "2025-10-10T20:00:00Z",
          "2025-10-11T08:00:00Z",
          "2025-10-12T08:00:00Z",
          "2025-10-13T08:00:00Z");

  @TempDir Path output;
  private TestStore store;
  private int accounts;
  private long run = 100;

  @BeforeEach
  void open() {
    store = new TestStore(output);
  }

  @AfterEach
  void close() {
    store.close();
  }

  /** What one file states, by row and column. */
  private record File(int number, String exportedAt, Map<String, Map<String, Object>> rows) {
    Export export(Kind kind, String account) {
      Export export =
          Export.of(account + "-" + number + ".csv", kind, exportedAt).withSha("sha-" + number);
      rows.forEach((row, values) -> export.row(key(kind, account, row), namesAndValues(values)));
      return export;
    }

    private static Object[] namesAndValues(Map<String, Object> values) {
      List<Object> all = new ArrayList<>();
      values.forEach((name, value) -> all.addAll(List.of(name, value)));
      return all.toArray();
    }
  }

  private static List<String> key(Kind kind, String account, String row) {
    return kind == Kind.CAMPAIGN
        ? List.of(account, "instagram", "campaign", "2025-09-01", row)
        : List.of(account, "instagram", row);
  }

  @ParameterizedTest
  @EnumSource
  void the_tables_are_the_same_in_every_order_of_arrival(Kind kind) {
    Random random = new Random(2025 + kind.ordinal());
    for (int scenario = 0; scenario < SCENARIOS; scenario++) {
      List<File> files = randomFiles(kind, random);
      String expected = null;
      for (int order = 0; order < ORDERS; order++) {
        String state = state(kind, load(kind, files, random));
        expected = expected == null ? state : expected;
        assertThat(state).as("scenario %d, order %s", scenario, files).isEqualTo(expected);
        Collections.shuffle(files, random);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void the_revisions_of_a_run_are_the_difference_it_made(Kind kind) {
    Random random = new Random(77 + kind.ordinal());
    for (int scenario = 0; scenario < SCENARIOS; scenario++) {
      String account = "account-" + accounts++;
      for (List<File> part : parts(randomFiles(kind, random), random)) {
        Map<String, String> before = values(kind, account);
        run++;
        part.forEach(file -> store.load(file.export(kind, account), run, TestStore.NOW));
        assertThat(revisions(kind, run))
            .as("scenario %d, %s", scenario, part)
            .containsExactlyInAnyOrderElementsOf(differences(before, values(kind, account)));
        assertThat(restatedValues(run)).isEqualTo(statedRevisions(kind, run));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_row_that_ends_as_it_was_last_changed_when_it_did_before(Kind kind) {
    Random random = new Random(5 + kind.ordinal());
    for (int scenario = 0; scenario < SCENARIOS; scenario++) {
      String account = "account-" + accounts++;
      for (List<File> part : parts(randomFiles(kind, random), random)) {
        Map<String, String> before = values(kind, account);
        Map<String, String> updated = updatedAt(kind, account);
        run++;
        Instant now = TestStore.NOW.plusSeconds(run);
        part.forEach(file -> store.load(file.export(kind, account), run, now));
        assertThat(updatedAt(kind, account))
            .as("scenario %d, %s", scenario, part)
            .isEqualTo(expectedUpdates(updated, before, kind, account, now));
      }
    }
  }

  private Map<String, String> expectedUpdates(
      Map<String, String> updated,
      Map<String, String> before,
      Kind kind,
      String account,
      Instant now) {
    Map<String, String> after = values(kind, account);
    Map<String, String> expected = new HashMap<>();
    updatedAt(kind, account)
        .keySet()
        .forEach(
            row -> {
              boolean same =
                  updated.containsKey(row) && ofRow(before, row).equals(ofRow(after, row));
              expected.put(row, same ? updated.get(row) : now.toString());
            });
    return expected;
  }

  @Test
  void a_count_that_an_export_in_between_states_is_carried_on_to_later_days() {
    store.load(post("10.csv", "2025-10-10T08:00:00Z", "likes", 10L, "clicks", 4L));
    store.load(post("12.csv", "2025-10-12T08:00:00Z", "likes", 11L));
    store.load(post("11.csv", "2025-10-11T08:00:00Z", "likes", 10L, "clicks", 2L));

    assertThat(
            store.lines(
                "SELECT exported_on, likes, clicks FROM content_snapshot ORDER BY exported_on"))
        .containsExactly("2025-10-10|10|4", "2025-10-11|10|2", "2025-10-12|11|2");
  }

  private static Export post(String name, String exportedAt, Object... values) {
    return Export.of(name, Kind.CONTENT, exportedAt)
        .row(List.of("acme", "instagram", "post"), values);
  }

  private static List<File> randomFiles(Kind kind, Random random) {
    List<File> files = new ArrayList<>();
    List<Column> columns = kind.valueColumns();
    for (int number = 0; number < 4 + random.nextInt(4); number++) {
      Map<String, Map<String, Object>> rows = new TreeMap<>();
      int only = random.nextBoolean() ? random.nextInt(columns.size()) : -1;
      for (int row = 1; row <= 2; row++) {
        rows.put("2025-10-0" + row, withCurrencies(kind, randomValues(columns, only, random)));
      }
      files.add(new File(number, MOMENTS.get(random.nextInt(MOMENTS.size())), rows));
    }
    return files;
  }

  /**
   * @param only the one column of the file; -1 for any, half of them blank
   */
  private static Map<String, Object> randomValues(List<Column> columns, int only, Random random) {
    Map<String, Object> values = new TreeMap<>();
    for (int i = 0; i < columns.size(); i++) {
      boolean stated = only < 0 ? random.nextBoolean() : i == only && random.nextInt(4) > 0;
      if (stated) {
        values.put(columns.get(i).name(), value(columns.get(i), random.nextInt(3)));
      }
    }
    return values;
  }

  /** As rows are read: no currency without its amount, the default one where none is stated. */
  private static Map<String, Object> withCurrencies(Kind kind, Map<String, Object> values) {
    List<String> assumed = new ArrayList<>();
    for (Column amount : kind.columns()) {
      kind.currencyOf(amount)
          .ifPresent(
              own -> {
                if (!values.containsKey(amount.name())) {
                  values.remove(own.name());
                } else if (values.putIfAbsent(own.name(), "text 0") == null) {
                  assumed.add(amount.inputName());
                }
              });
    }
    if (!assumed.isEmpty()) {
      values.put("currency_assumed", assumed.size() > 1 ? "both" : assumed.get(0));
    }
    return values;
  }

  private static Object value(Column column, int choice) {
    return switch (column.type()) {
      case COUNT, NET_COUNT -> (Object) (long) choice;
      case DECIMAL, MONEY -> BigDecimal.valueOf(choice);
      case RATE, PERCENT -> choice / 4.0;
      case TIME -> "2025-10-0" + (1 + choice) + "T00:00:00Z";
      case LIST -> "[\"" + choice + "\"]";
      case TEXT, DATE -> "text " + choice;
    };
  }

  /** Loads the files in their order, some of them in one run. */
  private String load(Kind kind, List<File> files, Random random) {
    String account = "account-" + accounts++;
    for (File file : files) {
      run += random.nextInt(2);
      store.load(file.export(kind, account), run, TestStore.NOW);
    }
    return account;
  }

  private static List<List<File>> parts(List<File> files, Random random) {
    List<List<File>> parts = new ArrayList<>();
    for (File file : files) {
      if (parts.isEmpty() || random.nextInt(3) == 0) {
        parts.add(new ArrayList<>());
      }
      parts.get(parts.size() - 1).add(file);
    }
    return parts;
  }

  /** Everything that is stored of an account, without numbers of rows and files. */
  private String state(Kind kind, String account) {
    String rows =
        store
            .lines(
                "SELECT %s, t.exported_at, f.sha256, t.source_line FROM %s t JOIN import_file f USING (import_file_id) WHERE t.account_id = ? ORDER BY %s"
                    .formatted(
                        names(kind.columns().subList(1, kind.columns().size())),
                        kind.table(),
                        names(kind.keyColumns())),
                account)
            .toString();
    String sources =
        store
            .lines(
                "SELECT %s, s.column_name, f.sha256, s.source_line, s.exported_at FROM metric_source s JOIN %s t ON t.%s = s.row_id JOIN import_file f ON f.import_file_id = s.import_file_id WHERE s.table_name = ? AND t.account_id = ? ORDER BY %s, s.column_name"
                    .formatted(
                        names(kind.keyColumns().subList(1, kind.keyColumns().size())),
                        kind.table(),
                        kind.idColumn(),
                        names(kind.keyColumns())),
                kind.table(),
                account)
            .toString();
    return rows + "\n" + sources + "\n" + snapshots(account);
  }

  private static String names(List<Column> columns) {
    return columns.stream().map(column -> "t." + column.name()).collect(Collectors.joining(", "));
  }

  private List<String> snapshots(String account) {
    return store.lines(
        """
        SELECT t.post_id, s.exported_on, s.likes, s.comments, s.shares, s.saves, s.views, s.reach, s.impressions,
          s.clicks, s.exported_at, f.sha256
        FROM content_snapshot s JOIN content_performance t USING (content_id)
        JOIN import_file f ON f.import_file_id = s.import_file_id
        WHERE t.account_id = ? ORDER BY t.post_id, s.exported_on
        """,
        account);
  }

  /** By {@code row|column}, as revisions show them; what is not known is not there. */
  private Map<String, String> values(Kind kind, String account) {
    Map<String, String> values = new HashMap<>();
    store
        .jdbc()
        .query(
            "SELECT * FROM %s WHERE account_id = ?".formatted(kind.table()),
            row -> {
              for (Column column : kind.columns()) {
                String text = row.getString(column.name());
                if (text != null && !column.isKey()) {
                  values.put(row.getLong(kind.idColumn()) + "|" + column.name(), plain(text));
                }
              }
            },
            account);
    return values;
  }

  private static String plain(String text) {
    return text.matches("-?[0-9.]+(E-?[0-9]+)?")
        ? new BigDecimal(text).stripTrailingZeros().toPlainString()
        : text;
  }

  private static Map<String, String> ofRow(Map<String, String> values, String row) {
    return values.entrySet().stream()
        .filter(value -> value.getKey().startsWith(row + "|"))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static List<String> differences(Map<String, String> before, Map<String, String> after) {
    return before.entrySet().stream()
        .filter(value -> !value.getValue().equals(after.get(value.getKey())))
        .map(
            value ->
                value.getKey()
                    + "|"
                    + value.getValue()
                    + "|"
                    + after.getOrDefault(value.getKey(), ""))
        .toList();
  }

  private List<String> revisions(Kind kind, long runId) {
    return store.lines(
        "SELECT row_id, column_name, old_value, new_value FROM metric_revision WHERE run_id = ? AND table_name = ?",
        runId,
        kind.table());
  }

  private long statedRevisions(Kind kind, long runId) {
    return revisions(kind, runId).stream()
        .filter(line -> kind.column(line.split("\\|")[1]).isValue())
        .count();
  }

  private long restatedValues(long runId) {
    return store
        .jdbc()
        .queryForObject(
            "SELECT coalesce(sum(restated_values), 0) FROM import_file WHERE run_id = ?",
            Long.class,
            runId);
  }

  private Map<String, String> updatedAt(Kind kind, String account) {
    Map<String, String> updated = new HashMap<>();
    store
        .jdbc()
        .query(
            "SELECT %s, updated_at FROM %s WHERE account_id = ?"
                .formatted(kind.idColumn(), kind.table()),
            row -> {
              updated.put(row.getString(1), row.getString(2));
            },
            account);
    return updated;
  }
}
