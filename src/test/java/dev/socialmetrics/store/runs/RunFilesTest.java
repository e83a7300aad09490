package dev.socialmetrics.store.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.store.Export;
import dev.socialmetrics.store.TestStore;
import dev.socialmetrics.store.file.FileCounts;
import dev.socialmetrics.store.rejected.RejectedList;
import dev.socialmetrics.store.rejected.RejectedRow;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFilesTest {
  private static final String WHEN = "2025-10-02T08:00:00Z";
  private static final String REFUSAL =
      "all-bad.csv: file.reject-threshold: found 2 of 2 rows rejected, expected at least one"
          + " row that can be stored. None of its rows was stored. The first is in line 2: cell.integer:"
          + " expected a whole number. Correct them (metrics rejects"
          + " --export FILE, then metrics import FILE, which stores the good rows, too), or export again.";

  @TempDir Path output;
  private TestStore store;
  private RunFiles files;

  @BeforeEach
  void load() {
    store = new TestStore(output);
    files = new RunFiles(store.database().writing());
    load(daily("one.csv").good(30).bad(1).blank(2));
    load(
        daily("two.csv")
            .good(40)
            .rowWithWarning(List.of("acme", "x", "2025-10-01"), "likes", 1L)
            .row(List.of("acme", "x", "2025-10-02"), "likes", 1L)
            .row(List.of("acme", "x", "2025-10-02"), "likes", 2L));
    load(daily("all-bad.csv").bad(2));
  }

  private void load(Export export) {
    store.load(export, TestStore.RUN, TestStore.NOW);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static Export daily(String name) {
    return Export.of(name, Kind.DAILY, WHEN);
  }

  private void later(String name) {
    store.jdbc().update("UPDATE import_file SET run_id = 8 WHERE name = ?", name);
  }

  @Test
  void files_are_counted_by_outcome() {
    assertThat(files.countByOutcome(TestStore.RUN)).isEqualTo(Map.of("loaded", 2L, "refused", 1L));
    assertThat(files.countByOutcome(99)).isEmpty();
  }

  @Test
  void rows_of_loaded_files_are_added_up() {
    later("one.csv");

    assertThat(files.sumLoaded(TestStore.RUN)).isEqualTo(new FileCounts(43, 11, 30, 0, 2, 0, 1, 0));
    assertThat(files.sumLoaded(8)).isEqualTo(new FileCounts(33, 30, 0, 0, 1, 2, 0, 0));
    assertThat(files.sumLoaded(99)).isEqualTo(FileCounts.NONE);
  }

  @Test
  void rejected_rows_are_counted_by_code() {
    assertThat(files.countRejectedByCode(TestStore.RUN))
        .isEqualTo(Map.of("cell.integer", 3L, "row.duplicate-key-conflict", 2L));
  }

  @Test
  void refused_files_are_named_and_stay_outstanding_in_later_runs() {
    assertThat(files.listRefused(TestStore.RUN))
        .containsExactly(new NamedFile("all-bad.csv", REFUSAL));
    assertThat(files.listOutstanding(TestStore.RUN)).isEmpty();
    assertThat(files.listRefused(8)).isEmpty();
    assertThat(files.listOutstanding(8)).containsExactly(new NamedFile("all-bad.csv", REFUSAL));
  }

  @Test
  void rejected_rows_are_listed_of_all_files_of_a_run_or_of_a_file() {
    later("one.csv");
    RejectedList list = new RejectedList(store.database().reading());

    assertThat(places(list.list(Optional.empty(), Optional.empty(), false)))
        .containsExactly(
            "all-bad.csv:2", "all-bad.csv:3", "one.csv:32", "two.csv:43", "two.csv:44");
    assertThat(places(list.list(Optional.of(8L), Optional.empty(), false)))
        .containsExactly("one.csv:32");
    assertThat(places(list.list(Optional.empty(), Optional.of("two.csv"), false)))
        .containsExactly("two.csv:43", "two.csv:44");
    assertThat(places(list.list(Optional.of(8L), Optional.of("two.csv"), false))).isEmpty();
  }

  private static List<String> places(List<RejectedRow> rows) {
    return rows.stream().map(row -> row.where().toString()).toList();
  }

  @Test
  void a_rejected_row_is_shown_with_all_that_helps_to_mend_it() {
    RejectedRow row =
        new RejectedList(store.database().reading())
            .list(Optional.empty(), Optional.of("one.csv"), false)
            .get(0);

    assertThat(row.located().get(0).message())
        .isEqualTo(
            "one.csv:32: cell.integer: found 1O4, expected a whole number. Correct the cell.");
    assertThat(row.raw()).isEqualTo("a,1O4");
  }
}
