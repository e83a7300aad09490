package dev.socialmetrics.store.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.store.TestStore;
import dev.socialmetrics.store.publish.RandomExports.File;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a run changed is the difference between the state before it and after it. */
class RunChangesTest {
  private static final int SCENARIOS = 12;

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

  @ParameterizedTest
  @EnumSource
  void the_revisions_of_a_run_are_the_difference_it_made(Kind kind) {
    Random random = new Random(77 + kind.ordinal());
    for (int scenario = 0; scenario < SCENARIOS; scenario++) {
      String account = "account-" + accounts++;
      for (List<File> part : parts(RandomExports.files(kind, random), random)) {
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
      for (List<File> part : parts(RandomExports.files(kind, random), random)) {
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
