package dev.socialmetrics.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.socialmetrics.source.table.Limits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LimitsTest {
  private static final Limits SMALL = new Limits(2_000_000, 1_000_000, 1000, 100, 5, 4, 8);

  @TempDir Path folder;

  private List<String> outcome(String content) throws IOException {
    return ReadRows.outcome(ReadRows.text(folder, "a", content), SMALL);
  }

  private static String columns(int count) {
    return IntStream.range(0, count).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
  }

  @Test
  void a_limit_below_one_is_nonsense() {
    assertThatThrownBy(() -> new Limits(1, 1, 0, 1, 1, 1, 1))
        .hasMessage("every limit must be 1 or more");
  }

  @Test
  void c24_a_cell_at_the_limit_is_good_and_one_over_it_is_a_fault() throws IOException {
    assertThat(outcome("a,b\n1," + "x".repeat(100) + "\n2,\"" + "x".repeat(101) + "\"\n3,4\n"))
        .containsExactly("2 ok 1|" + "x".repeat(100), "3 csv.field-too-long", "4 ok 3|4");
  }

  @Test
  void c25_a_record_over_the_limit_refuses_the_file() throws IOException {
    assertThat(outcome("a,b\n1,2\n" + "x".repeat(1001) + "\n"))
        .containsExactly("2 ok 1|2", "file csv.record-too-long 3");
    assertThat(outcome("a,b\n1,2\n\"" + "x".repeat(999) + "\",\"\"\n"))
        .containsExactly("2 ok 1|2", "file csv.record-too-long 3");
  }

  @Test
  void c26_a_line_without_end_refuses_the_file() throws IOException {
    assertThat(outcome("a,b\n" + "x".repeat(1_500_000)))
        .containsExactly("file csv.record-too-long 2");
  }

  @Test
  void c18_a_quote_left_open_is_named_by_its_first_line_however_long_the_rest() throws IOException {
    assertThat(outcome("a,b\n1,2\n3,\"x\n" + "4,5\n".repeat(300_000)))
        .containsExactly("2 ok 1|2", "file csv.unterminated-quote 3");
  }

  @Test
  void c27_too_many_columns_refuse_the_file() throws IOException {
    assertThat(outcome(columns(5) + "\n")).isEmpty();
    assertThat(outcome(columns(6) + "\n")).containsExactly("file csv.too-many-columns 1");
    assertThat(outcome("a,b\n1,2,3,4,5,6\n")).containsExactly("file csv.too-many-columns 2");
    assertThat(outcome("a,b\n\"1\"" + ",".repeat(900) + "\n"))
        .containsExactly("file csv.too-many-columns 2");
  }

  @Test
  void j04_too_many_brackets_refuse_a_document_and_reject_a_line() throws IOException {
    assertThat(outcome("[{\"a\":[[1]]}]")).containsExactly("1 ok [[1]]");
    assertThat(outcome("[{\"a\":[[[1]]]}]")).containsExactly("file json.too-deep 1");
    assertThat(outcome("[".repeat(100_000))).containsExactly("file json.too-deep 1");
    assertThat(outcome("{\"a\":1}\n{\"a\":" + "[".repeat(400) + "\n{\"a\":1}"))
        .containsExactly("1 ok 1", "2 json.too-deep", "3 ok 1");
  }

  @Test
  void j11_a_number_too_long_rejects_its_row() throws IOException {
    assertThat(outcome("[{\"a\":12345678},{\"a\":123456789},{\"a\":" + "1".repeat(90) + "}]"))
        .containsExactly("1 ok 12345678", "1 json.number-too-long", "1 json.number-too-long");
  }

  @Test
  void j19_a_huge_line_or_object_refuses_the_file() throws IOException {
    String huge = "{\"a\":\"" + "x".repeat(1000) + "\"}";

    assertThat(outcome("{\"a\":1}\n" + huge + "\n"))
        .containsExactly("1 ok 1", "file csv.record-too-long 2");
    assertThat(outcome("[{\"a\":1},\n" + huge + "]"))
        .containsExactly("1 ok 1", "file csv.record-too-long 2");
  }

  @Test
  void too_many_keys_and_a_long_cell_reject_their_object() throws IOException {
    assertThat(outcome("[{\"a\":1,\"b\":1,\"c\":1,\"d\":1,\"e\":1,\"f\":1}]"))
        .containsExactly("1 csv.too-many-columns");
    assertThat(outcome("[{\"a\":\"" + "x".repeat(101) + "\"}]"))
        .containsExactly("1 csv.field-too-long");
  }

  @Test
  void a_file_over_its_limit_is_refused_before_it_is_read() throws IOException {
    String rows = "[" + "{\"a\":1},\n".repeat(120_000) + "{\"a\":1}]";

    assertThat(outcome(rows)).containsExactly("file file.too-large 0");
    assertThat(outcome("a,b\n" + "1,2\n".repeat(499_000))).hasSize(499_000);
    assertThat(outcome("a,b\n" + "1,2\n".repeat(500_000))).containsExactly("file file.too-large 0");
  }
}
