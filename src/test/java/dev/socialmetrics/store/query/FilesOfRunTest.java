package dev.socialmetrics.store.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.store.Export;
import dev.socialmetrics.store.TestStore;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What became of the files of a run, as its import report has it. */
class FilesOfRunTest {
  private static final long RUN = TestStore.RUN;

  @TempDir Path output;
  private TestStore store;

  @BeforeEach
  void open() {
    store = new TestStore(output);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private void load(Export export, long run) {
    store.load(export, run, TestStore.NOW);
  }

  private static Export daily(String name) {
    return Export.of(name, Kind.DAILY, "2025-10-02T08:00:00Z");
  }

  private List<ReportImport> files(long run, int problemsPerCode) {
    return new ReportQueries(store.database().reading()).filesOfRun(run, problemsPerCode);
  }

  private ReportImport only(long run) {
    List<ReportImport> files = files(run, 3);
    assertThat(files).hasSize(1);
    return files.get(0);
  }

  private List<String> fates(long run) {
    return files(run, 3).stream()
        .map(file -> file.name() + " " + file.outcome() + (file.outstanding() ? " still" : ""))
        .toList();
  }

  private void outcome(String name, String outcome) {
    store.jdbc().update("UPDATE import_file SET outcome = ? WHERE name = ?", outcome, name);
  }

  @Test
  void a_run_without_files_has_none() {
    load(daily("a.csv").good(1), RUN);

    assertThat(files(RUN + 1, 3)).isEmpty();
  }

  @Test
  void a_file_has_its_counts_its_export_time_and_what_it_was_recognised_as() {
    load(daily("a.csv").good(20).bad(1).blank(2), RUN);

    ReportImport file = only(RUN);

    assertThat(file.outcome()).isEqualTo("LOADED");
    assertThat(file.exportedAt()).contains("2025-10-02T08:00:00.000Z");
    assertThat(file.content().format()).contains("canonical-daily");
    assertThat(file.ownership().account()).isEmpty();
    assertThat(file.counts().read()).isEqualTo(23);
    assertThat(file.counts().stored()).isEqualTo(20);
    assertThat(file.counts().rejected()).isEqualTo(1);
    assertThat(file.counts().ignored()).isEqualTo(2);
    assertThat(file.refusal()).isEmpty();
    assertThat(file.duplicateOfRun()).isEmpty();
  }

  @Test
  void files_are_in_the_order_of_their_paths() {
    load(daily("b.csv").good(1), RUN);
    load(daily("a/z.csv").good(1), RUN);
    load(daily("a.csv").good(1), RUN);

    assertThat(files(RUN, 3))
        .extracting(ReportImport::name)
        .containsExactly("a.csv", "a/z.csv", "b.csv");
  }

  @Test
  void what_former_runs_left_unfinished_or_refused_is_named_and_what_they_settled_is_not() {
    for (String name : List.of("new", "staged", "refused", "loaded", "gone", "double")) {
      load(daily(name).good(1), RUN);
    }
    outcome("new", "NEW");
    outcome("staged", "STAGED");
    outcome("refused", "REFUSED");
    outcome("gone", "GONE");
    outcome("double", "DUPLICATE");
    load(daily("today").good(1), RUN + 1);
    load(daily("tomorrow").bad(1), RUN + 2);

    assertThat(fates(RUN + 1))
        .containsExactly(
            "new NEW still", "refused REFUSED still", "staged STAGED still", "today LOADED");
  }

  @Test
  void a_file_that_was_taken_back_since_says_so_and_a_duplicate_names_the_run_of_the_first() {
    load(daily("first").good(1), RUN);
    load(daily("again").good(1), RUN + 1);
    load(daily("back").good(1), RUN + 1);
    outcome("again", "DUPLICATE");
    outcome("back", "GONE");
    store.jdbc().update("UPDATE import_file SET duplicate_of = 1 WHERE name = 'again'");
    store.jdbc().update("UPDATE import_file SET forgotten_at = 't' WHERE name = 'back'");

    List<ReportImport> files = files(RUN + 1, 3);

    assertThat(fates(RUN + 1)).containsExactly("again DUPLICATE", "back FORGOTTEN");
    assertThat(files.get(0).duplicateOfRun()).isEqualTo(OptionalLong.of(RUN));
  }

  @Test
  void a_refused_file_says_why_and_in_which_line() {
    load(daily("bad.csv").bad(2), RUN);
    store.jdbc().update("UPDATE import_file SET problem_line = 9");

    ReportImport.Refusal refusal = only(RUN).refusal().orElseThrow();

    assertThat(refusal.code()).isEqualTo("file.reject-threshold");
    assertThat(refusal.line()).hasValue(9);
    assertThat(refusal.message()).startsWith("bad.csv: file.reject-threshold: found 2 of 2 rows");
    store.jdbc().update("UPDATE import_file SET problem_line = NULL, problem_message = NULL");
    assertThat(only(RUN).refusal())
        .contains(new ReportImport.Refusal("file.reject-threshold", OptionalLong.empty(), ""));
  }

  @Test
  void all_problems_are_counted_and_of_each_code_the_first_are_shown_in_the_order_of_the_file() {
    load(
        daily("a.csv")
            .good(90)
            .bad(2)
            .rowWithWarning(List.of("acme", "x", "2025-10-01"), "likes", 1L)
            .bad(1)
            .rowWithWarning(List.of("acme", "x", "2025-10-02"), "likes", 1L),
        RUN);

    ReportImport file = files(RUN, 2).get(0);

    assertThat(file.problemCounts().toString()).isEqualTo("{cell.integer=3, row.inconsistent=2}");
    assertThat(file.problems())
        .extracting(at -> at.line() + " " + at.problem().code())
        .containsExactly(
            "92 cell.integer", "93 cell.integer", "94 row.inconsistent", "96 row.inconsistent");
    assertThat(files(RUN, 0).get(0).problems()).isEmpty();
    assertThat(files(RUN, 0).get(0).problemCounts()).hasSize(2);
  }

  @Test
  void problems_of_two_files_are_not_mixed() {
    load(daily("a.csv").good(40).bad(1), RUN);
    load(daily("b.csv").good(40).bad(2), RUN);

    assertThat(files(RUN, 9))
        .extracting(file -> file.problemCounts().get("cell.integer"))
        .containsExactly(1L, 2L);
  }
}
