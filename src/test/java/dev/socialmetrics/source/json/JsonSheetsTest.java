package dev.socialmetrics.source.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.problem.FileRefused;
import dev.socialmetrics.problem.Problem;
import dev.socialmetrics.source.SheetContents;
import dev.socialmetrics.source.table.CellType;
import dev.socialmetrics.source.table.Limits;
import dev.socialmetrics.source.table.SheetRecord;
import dev.socialmetrics.source.text.CharWindow;
import dev.socialmetrics.source.text.StrictFeed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Records of JSON documents and of JSON Lines: their cells, places and messages. */
class JsonSheetsTest {
  private static CharWindow window(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new CharWindow(
        new StrictFeed(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8, 0, at -> 1));
  }

  private static List<SheetRecord> array(String text) throws IOException, FileRefused {
    return SheetContents.all(new JsonDocumentSheet(window(text), Limits.DEFAULTS, true));
  }

  private static List<SheetRecord> lines(String text) throws IOException, FileRefused {
    return SheetContents.all(new JsonLinesSheet(window(text), Limits.DEFAULTS));
  }

  private static List<String> messages(SheetRecord record) {
    return record.faults().stream().map(Problem::message).toList();
  }

  @Test
  void nested_values_are_cells_as_compact_json_and_numbers_stay_as_written() throws Exception {
    SheetRecord record =
        array("[{ \"a\" : { \"b\" : [ 1, { \"c\" : \" x \" } ] }, \"n\" : 1.50e2, \"t\": true }]")
            .get(0);

    assertThat(record.texts()).containsExactly("{\"b\":[1,{\"c\":\" x \"}]}", "1.50e2", "true");
    assertThat(record.type(0)).isEqualTo(CellType.TEXT);
    assertThat(record.type(1)).isEqualTo(CellType.NUMBER);
    assertThat(record.type(2)).isEqualTo(CellType.TEXT);
    assertThat(record.raw()).startsWith("{ \"a\" : { ").endsWith(" }");
  }

  @Test
  void a_null_is_a_missing_cell_and_an_empty_text_is_a_text() throws Exception {
    SheetRecord record = array("[{\"a\":null,\"b\":\"\"}]").get(0);

    assertThat(record.texts()).containsExactly(null, "");
    assertThat(record.type(0)).isEqualTo(CellType.BLANK);
    assertThat(record.keys().orElseThrow().labels()).containsExactly("a", "b");
  }

  @Test
  void objects_of_the_same_keys_share_one_layout() throws Exception {
    List<SheetRecord> records = array("[{\"a\":1,\"b\":2},{\"b\":1,\"a\":2},{\"a\":3,\"b\":4}]");

    assertThat(records.get(2).keys().orElseThrow()).isSameAs(records.get(0).keys().orElseThrow());
    assertThat(records.get(1).keys().orElseThrow().labels()).containsExactly("b", "a");
  }

  @Test
  void many_sorts_of_objects_each_keep_their_own_keys() throws Exception {
    StringBuilder text = new StringBuilder("[{\"first\":0}");
    for (int i = 0; i < 2_500; i++) {
      text.append(",{\"k").append(i).append("\":1}");
    }

    List<SheetRecord> records = array(text.append(",{\"first\":1}]").toString());

    assertThat(records).hasSize(2_502);
    assertThat(records.get(1_700).keys().orElseThrow().labels()).containsExactly("k1699");
    assertThat(records.get(2_501).keys().orElseThrow().labels()).containsExactly("first");
  }

  @Test
  void a_repeated_key_is_named_with_both_places() throws Exception {
    SheetRecord record = array("[{\"Likes\":1,\"b\":2,\" likes\":3}]").get(0);

    assertThat(messages(record))
        .containsExactly(
            "column 3 \" likes\": json.duplicate-key: found \" likes\", expected each key once, but"
                + " column 1 \"Likes\" has it too. Remove one of the two. This row was left out.");
    assertThat(record.texts()).containsExactly("1", "2", "3");
  }

