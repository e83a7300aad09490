package dev.socialmetrics.source.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JSON that holds its rows in another way, recognised by its first record. */
class JsonOtherShapesTest {
  private static OtherShapes shapes(String... keysAndCells) {
    List<String> keys =
        Stream.iterate(0, i -> i < keysAndCells.length, i -> i + 2)
            .map(i -> keysAndCells[i])
            .toList();
    String[] cells =
        Stream.iterate(1, i -> i < keysAndCells.length, i -> i + 2)
            .map(i -> keysAndCells[i])
            .toArray(String[]::new);
    return new OtherShapes(keys, cells);
  }

  private static String table(String... keysAndCells) {
    return shapes(keysAndCells).table().map(problem -> problem.found().orElseThrow()).orElse("");
  }

  private static String answer(String... keysAndCells) {
    return shapes(keysAndCells).answer().map(problem -> problem.found().orElseThrow()).orElse("");
  }

  @Test
  void a_list_of_columns_beside_a_list_of_rows_is_a_table_that_was_split() {
    assertThat(table("columns", "[\"date\",\"likes\"]", "index", "[0]", "data", "[[\"x\",1]]"))
        .isEqualTo("an object with the lists \"columns\" and \"data\"");
    assertThat(table("columns", "[\"date\"]", "data", "[1]")).isEmpty();
    assertThat(table("columns", "[1]", "data", "[[1]]")).isEmpty();
    assertThat(table("columns", "[\"date\"]")).isEmpty();
  }

  @Test
  void objects_of_the_same_numbered_keys_are_columns() {
    assertThat(table("date", "{\"0\":\"x\",\"1\":\"y\"}", "likes", "{\"0\":1,\"1\":2}"))
        .isEqualTo(
            "an object of columns, each of which holds its values by row (\"date\": {\"0\": …})");
    assertThat(table("likes", "{\"2025-11-01\":1}"))
        .isEqualTo(
            "an object of columns, each of which holds its values by row"
                + " (\"likes\": {\"2025-11-01\": …})");
  }

  @Test
  void numbered_objects_of_the_same_keys_are_rows() {
    assertThat(table("0", "{\"date\":\"x\"}", "1", "{\"date\":\"y\"}"))
        .isEqualTo("an object of rows by their index (\"0\": {\"date\": …})");
    assertThat(table("0", "{\"date\":\"x\"}", "total", "{\"date\":\"y\"}")).isEmpty();
  }

  @Test
  void objects_of_different_keys_and_other_values_are_no_table() {
    assertThat(table("a", "{\"0\":1}", "b", "{\"1\":1}")).isEmpty();
    assertThat(table("a", "{\"0\":1}", "b", null)).isEmpty();
    assertThat(table("a", "{}", "b", "{}")).isEmpty();
    assertThat(table("0", "{broken", "1", "{broken")).isEmpty();
    assertThat(table("a", "{\"\":1}")).isEmpty();
    assertThat(table("a", "1")).isEmpty();
    assertThat(table()).isEmpty();
  }

  @Test
  void more_cells_than_keys_are_no_table() {
    assertThat(new OtherShapes(List.of("a"), new String[] {"{\"0\":1}", "{\"0\":1}"}).table())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{\"date\":1}]|an object whose \"data\" holds the records",
        "{\"date\":1}|an object whose \"data\" holds an object",
        "[[1,2]]|an object whose \"data\" holds an array of arrays",
        "[1,2]|''",
        "text|''"
      })
  void what_a_service_wraps_is_named_by_its_key(String cell, String found) {
    assertThat(answer("status", "ok", "data", cell)).isEqualTo(found);
  }

  @Test
  void a_list_of_records_counts_before_an_object_and_before_lists() {
    assertThat(answer("paging", "{\"next\":1}", "data", "[{\"a\":1}]"))
        .isEqualTo("an object whose \"data\" holds the records");
    assertThat(answer("rows", "[[1]]", "paging", "{\"next\":1}"))
        .isEqualTo("an object whose \"paging\" holds an object");
    assertThat(answer("status", null, "likes", "5")).isEmpty();
  }

  @Test
  void insights_are_metrics_with_lists_of_values() {
    String insights = "insights of the Graph API: metrics, each with a list of its values";
    String values = "[{\"value\":5,\"end_time\":\"2025-11-01T07:00:00+0000\"}]";

    assertThat(answer("name", "reach", "period", "day", "values", values)).isEqualTo(insights);
    assertThat(answer("data", "[{\"name\":\"reach\",\"values\":" + values + "}]"))
        .isEqualTo(insights);
    assertThat(answer("data", "[{\"values\":" + values + "}]"))
        .isEqualTo("an object whose \"data\" holds the records");
    assertThat(answer("values", values)).isEqualTo("an object whose \"values\" holds the records");
  }

  @Test
  void the_remedy_names_the_key_to_save() {
    assertThat(shapes("data", "[{\"a\":1}]").answer().orElseThrow().remedy())
        .startsWith("Save only the array that \"data\" holds, from its [ to its ], ");
    assertThat(shapes("data", "{\"a\":1}").answer().orElseThrow().remedy())
        .startsWith("Write what \"data\" holds as keys of the record itself, ");
  }
}
