package dev.socialmetrics.source.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which kind of JSON a file's first characters begin, and what is seen in pieces of it. */
class JsonShapeTest {
  private static JsonShape whole(String text) {
    return JsonShape.of(text, true);
  }

  private static JsonShape cut(String text) {
    return JsonShape.of(text, false);
  }

  @Test
  void a_bracket_begins_an_array_whatever_follows() {
    assertThat(whole(" \n[")).isEqualTo(JsonShape.ARRAY);
    assertThat(cut("[{\"a\":")).isEqualTo(JsonShape.ARRAY);
  }

  @Test
  void a_brace_on_one_line_is_an_object_only_where_nothing_follows() {
    assertThat(whole("{\"a\":1}\n\n")).isEqualTo(JsonShape.OBJECT);
    assertThat(cut("{\"a\":1")).isEqualTo(JsonShape.LINES);
  }

  @Test
  void whole_objects_on_lines_of_their_own_are_lines() {
    assertThat(whole("{\"a\":1}\n{\"a\":2}")).isEqualTo(JsonShape.LINES);
    assertThat(whole("{\"a\":1}\nbroken\n\uFEFF{\"a\":3}")).isEqualTo(JsonShape.LINES);
    assertThat(whole("{\"a\":1}\nbroken")).isEqualTo(JsonShape.OBJECT);
  }

  @Test
  void a_first_line_that_is_cut_off_is_forgiven_where_all_others_are_whole() {
    assertThat(whole("{\"a\":\n{\"a\":2}\n{\"a\":3}")).isEqualTo(JsonShape.LINES);
    assertThat(whole("{\"a\":\n{\"a\":2}\n{\"a\":3")).isEqualTo(JsonShape.OBJECT);
    assertThat(cut("{\"a\":\n{\"a\":2}\n{\"a\":3")).isEqualTo(JsonShape.LINES);
    assertThat(cut("{\"a\":\n{\"a\":2")).isEqualTo(JsonShape.OBJECT);
    assertThat(whole("{\n\"a\":{\"b\":2}\n}")).isEqualTo(JsonShape.OBJECT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5|SCALAR",
        "-1.5e3|SCALAR",
        "true|SCALAR",
        "null|SCALAR",
        "5 6|NONE",
        "nil|NONE",
        "a,b|NONE"
      })
  void one_value_alone_is_a_scalar(String text, JsonShape shape) {
    assertThat(whole(text)).isEqualTo(shape);
  }

  @Test
  void a_string_is_a_scalar_on_one_line_and_only_when_all_of_it_was_seen() {
    assertThat(whole("\"text\"")).isEqualTo(JsonShape.SCALAR);
    assertThat(cut("\"text\"")).isEqualTo(JsonShape.NONE);
    assertThat(whole("\"date\"\n\"x\"")).isEqualTo(JsonShape.NONE);
    assertThat(whole("")).isEqualTo(JsonShape.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"a\":[1]}|true",
        "{\"a\":\"}\"}|true",
        "{\"a\":\"\\\"}\"}|true",
        "{\"a\":\"\\\\\"}|true",
        "{\"a\":\"x|false",
        "{\"a\":[1}|false",
        "{|false",
        "\"|false"
      })
  void a_text_is_balanced_when_all_that_it_opens_is_closed(String text, boolean isBalanced) {
    assertThat(JsonText.isBalanced(text)).isEqualTo(isBalanced);
  }

  @Test
  void blanks_between_the_parts_go_and_those_inside_strings_stay() {
    assertThat(JsonText.compact("{ \"a b\" :\t[ 1.50 ,\n\"c \\\" d\" ] }"))
        .isEqualTo("{\"a b\":[1.50,\"c \\\" d\"]}");
  }

  @Test
  void the_keys_of_an_object_are_those_of_its_first_level() {
    assertThat(JsonText.keysOf("{\"a\":{\"x\":1},\"b\":[{\"y\":1}],\"c\":null}"))
        .isEqualTo(List.of("a", "b", "c"));
    assertThat(JsonText.keysOf("{}")).isEmpty();
    assertThat(JsonText.keysOf("{ not JSON")).isEmpty();
    assertThat(JsonText.keysOf("[{\"a\":1}]")).isEmpty();
    assertThat(JsonText.keysOf(null)).isEmpty();
  }
}