  @Test
  void records_are_at_the_physical_line_of_their_brace() throws Exception {
    assertThat(array("[\r\n\r\n{\"a\":\r\n1},{\"a\":2}\r,\n\n{\"a\":3}\n]\n"))
        .extracting(SheetRecord::line)
        .containsExactly(3L, 4L, 7L);
    assertThat(lines("\n{\"a\":1}\r\r\n{\"a\":2}"))
        .extracting(SheetRecord::line)
        .containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void many_blanks_between_records_still_count_their_lines() throws Exception {
    String blanks = "\r\n".repeat(5_000) + " ".repeat(9_001);

    assertThat(array("[" + blanks + "{\"a\":1}," + blanks + "{\"a\":2}]"))
        .extracting(SheetRecord::line)
        .containsExactly(5_001L, 10_001L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[{\"a\":1}|json.syntax: found the end of the file at line 1, column 9",
        "[|json.syntax: found No value at line 1, column 2",
        "[{\"a\":1} {\"a\":2}]|json.syntax: found \"{\" where a comma or ] belongs at line 1, column 10",
        "[{\"a\":1};{\"a\":2}]|json.syntax: found \";\" where a comma or ] belongs at line 1, column 9",
        "[{\"a\":1}] x|json.trailing-data: found more data at line 1, column 11",
        "[]]|json.trailing-data: found more data at line 1, column 3"
      })
  void what_is_wrong_with_a_document_has_its_line_and_column(String text, String message) {
    assertThatThrownBy(() -> array(text))
        .isInstanceOf(FileRefused.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void a_value_that_is_cut_off_is_at_the_place_where_it_ends() {
    assertThatThrownBy(() -> array("[{\"a\":1},\n{\"a\":\"x"))
        .isInstanceOfSatisfying(
            FileRefused.class,
            refused -> {
              assertThat(refused.line()).isEqualTo(2);
              assertThat(refused.problem().message())
                  .startsWith("json.syntax: found ")
                  .contains(" at line 2, column ");
            });
  }

  @Test
  void a_scalar_in_an_array_is_a_row_that_is_no_object() throws Exception {
    String text = "x".repeat(80);
    List<SheetRecord> records = array("[1,\"" + text + "\",{\"a\":1},[2]]");

    assertThat(messages(records.get(0)))
        .containsExactly(
            "json.not-object: found 1, expected an object in braces. Export the data as objects, one"
                + " for each row. This row was left out.");
    assertThat(messages(records.get(1)).get(0)).contains("found \"" + text.substring(0, 59) + "…,");
    assertThat(records.get(2).faults()).isEmpty();
    assertThat(messages(records.get(3)).get(0)).contains("found [2], ");
    assertThat(records.get(3).size()).isZero();
  }

  @Test
  void a_broken_line_costs_nothing_but_itself_and_names_its_column() throws Exception {
    List<SheetRecord> records = lines("{\"a\":1}\n{\"a\":x}\n{\"a\":2} {}\n\uFEFF{\"a\":3}\n");

    assertThat(records).extracting(record -> record.text(0)).containsExactly("1", "", "", "3");
    assertThat(messages(records.get(1)).get(0))
        .startsWith("json.syntax: found Unrecognized token 'x'")
        .contains(" at line 2, column ");
    assertThat(messages(records.get(2)))
        .containsExactly(
            "json.trailing-data: found more data behind the object, expected one JSON object on the"
                + " line. Put each object on its own line. This row was left out.");
    assertThat(records.get(3).faults()).isEmpty();
  }

  @Test
  void escapes_are_read_and_half_of_a_pair_is_a_fault_of_its_row() throws Exception {
    List<SheetRecord> records =
        lines("{\"a\":\"\\ud83d\\ude00\\u00e9\\n\"}\n{\"a\":\"\\ud83d\"}\n{\"a\":\"\\u0000\"}");

    assertThat(records.get(0).text(0)).isEqualTo("\uD83D\uDE00é\n");
    assertThat(records.get(0).faults()).isEmpty();
    assertThat(messages(records.get(1)).get(0))
        .startsWith("column 1 \"a\": enc.invalid-utf8: found \"half of a surrogate pair\"");
    assertThat(messages(records.get(2)).get(0)).startsWith("column 1 \"a\": enc.nul-byte: ");
  }

  @Test
  void a_document_that_is_one_object_ends_with_it() throws Exception {
    List<SheetRecord> records =
        SheetContents.all(
            new JsonDocumentSheet(window("\n{\"a\":\n[1]}\n\n"), Limits.DEFAULTS, false));

    assertThat(records).hasSize(1);
    assertThat(records.get(0).line()).isEqualTo(2);
    assertThat(records.get(0).text(0)).isEqualTo("[1]");
  }
}
