package dev.socialmetrics.report.figure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.socialmetrics.domain.Kind;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JSON as all files have it, byte for byte. */
class JsonTest {
  private record Post(String postId, Optional<Long> totalReach, List<String> hashTags) {}

  private static String written(Consumer<OutputStream> writing) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writing.accept(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static Map<String, Object> entries(Object... pairs) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }

  @Test
  void a_record_is_an_object_with_its_components_in_snake_case_in_their_order() {
    assertThat(Json.text(new Post("p1", Optional.empty(), List.of("a", "b"))))
        .isEqualTo(
            """
            {
              "post_id": "p1",
              "total_reach": null,
              "hash_tags": [
                "a",
                "b"
              ]
            }
            """);
    assertThat(Json.line(new Post("p1", Optional.of(5L), List.of())))
        .isEqualTo("{\"post_id\":\"p1\",\"total_reach\":5,\"hash_tags\":[]}");
  }

  @Test
  void numbers_have_no_exponent_and_keep_their_places() {
    assertThat(
            Json.line(
                entries(
                    "million", new BigDecimal("1E+6"), "half", new BigDecimal("0.50"), "n", 7L)))
        .isEqualTo("{\"million\":1000000,\"half\":0.50,\"n\":7}");
  }

  @Test
  void line_separators_of_javascript_are_escaped_and_letters_are_not() {
    assertThat(Json.line("é\u2028\u2029😀<")).isEqualTo("\"é\\u2028\\u2029😀<\"");
  }

  @Test
  void what_is_printed_has_no_newline_at_its_end() {
    assertThat(Json.text(Map.of())).isEqualTo("{}\n");
    assertThat(Json.printed(Map.of("a", List.of()))).isEqualTo("{\n  \"a\": []\n}");
  }

  @Test
  void of_a_report_each_record_is_on_a_line_of_its_own() {
    String lines =
        written(
            out ->
                Json.writeLines(
                    out,
                    answer -> {
                      answer.put("success", true);
                      answer.putList(
                          "posts",
                          Stream.of(entries("id", 1, "in", entries("a", 2)), entries("id", 2)));
                    }));

    assertThat(lines)
        .isEqualTo(
            """
            {"success": true, "posts": [
            {"id": 1, "in": {"a": 2}},
            {"id": 2}]}
            """);
  }

  @Test
  void of_a_document_each_value_is_on_a_line_of_its_own() {
    String lines =
        written(
            out ->
                Json.writeObject(
                    out,
                    answer -> {
                      answer.put("success", true);
                      answer.putList("posts", Stream.of(entries("id", 1)));
                    }));

    assertThat(lines)
        .isEqualTo(
            """
            {
              "success": true,
              "posts": [
                {
                  "id": 1
                }
              ]
            }
            """);
  }

  @Test
  void a_failure_says_what_and_which_kind_it_is() {
    assertThat(Json.failure("Nothing for summary.", "not_found"))
        .isEqualTo(
            """
            {
              "success": false,
              "message": "Nothing for summary.",
              "error": "not_found"
            }
            """);
  }

  @Test
  void a_document_is_read_again() {
    assertThat(Json.read("{\"a\": [1, 2]}").get("a").get(1).intValue()).isEqualTo(2);
    assertThat(Json.list("[\"Oslo\",\"São Paulo\"]")).containsExactly("Oslo", "São Paulo");
  }

  @ParameterizedTest
  @CsvSource({
    "CAMPAIGN, reach, total_reach",
    "CAMPAIGN, impressions, total_impressions",
    "CONTENT, reach, reach",
    "DAILY, impressions, impressions",
    "DAILY, views, video_views",
    "CONTENT, views, views",
    "CONTENT, reported, engagement_rate_reported"
  })
  void a_rate_is_a_share_of_the_column_of_its_basis(Kind kind, String basis, String column) {
    assertThat(EngagementNames.column(kind, basis)).isEqualTo(column);
  }
}
