package dev.socialmetrics.report.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

/** A record and its document. */
class JsonRecordsTest {
  /** How it is. */
  private enum State {
    DONE;

    @Override
    public String toString() {
      return "done";
    }
  }

  private record Run(
      long runId,
      State state,
      Optional<LocalDate> reportDate,
      List<String> notMade,
      SortedMap<String, Long> byCode) {}

  private static final Run RUN =
      new Run(
          7,
          State.DONE,
          Optional.of(LocalDate.parse("2025-10-02")),
          List.of("a\u2028b"),
          new TreeMap<>(Map.of("row.total", 3L)));

  private static final String LINE =
      "{\"run_id\":7,\"state\":\"done\",\"report_date\":\"2025-10-02\",\"not_made\":[\"a\\u2028b\"],"
          + "\"by_code\":{\"row.total\":3}}";

  @Test
  void a_record_is_read_as_it_was_written() {
    assertThat(Json.read(LINE, Run.class)).isEqualTo(RUN);
  }

  @Test
  void what_is_empty_is_null_in_documents() {
    assertThat(Json.line(new Run(7, State.DONE, Optional.empty(), List.of(), new TreeMap<>())))
        .isEqualTo(
            "{\"run_id\":7,\"state\":\"done\",\"report_date\":null,\"not_made\":[],\"by_code\":{}}");
  }

  @Test
  void what_is_absent_or_null_is_empty_and_other_keys_are_passed_over() {
    Run empty = new Run(7, State.DONE, Optional.empty(), List.of(), new TreeMap<>());

    assertThat(Json.read("{\"run_id\":7,\"state\":\"done\",\"colour\":[1]}", Run.class))
        .isEqualTo(empty);
    assertThat(
            Json.read(
                "{\"run_id\":7,\"state\":\"done\",\"report_date\":null,\"not_made\":null}",
                Run.class))
        .isEqualTo(empty);
  }

  @Test
  void what_is_no_such_record_is_refused() {
    for (String other :
        List.of("", "[]", "{\"run_id\":\"x\"}", "{\"state\":\"done\"}", "{\"run_id\":7} {}")) {
      assertThatThrownBy(() -> Json.read(other, Run.class))
          .as(other)
          .isInstanceOf(JacksonException.class);
    }
  }
}
