package dev.socialmetrics.store.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.domain.Kind;
import dev.socialmetrics.store.Export;
import dev.socialmetrics.store.TestStore;
import dev.socialmetrics.store.file.FileCounts;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RejectLimitTest {
  private static final String WHEN = "2025-10-02T08:00:00Z";

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

  @ParameterizedTest(name = "{0} %, {1} good, {2} bad, {3} blank: refused {4}")
  @CsvSource({
    "5, 19, 1, 0, false",
    "5, 95, 5, 0, false",
    "5, 94, 6, 0, true",
    "5, 18, 2, 0, true",
    "5, 19, 1, 100, false",
    "5, 1, 18, 0, false",
    "5, 1, 19, 0, true",
    "5, 0, 1, 0, true",
    "5, 0, 30, 0, true",
    "5, 0, 0, 4, false",
    "5, 0, 1, 4, true",
    "0, 1, 1, 0, true",
    "0, 500, 1, 0, true",
    "0, 5, 0, 0, false",
    "-1, 1, 400, 0, false",
    "-1, 0, 400, 0, true",
    "100, 1, 400, 0, false",
    "0.5, 199, 1, 0, false",
    "0.5, 198, 1, 0, true"
  })
  void a_file_is_refused_when_more_than_the_limit_or_all_of_its_rows_are_bad(
      double percent, int good, int bad, int blank, boolean refused) {
    Export export = Export.of("a.csv", Kind.DAILY, WHEN).bad(bad).blank(blank).good(good);

    Publication publication = store.load(export, new RejectLimit(percent, 20));

    assertThat(publication.refusal().isPresent()).isEqualTo(refused);
    assertThat(store.count("social_media_daily_metrics")).isEqualTo(refused ? 0 : good);
  }

  @Test
  void a_refused_file_leaves_nothing_behind_but_its_rejected_rows_and_why() {
    List<String> known = List.of("acme", "instagram", "known");
    store.load(Export.of("old.csv", Kind.CONTENT, WHEN).row(known, "likes", 1L));
    List<String> before = publicRows();

    Publication publication = load(contentOf(known));

    assertThat(publication.counts()).isEqualTo(FileCounts.NONE);
    assertThat(publication.refusal().orElseThrow().message())
        .isEqualTo(
            "file.reject-threshold: found 4 of 6 rows rejected, expected at most 5.0 % of a file of 5"
                + " rows or more. None of its rows was stored. The first is in line 4: row.duplicate-key-conflict: expected one row for each key. Correct them (metrics rejects --export FILE,"
                + " then metrics import FILE, which stores the good rows, too), or export again. To store the other 2 without them, write limit-percent: 67 below rejects: in config/application.yml (rejects.limit-percent) and import the file again.");
    assertThat(publicRows()).isEqualTo(before);
    assertThat(store.lines("SELECT record_no, raw FROM rejected_row ORDER BY record_no"))
        .containsExactly("3|raw 3", "4|raw 4", "5|a,1O4", "6|a,1O4");
    assertThat(store.lines("SELECT record_no, code FROM row_problem ORDER BY record_no"))
        .containsExactly(
            "3|row.duplicate-key-conflict",
            "4|row.duplicate-key-conflict",
            "5|cell.integer",
            "6|cell.integer",
            "7|csv.blank-row");
  }

  private Publication load(Export export) {
    return store.load(export, new RejectLimit(5, 5));
  }

  private static Export contentOf(List<String> known) {
    return Export.of("bad.csv", Kind.CONTENT, "2025-10-05T08:00:00Z")
        .row(known, "likes", 2L, "reach", 7L)
        .row(List.of("beta", "instagram", "new"), "likes", 1L)
        .row(List.of("beta", "instagram", "twice"), "likes", 1L)
        .row(List.of("beta", "instagram", "twice"), "likes", 2L)
        .bad(2)
        .blank(1);
  }

  @Test
  void the_books_of_a_refused_file_say_so() {
    load(contentOf(List.of("acme", "instagram", "known")));

    assertThat(
            store.lines(
                """
                SELECT outcome, read_rows, stored_rows, unchanged_rows, superseded_rows, rejected_rows, restated_values,
                  problem_code, problem_line, loaded_at, run_id, problem_message FROM import_file
                """))
        .containsExactly(
            "REFUSED|7|0|0|0|4|0|file.reject-threshold|-|-|7|bad.csv: file.reject-threshold: found 4 of"
                + " 6 rows rejected, expected at most 5.0 % of a file of 5 rows or more. None of its"
                + " rows was stored. The first is in line 4: row.duplicate-key-conflict: expected one row for each key. Correct them (metrics rejects --export FILE, then"
                + " metrics import FILE, which stores the good rows, too), or export again. To store the other 2 without them, write limit-percent: 67 below rejects: in config/application.yml (rejects.limit-percent) and import the file again.");
  }

  private List<String> publicRows() {
    return List.of(
        store.lines("SELECT * FROM content_performance").toString(),
        store.lines("SELECT * FROM content_snapshot").toString(),
        store.lines("SELECT * FROM metric_source").toString(),
        store.lines("SELECT * FROM metric_revision").toString(),
        store.lines("SELECT * FROM account").toString());
  }

  @Test
  void the_next_file_is_published_after_a_refused_one() {
    load(contentOf(List.of("acme", "instagram", "known")));

    Publication next =
        load(
            Export.of("good.csv", Kind.CONTENT, WHEN)
                .row(List.of("acme", "instagram", "known"), "likes", 1L));

    assertThat(next.counts()).isEqualTo(new FileCounts(1, 1, 0, 0, 0, 0, 0, 0));
  }

  @Test
  void rows_that_were_read_and_are_nowhere_refuse_the_file() {
    Export export = Export.of("a.csv", Kind.DAILY, WHEN).good(3);
    long id = store.stage(export);
    store.files().setRead(id, 4);

    Publication publication = store.publish(id, new RejectLimit(5, 20));

    assertThat(publication.refusal().orElseThrow().message())
        .isEqualTo(
            "file.not-conserved: found FileCounts[read=4, stored=3, unchanged=0, superseded=0,"
                + " rejected=0, ignored=0, warnings=0, restated=0], expected read = stored + unchanged +"
                + " superseded + rejected + ignored. This is a fault of the program: keep the file and"
                + " report it.");
    assertThat(store.count("social_media_daily_metrics")).isZero();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1.5, 100.1, Double.NaN})
  void a_limit_is_a_percentage(double percent) {
    assertThatThrownBy(() -> new RejectLimit(percent, 20))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("percent is -1 to 100, minimum rows 0 or more");
  }
}
