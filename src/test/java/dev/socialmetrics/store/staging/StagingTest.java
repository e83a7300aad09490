package dev.socialmetrics.store.staging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.domain.Column;
import dev.socialmetrics.domain.ColumnType;
import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.store.Export;
import dev.socialmetrics.store.TestStore;
import dev.socialmetrics.store.file.FileOutcome;
import dev.socialmetrics.store.file.ImportFile;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;

class StagingTest {
  private static final String WHEN = "2025-10-02T08:00:00Z";

  @TempDir Path output;
  private TestStore store;
  private Staging staging;

  @BeforeEach
  void open() {
    store = new TestStore(output);
    staging = new Staging(store.database().writing());
  }

  @AfterEach
  void close() {
    store.close();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void the_same_rows_written_twice_are_staged_once(Kind kind) {
    Export export = Export.of("a.csv", kind, WHEN);
    export.row(keys(kind, "one")).row(keys(kind, "two"));

    staging.write(3, Instant.EPOCH, export.accepted());
    staging.write(3, Instant.EPOCH, export.accepted());

    assertThat(store.lines("SELECT stage_id, source_line FROM " + Staging.table(kind)))
        .containsExactly("12884901889|2", "12884901890|3");
  }

  private static List<String> keys(Kind kind, String key) {
    return kind.keyColumns().stream().map(column -> key).toList();
  }

  /** A key as published rows have, with days. */
  private static List<String> days(Kind kind) {
    return kind.keyColumns().stream()
        .map(column -> column.type() == ColumnType.DATE ? "2025-10-01" : "k")
        .toList();
  }

  @Test
  void values_of_every_type_are_staged_as_they_were_read() {
    staging.write(
        1,
        Instant.EPOCH,
        Export.of("a.csv", Kind.CAMPAIGN, WHEN)
            .row(
                keys(Kind.CAMPAIGN, "k"),
                "clicks",
                Long.MAX_VALUE,
                "cost",
                new BigDecimal("0.1"),
                "conversions",
                new BigDecimal("1.5"),
                "cost_currency",
                "EUR")
            .accepted());

    assertThat(
            store.lines(
                "SELECT clicks, cost, conversions, cost_currency, total_reach, exported_at FROM scratch.stage_campaign"))
        .containsExactly("9223372036854775807|0.1|1.5|EUR|-|2025-10-02T08:00:00.000Z");
  }

  @Test
  void clearing_forgets_one_file_and_leaves_its_neighbours() {
    for (long file = 1; file <= 3; file++) {
      staging.write(file, Instant.EPOCH, Export.of("a.csv", Kind.DAILY, WHEN).good(2).accepted());
    }

    staging.clear(2);

    assertThat(
            store.lines(
                "SELECT stage_id >> 32 AS file, stage_id & 3 AS record FROM scratch.stage_daily"))
        .containsExactly("1|1", "1|2", "3|1", "3|2");
  }

  @Test
  void all_is_cleared_only_when_no_file_waits() {
    store.load(Export.of("a.csv", Kind.DAILY, WHEN).good(2));
    long waiting = store.stage(Export.of("b.csv", Kind.CONTENT, WHEN).good(2));

    staging.clearAllIfIdle();
    assertThat(store.count("scratch.stage_daily") + store.count("scratch.stage_content"))
        .isEqualTo(4);

    store.files().markGone(waiting, Instant.parse("2025-12-01T02:00:00Z"));
    staging.clearAllIfIdle();
    assertThat(store.count("scratch.stage_daily") + store.count("scratch.stage_content")).isZero();
  }

  @Test
  void a_file_is_as_young_as_its_youngest_row() {
    long id =
        store.stage(
            Export.of("a.csv", Kind.DAILY, WHEN)
                .rowAt("2025-09-01T10:00:00Z", keys(Kind.DAILY, "a"), "likes", 1L)
                .rowAt("2025-09-03T10:00:00Z", keys(Kind.DAILY, "b"), "likes", 1L));

    assertThat(store.files().file(id).exportedAt()).isEqualTo("2025-09-03T10:00:00Z");
  }

  @Test
  void files_are_published_in_order_of_their_export_time_then_of_their_hash() {
    store.stage(Export.of("late.csv", Kind.DAILY, "2025-10-03T08:00:00Z").good(1));
    store.stage(Export.of("tie-b.csv", Kind.DAILY, WHEN).withSha("b").good(1));
    store.stage(Export.of("tie-a.csv", Kind.DAILY, WHEN).withSha("a").good(1));

    assertThat(store.files().listByOutcome(FileOutcome.STAGED))
        .extracting(ImportFile::name)
        .containsExactly("tie-a.csv", "tie-b.csv", "late.csv");
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void tables_take_no_text_for_a_number(Kind kind) {
    store.load(Export.of("a.csv", kind, WHEN).row(days(kind)));
    for (String table : List.of(kind.table(), Staging.table(kind))) {
      for (Column column : kind.valueColumns()) {
        String spoil = "UPDATE " + table + " SET " + column.name() + " = '12abc'";
        if (column.type().isNumber()) {
          assertThatThrownBy(() -> store.jdbc().update(spoil))
              .isInstanceOf(DataAccessException.class)
              .hasMessageContaining("cannot store TEXT value in");
        }
      }
    }
  }

  @Test
  void all_our_tables_are_strict() {
    assertThat(
            store.lines(
                """
                SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0
                AND name NOT LIKE 'BATCH%' AND name NOT LIKE 'sqlite%' AND name <> 'schema_version'
                """))
        .isEmpty();
  }
}
