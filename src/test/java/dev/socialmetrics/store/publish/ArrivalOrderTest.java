package dev.socialmetrics.store.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.store.Export;
import dev.socialmetrics.store.TestStore;
import dev.socialmetrics.store.publish.RandomExports.File;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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
  void the_tables_are_the_same_in_every_order_of_arrival(Kind kind) {
    Random random = new Random(2025 + kind.ordinal());
    for (int scenario = 0; scenario < SCENARIOS; scenario++) {
      List<File> files = RandomExports.files(kind, random);
      String expected = null;
      for (int order = 0; order < ORDERS; order++) {
        String state = state(kind, load(kind, files, random));
        expected = expected == null ? state : expected;
        assertThat(state).as("scenario %d, order %s", scenario, files).isEqualTo(expected);
        Collections.shuffle(files, random);
      }
    }
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

  /** Loads the files in their order, some of them in one run. */
  private String load(Kind kind, List<File> files, Random random) {
    String account = "account-" + accounts++;
    for (File file : files) {
      run += random.nextInt(2);
      store.load(file.export(kind, account), run, TestStore.NOW);
    }
    return account;
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
}
