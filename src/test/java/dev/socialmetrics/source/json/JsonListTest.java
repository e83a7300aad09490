package dev.socialmetrics.source.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.source.SheetContents;
import dev.socialmetrics.source.table.CellType;
import dev.socialmetrics.source.table.Layout;
import dev.socialmetrics.source.table.Limits;
import dev.socialmetrics.source.table.SheetRecord;
import dev.socialmetrics.source.text.CharWindow;
import dev.socialmetrics.source.text.StrictFeed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lists that a JSON object holds, as tables. */
class JsonListTest {
  private static final Limits SMALL = new Limits(1000, 1000, 60, 40, 4, 6, 64);

  private static CharWindow window(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new CharWindow(
        new StrictFeed(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8, 0, at -> 1));
  }

  private static Optional<String> find(String text, Limits limits) throws Exception {
    return JsonList.find(window(text), limits, key -> key.startsWith("row"));
  }

  private static JsonDocumentSheet objects(String text, Limits limits, boolean isMisread) {
    return JsonDocumentSheet.ofList(window(text), limits, "rows", isMisread);
  }

  private static List<SheetRecord> table(String text) throws IOException, FileRefused {
    Layout labels;
    try (JsonDocumentSheet first = objects(text, Limits.DEFAULTS, false)) {
      labels = JsonTableSheet.labels(first, Limits.DEFAULTS);
    }
    return SheetContents.all(new JsonTableSheet(objects(text, Limits.DEFAULTS, false), labels));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\":{\"rows\":[{}]},\"b\":[{}],\"row\\\"s\":1,\"rows\":[{}]}|rows",
        "{\"rows\":[],\"rowing\":[{\"a\":1}]}|rowing",
        "{\"rows\" : [ ] }|rows",
        "{\"rows\":[\"a\",[1]]}|none",
        "{\"rows\":{\"a\":[{}]}}|none",
        "[{\"rows\":[{}]}]|none",
        "{\"a\":1 \"rows\":[{}]}|none",
        "{\"a\"|none",
      })
  void the_first_list_of_objects_that_is_wanted_is_found(String text, String key) throws Exception {
    assertThat(find(text, Limits.DEFAULTS).orElse("none")).isEqualTo(key);
  }

  @Test
  void it_is_looked_for_among_the_characters_of_a_record() throws Exception {
    String before = "{\"a\":\"" + "x".repeat(40) + "\",";

    assertThat(find(before + "\"rows\":[{}]}", SMALL)).contains("rows");
    assertThat(find(before + before.substring(1) + "\"rows\":[{}]}", SMALL)).isEmpty();
  }

  @Test
  void values_within_objects_are_cells_by_their_path_and_lists_are_cells() throws Exception {
    List<SheetRecord> records =
        table(
            """
            {"n": 2, "rows": [
              {"id": 1, "o": {"likes": {"total": 3}, "tags": [ {"t": 1} ], "none": {}}},
              {"id": 2, "o": "https://x.example/", "n": null}
            ], "more": {"rows": [1]}}
            """);

    assertThat(records).extracting(SheetRecord::line).containsExactly(1L, 2L, 3L);
    assertThat(records.get(0).texts()).containsExactly("id", "o.likes.total", "o.tags", "o", "n");
    assertThat(records.get(1).texts()).containsExactly("1", "3", "[{\"t\":1}]", "", "");
    assertThat(records.get(2).texts()).containsExactly("2", "", "", "https://x.example/", "");
    assertThat(records.get(1).type(1)).isEqualTo(CellType.NUMBER);
    assertThat(records.get(1).type(3)).isEqualTo(CellType.BLANK);
    assertThat(records.get(2).raw()).startsWith("{\"id\": 2, ").endsWith("null}");
  }

  @Test
  void lists_of_one_key_are_read_one_after_the_other() throws Exception {
    assertThat(
            table("{\"rows\":[],\"rows\":[{\"a\":1}],\"b\":[2],\"rows\":[3],\"rows\":[{\"a\":4}]}"))
        .extracting(record -> record.text(0))
        .containsExactly("a", "1", "4");
    assertThat(table("{\"rows\":[]}")).isEmpty();
  }

  @Test
  void what_is_no_object_is_a_fault_of_its_row_and_no_blank_one() throws Exception {
    List<SheetRecord> records = table("{\"rows\":[{\"a\":1,\"a\":2},\n{},\n7]}");

    assertThat(records).noneMatch(SheetRecord::isBlank);
    assertThat(records.get(1).faults()).extracting(Problem::message).hasSize(1);
    assertThat(records.get(2).faults()).isEmpty();
    assertThat(records.get(3).faults())
        .extracting(Problem::message)
        .singleElement()
        .asString()
        .startsWith("json.not-object: found 7");
  }

  @Test
  void misread_keys_and_texts_are_repaired_where_the_format_says_so() throws Exception {
    String text = "{\"rows\":[{\"\\u00c3\\u00a9\":{\"\\u00e9\":\"\\u00c3\\u00bc\"}}]}";

    SheetRecord repaired = objects(text, Limits.DEFAULTS, true).read().orElseThrow();
    SheetRecord asItIs = objects(text, Limits.DEFAULTS, false).read().orElseThrow();

    assertThat(repaired.keys().orElseThrow().labels()).containsExactly("é.é");
    assertThat(repaired.text(0)).isEqualTo("ü");
    assertThat(asItIs.keys().orElseThrow().labels()).containsExactly("Ã©.é");
    assertThat(asItIs.text(0)).isEqualTo("Ã¼");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'rows':[{'a':1},;{'a':}]}|json.syntax|line 2, column 6",
        "{'rows':[{'a':1};{'a':2}]}|json.syntax|line 2, column 1",
        "{'rows':[{'a':1}],;'b' 2}|json.syntax|line 2, column 5",
        "{'rows':[{'a':1}]|json.syntax|the end of the file",
        "{'rows':[{'a':1}]};{}|json.trailing-data|line 2, column 1",
        "{'rows':[{'a':[[[[[1]]]]]}]}|json.too-deep|6",
        "{'rows':[{'a':1}],'b':[[[[[[1]]]]]]}|json.too-deep|6",
        "{'rows':[{'a':1,'b':2,'c':3,'d':4},{'e':5}]}|csv.too-many-columns|more than 4",
      })
  void what_cannot_be_read_refuses_the_file_with_its_place(String text, String code, String place) {
    String json = text.replace('\'', '"').replace(';', '\n');

    assertThatThrownBy(() -> JsonTableSheet.labels(objects(json, SMALL, false), SMALL))
        .isInstanceOfSatisfying(
            FileRefused.class,
            refused -> {
              assertThat(refused.problem().code().code()).isEqualTo(code);
              assertThat(refused.problem().found().orElse("")).contains(place);
            });
  }

  @Test
  void of_what_is_before_and_behind_the_list_nothing_is_kept() throws Exception {
    String much = "\"a\":\"" + "x\\\"".repeat(100_000) + "\"";
    CharWindow window = window("{" + much + ",\"rows\":[{\"a\":1}]," + much + "}");
    JsonDocumentSheet sheet = JsonDocumentSheet.ofList(window, SMALL, "rows", false);

    assertThat(SheetContents.all(sheet)).hasSize(1);
    assertThat(window.chars).hasSizeLessThan(100_000);
  }
}
